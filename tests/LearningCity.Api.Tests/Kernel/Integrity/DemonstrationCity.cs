namespace LearningCity.Api.Tests.Kernel;

/// <summary>The demonstration data in a database of the shared server, loaded by the built product, which has ended when the tests begin:
/// <c>IClassFixture&lt;DemonstrationCity&gt;</c>.</summary>
public sealed class DemonstrationCity : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public TestDatabase Database { get; } = new();

    public string EvidenceFolder => folder.At("evidence");

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        await using var product = await RunningProduct.StartAsync(
            new Dictionary<string, string>
            {
                ["ConnectionStrings__LearningCity"] = Database.ConnectionString, ["Evidence__Folder"] = EvidenceFolder, ["Jobs__Run"] = "false",
            },
            "--demo");
        await product.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        folder.Dispose();
    }
}
