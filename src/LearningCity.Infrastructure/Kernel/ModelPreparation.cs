using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Reads the compiled model of the database once the server listens, beside the first requests: a quarter of a second that would otherwise be the first
/// caller's. Who asks meanwhile waits for the same model.</summary>
internal sealed class ModelPreparation(IServiceScopeFactory scopes, IHostApplicationLifetime application) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await application.ListensAsync(stoppingToken);
        await using var scope = scopes.CreateAsyncScope();
        _ = scope.ServiceProvider.GetRequiredService<LearningCityContext>().Model;
    }
}

internal static class ApplicationStart
{
    /// <summary>Returns when the server listens.</summary>
    public static async Task ListensAsync(this IHostApplicationLifetime application, CancellationToken ct)
    {
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var heard = application.ApplicationStarted.Register(listens.SetResult);
        await listens.Task.WaitAsync(ct);
    }
}
