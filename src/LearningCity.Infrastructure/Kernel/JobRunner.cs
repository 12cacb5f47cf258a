using LearningCity.Application.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Carries out claimed runs: as the service identity, with a heartbeat, under a fence. Each job has a way of its own, so that one that hangs keeps no
/// other waiting.</summary>
internal sealed class JobRunner(
    IServiceScopeFactory scopes, JobClaims claims, IEnumerable<IJob> jobs, ProductMeters meters, TimeProvider time, ILogger<JobRunner> log)
    : IHostedService, IDisposable
{
    private readonly CancellationTokenSource ending = new();
    private readonly Dictionary<string, Task> ways = [];

    /// <summary>Begins what waits of every job, the last night's run first where nobody was there at its hour; waits for none of them.</summary>
    public async Task BeginWaitingAsync(CancellationToken ct)
    {
        await claims.EnsureDueAsync(jobs, ct);
        foreach (var job in jobs)
        {
            Begin(job);
        }
    }

    /// <summary>Begins the night's run of one job, once per business date, and does not wait for it.</summary>
    public async Task BeginScheduledAsync(string job, DateTimeOffset due, CancellationToken ct)
    {
        var found = jobs.Single(one => one.Name == job);
        await claims.EnsureScheduledAsync(job, found.NightOf(due), ct);
        Begin(found);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs under way are given back, and taken up at once by whoever starts next.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await ending.CancelAsync();
        Task[] left;
        lock (ways)
        {
            left = [.. ways.Values];
        }

        await Task.WhenAll(left).WaitAsync(cancellationToken);
    }

    /// <summary>Cancels and keeps the source, as <see cref="BackgroundService"/> does: whoever drives the host may stop it while another disposes of it.</summary>
    public void Dispose() => ending.Cancel();

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
            await RunWaitingAsync(job, ct);
        }
    }

    private async Task RunWaitingAsync(IJob job, CancellationToken ct)
    {
        while (await claims.ClaimAsync(job.Name, ct) is { } run)
        {
            await RunAsync(job, run, ct);
        }
    }

    private void Begin(IJob job)
    {
        lock (ways)
        {
            if (!ending.IsCancellationRequested && ways.GetValueOrDefault(job.Name) is null or { IsCompleted: true })
            {
                ways[job.Name] = Task.Run(() => GoAsync(job), CancellationToken.None);
            }
        }
    }

    private async Task GoAsync(IJob job)
    {
        try
        {
            await RunWaitingAsync(job, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            log.LogDebug("{Job} is given back", job.Name);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            log.LogWarning(failure, "What waits of {Job} could not be looked for; the next glance tries again", job.Name);
        }
    }

    private async Task RunAsync(IJob job, ClaimedRun run, CancellationToken ct)
    {
        using var trace = ProductMeters.BeginRun(job.Name);
        var (begun, result) = (time.GetTimestamp(), "stopped");
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
            result = "succeeded";
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
            result = again ? "retried" : "failed";
            log.LogError(failure, "{Job} failed at attempt {Attempt}", job.Name, run.Attempt);
            await claims.FinishAsync(run, again ? JobRunState.Waiting : JobRunState.Failed, null, $"{failure.GetType().Name}: {failure.Message}", ct);
        }
        finally
        {
            await stop.CancelAsync();
            await heart;
            trace.SetTag("job", job.Name).SetTag("outcome", result);
            meters.RunEnded(job.Name, result, time.GetElapsedTime(begun));
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
