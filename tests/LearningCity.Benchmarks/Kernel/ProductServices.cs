using LearningCity.Api.Demonstration;
using LearningCity.Application.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LearningCity.Benchmarks.Kernel;

/// <summary>The product's use cases in this process, to fill a database through its own commands and to call what has no address.</summary>
internal sealed class ProductServices : IDisposable
{
    private readonly IHost host;

    public ProductServices(string connectionString, string evidenceFolder)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Evidence:Folder", evidenceFolder)]);
        Clock.Set(TimeProvider.System.GetUtcNow());
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddApplication();
        builder.Services.AddInfrastructure(builder.Configuration, connectionString, runJobs: false);
        builder.Services.AddScoped<StepFacts>();
        builder.Services.AddScoped<IRequestFacts>(provider => provider.GetRequiredService<StepFacts>());
        host = builder.Build();
        Stage = new Stage(host.Services, Clock);
    }

    /// <summary>Stands still until it is set.</summary>
    public DemonstrationClock Clock { get; } = new();

    public Stage Stage { get; }

    /// <summary>Does something in one transaction of the product, in its own name.</summary>
    /// <param name="module">In whose name the audit shows it.</param>
    public async Task InTransactionAsync(string module, Func<IServiceProvider, Task> work)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeService();
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().RunAsync(
            new CommandInfo("Bench", module, IsBulk: false),
            async () =>
            {
                await work(scope.ServiceProvider);
                return true;
            },
            CancellationToken.None);
    }

    public void Dispose() => host.Dispose();
}
