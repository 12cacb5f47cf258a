using LearningCity.AdminUi.Tests.Kernel;
using LearningCity.Api.Tests.Kernel;

[assembly: AssemblyFixture(typeof(DemonstrationData))]

namespace LearningCity.AdminUi.Tests.Kernel;

/// <summary>The demonstration data, loaded once for all tests of this process by the product itself; every class works on a copy of its own.</summary>
public sealed class DemonstrationData : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Lazy<Task<string>> database;

    public DemonstrationData() => database = new(LoadAsync);

    /// <summary>Of every account of the demonstration, once a copy was made.</summary>
    public string Password { get; private set; } = "";

    /// <summary>A database with the demonstration data, and its evidence files.</summary>
    /// <param name="files">The folder that gets them.</param>
    /// <returns>The address of the database.</returns>
    public async Task<string> CopyAsync(string files)
    {
        var copy = await TestCluster.Shared.NewCopyAsync(await database.Value);
        foreach (var file in Directory.EnumerateFiles(folder.At("evidence"), "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(files, Path.GetRelativePath(folder.At("evidence"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }

        return copy;
    }

    public void Dispose() => folder.Dispose();

    private async Task<string> LoadAsync()
    {
        var original = await TestCluster.Shared.NewDatabaseAsync();
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__LearningCity"] = original,
            ["Evidence__Folder"] = folder.At("evidence"),
            ["Demonstration__PasswordFile"] = folder.At("password"),
            ["Jobs__Run"] = "false",
        };
        await using var product = await RunningProduct.StartAsync(settings, "--demo");
        Password = product.DemonstrationPassword;
        await product.StopAsync();

        return original;
    }
}
