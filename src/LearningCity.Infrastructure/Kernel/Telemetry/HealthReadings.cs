using System.Diagnostics.Metrics;
using LearningCity.Application.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>The health page as meters: looked up when somebody reads them, at most every ten seconds.</summary>
internal sealed class HealthReadings : IDisposable
{
    /// <summary>Younger readings are shown again.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim oneAtATime = new(1);
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider time;
    private readonly ILogger<HealthReadings> log;
    private long? readAt;
    private bool answers = true;
    private SystemHealth? health;
    private WaySummary? webhooks;

    public HealthReadings(IServiceScopeFactory scopes, ProductMeters meters, TimeProvider time, ILogger<HealthReadings> log)
    {
        (this.scopes, this.time, this.log) = (scopes, time, log);
        meters.Watch("learningcity.health.state", "", "How each part of the product stands: 0 well, 1 to be looked at, 2 failed", States);
        meters.Watch("learningcity.job.overdue", "", "1 while the last night's run of a job should have begun and has not", () => Of(now => now.Jobs.Jobs.Select(job => One(job.IsOverdue ? 1 : 0, "job_name", job.Name))));
        meters.Watch("learningcity.job.last_success", "s", "When a job last went well, in seconds since 1970", () => Of(now => now.Jobs.Jobs
            .Where(job => job.Runs.LastGoodAt is not null).Select(job => One(job.Runs.LastGoodAt!.Value.ToUnixTimeMilliseconds() / 1000.0, "job_name", job.Name))));
        meters.Watch("learningcity.integrity.failing", "{check}", "Integrity checks whose last run found something, by severity", () => Of(now =>
            [One(now.Integrity.Errors, "severity", "error"), One(now.Integrity.Warnings, "severity", "warning")]));
        meters.Watch("learningcity.outbox.waiting", "{message}", "Messages that were not accepted yet, by channel", Waiting);
        meters.Watch("learningcity.outbox.oldest_wait", "s", "How long the oldest message waits that is due, by channel", OldestWaits);
        meters.Watch("learningcity.storage.free", "By", "Room left on the volume of a folder", () => Of(now => now.Storage.Volumes.Select(volume => One(volume.FreeBytes, "volume", volume.Name))));
        meters.Watch("learningcity.storage.size", "By", "The whole room on the volume of a folder", () => Of(now => now.Storage.Volumes.Select(volume => One(volume.TotalBytes, "volume", volume.Name))));
        meters.Watch("learningcity.database.size", "By", "Of the product's database with its indexes", () => Of(now => [new(now.Storage.DatabaseBytes)]));
        meters.Watch("learningcity.clock.skew", "s", "How far this instance's clock is ahead of the database's", () => Of(now => [new(now.Clock.SkewMilliseconds / 1000.0)]));
    }

    public async Task RefreshAsync(CancellationToken ct)
    {
        await oneAtATime.WaitAsync(ct);
        try
        {
            if (readAt is null || time.GetElapsedTime(readAt.Value) >= Fresh)
            {
                await ReadAsync(ct);
                readAt = time.GetTimestamp();
            }
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task ReadAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Caller>().BecomeService();
            health = await scope.ServiceProvider.GetRequiredService<ISender>().Send(new GetHealth(), patience.Token);
            webhooks = await scope.ServiceProvider.GetRequiredService<IOutbox>().SumUpAsync(OutboxChannel.Webhook, health.At, patience.Token);
            answers = true;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException && !ct.IsCancellationRequested)
        {
            (health, webhooks, answers) = (null, null, false);
            log.LogWarning(failure, "The meters of the health page could not be read");
        }
    }

    private IEnumerable<Measurement<double>> States() => readAt is null ? [] :
    [
        One(answers ? 0 : 2, "part", "database"),
        .. Of(now => new[]
        {
            ("jobs", now.Jobs.State), ("integrity", now.Integrity.State), ("storage", now.Storage.State), ("mail", now.Mail.State), ("clock", now.Clock.State),
        }.Select(part => One((int)part.Item2, "part", part.Item1))),
    ];

    private IEnumerable<Measurement<double>> Waiting() => Of(now =>
        [One(now.Mail.Waiting, "channel", "mail"), One(webhooks?.Counts.GetValueOrDefault(DeliveryState.Waiting) ?? 0, "channel", "webhook")]);

    private IEnumerable<Measurement<double>> OldestWaits() => Of(now =>
        [One(Seconds(now, now.Mail.OldestWaitingSince), "channel", "mail"), One(Seconds(now, webhooks?.OldestWaitingSince), "channel", "webhook")]);

    private static double Seconds(SystemHealth now, DateTimeOffset? since) => since is { } begun ? (now.At - begun).TotalSeconds : 0;

    private IEnumerable<Measurement<double>> Of(Func<SystemHealth, IEnumerable<Measurement<double>>> look) => health is { } now ? look(now) : [];

    private static Measurement<double> One(double value, string tag, string name) => new(value, new KeyValuePair<string, object?>(tag, name));
}
