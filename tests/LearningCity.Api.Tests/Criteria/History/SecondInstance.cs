using LearningCity.Api.Tests.Kernel;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LearningCity.Api.Tests.Criteria.History;

/// <summary>The whole product once more, with services, connections and jobs of its own, on the database, files and clock of the first.</summary>
internal sealed class SecondInstance : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> product;

    public SecondInstance(FirstInstance first)
    {
        product = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("ConnectionStrings:LearningCity", first.Database.ConnectionString)
            .UseSetting("Evidence:Folder", first.EvidenceFolder)
            .UseSetting("Logging:LogLevel:Default", "Warning")
            .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(first.Time).AddSingleton<ILoggerProvider>(first.Faults)));
        _ = product.Server;
    }

    public IServiceProvider Services => product.Services;

    public HttpClient Browser() => product.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });

    public ValueTask DisposeAsync() => product.DisposeAsync();
}

/// <summary>The first of two instances: with its jobs, as in an office.</summary>
internal sealed class FirstInstance(TestCluster cluster) : LearningCityApp(cluster)
{
    /// <summary>Of both instances.</summary>
    internal FaultLog Faults { get; } = new();

    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["Jobs:Run"] = "true" };

    protected override void AddDoubles(IServiceCollection services) => services.AddSingleton<ILoggerProvider>(Faults);
}
