using LearningCity.Application.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Carries out claimed runs: as the service identity, with a heartbeat, under a fence.</summary>
internal sealed class JobRunner(
    IServiceScopeFactory scopes, JobClaims claims, IEnumerable<IJob> jobs, TimeProvider time, ILogger<JobRunner> log)
{
    /// <summary>The night's run of one job: begun once per job and business date, however often it is called.</summary>
    public async Task RunScheduledAsync(string job, DateOnly businessDate, CancellationToken ct)
    {
        await claims.EnsureScheduledAsync(job, businessDate, ct);
        await RunWaitingAsync(ct);
    }

    /// <summary>Every run that waits, and every run whose runner fell silent.</summary>
    public async Task RunWaitingAsync(CancellationToken ct)
    {
        foreach (var job in jobs)
        {
            while (await claims.ClaimAsync(job.Name, ct) is { } run)
            {
                await RunAsync(job, run, ct);
            }
        }
    }

    private async Task RunAsync(IJob job, ClaimedRun run, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var heart = BeatAsync(run, stop);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Caller>().BecomeService();
            scope.ServiceProvider.GetRequiredService<JobRunFence>().Hold(run.Id, run.Fence);
            scope.ServiceProvider.GetRequiredService<JobProgress>().Of(run);
            var command = job.CommandFor(run.BusinessDate ?? time.Today());
            var outcome = await scope.ServiceProvider.GetRequiredService<ISender>().Send(command, stop.Token);
            await claims.FinishAsync(run, JobRunState.Succeeded, outcome, null, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The product is being stopped: give the run back, so that the next start takes it up at once.
            await claims.FinishAsync(run, JobRunState.Waiting, null, "stopped", CancellationToken.None);
            throw;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            var again = run.BusinessDate is not null && run.Attempt < JobClaims.MostAttempts;
            log.LogError(failure, "{Job} failed at attempt {Attempt}", job.Name, run.Attempt);
            await claims.FinishAsync(run, again ? JobRunState.Waiting : JobRunState.Failed, null, $"{failure.GetType().Name}: {failure.Message}", ct);
        }
        finally
        {
            await stop.CancelAsync();
            await heart;
        }
    }

    private async Task BeatAsync(ClaimedRun run, CancellationTokenSource stop)
    {
        try
        {
            while (true)
            {
                await Task.Delay(claims.Lease / 8, stop.Token);
                await BeatOnceAsync(run, stop);
            }
        }
        catch (OperationCanceledException)
        {
            log.LogDebug("The heartbeat of run {Run} ends", run.Id.Value);
        }
    }

    private async Task BeatOnceAsync(ClaimedRun run, CancellationTokenSource stop)
    {
        try
        {
            if (!await claims.BeatAsync(run, stop.Token))
            {
                await stop.CancelAsync();
            }
        }
        catch (NpgsqlException failure)
        {
            // The run itself meets the same database; if it is gone for longer than the lease, another runner takes over.
            log.LogWarning(failure, "The heartbeat of run {Run} did not reach the database", run.Id.Value);
        }
    }
}
