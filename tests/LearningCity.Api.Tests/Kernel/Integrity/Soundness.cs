using LearningCity.Application.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>The whole catalogue of integrity checks, asked of any database of the product: <c>await app.ShouldBeSoundAsync()</c> at the end of whatever
/// broke something on purpose.</summary>
internal static class Soundness
{
    extension(LearningCityApp app)
    {
        /// <summary>Nothing that is stored contradicts anything else that is stored.</summary>
        /// <param name="except">Checks that speak of what the test itself planted.</param>
        public Task ShouldBeSoundAsync(params string[] except) =>
            ShouldHoldAsync(app.Database.ConnectionString, app.EvidenceFolder, app.Time, except);
    }

    extension(NotebookApp app)
    {
        /// <summary>The same of the Kernel alone, which keeps no files.</summary>
        public Task ShouldBeSoundAsync(params string[] except) =>
            ShouldHoldAsync(app.Database.ConnectionString, Path.GetTempPath(), app.Services.GetRequiredService<TimeProvider>(), except);
    }

    extension(RunningProduct product)
    {
        public Task ShouldBeSoundAsync(params string[] except) =>
            ShouldHoldAsync(product.ConnectionString, product.EvidenceFolder, TimeProvider.System, except);
    }

    /// <summary>The services of the product over a database, without a product that runs.</summary>
    public static ServiceProvider Services(string connectionString, string evidenceFolder, TimeProvider time)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Evidence:Folder"] = evidenceFolder }).Build();
        return new ServiceCollection().AddLogging().AddSingleton(time).AddInfrastructure(settings, connectionString, runJobs: false).BuildServiceProvider();
    }

    public static async Task<IReadOnlyList<IntegrityResult>> RunAsync(string connectionString, string evidenceFolder, TimeProvider time)
    {
        await using var services = Services(connectionString, evidenceFolder, time);
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IntegrityRunner>().RunAsync(CancellationToken.None);
    }

    private static async Task ShouldHoldAsync(string connectionString, string evidenceFolder, TimeProvider time, string[] except) =>
        (await RunAsync(connectionString, evidenceFolder, time))
            .Where(result => !result.IsSound && !except.Contains(result.Check))
            .Select(Told).ShouldBeEmpty();

    /// <summary>A result as a failing test shows it.</summary>
    public static string Told(IntegrityResult result) =>
        $"{result.Check}: {result.Fault ?? $"{result.Found} – {string.Join("; ", result.Findings.Take(3).Select(finding => $"{finding.Kind} {finding.Object} {finding.What}"))}"}";
}
