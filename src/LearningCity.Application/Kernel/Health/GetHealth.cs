using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>How the product stands: its jobs, what is stored, the room for it, mail, and the clock of this instance.</summary>
[Allow(Function.SeeJobs)]
public sealed record GetHealth : IQuery<SystemHealth>;

internal sealed class GetHealthHandler(
    IJobLedger ledger, IIntegrity integrity, IStorageRoom storage, IDatabaseVitals database, IOutbox outbox, IMailServer server, UpTime up, TimeProvider time)
    : IRequestHandler<GetHealth, SystemHealth>
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public async Task<SystemHealth> Handle(GetHealth query, CancellationToken ct)
    {
        var now = time.Now();
        var clock = HealthRules.Clock(await database.MeasureSkewAsync(ct));
        var standings = await ledger.ListStandingsAsync(ct);
        var jobs = standings.Select(job => HealthRules.Job(job, now, up.Since)).ToList();
        var checks = HealthRules.Integrity(await integrity.ListAsync(ct));
        var room = HealthRules.Storage(storage.Look(), await database.MeasureSizeAsync(ct));
        var mail = HealthRules.Mail(
            server.Kind, await outbox.SumUpAsync(OutboxChannel.Mail, now - Month, ct), await outbox.SumUpAsync(OutboxChannel.Mail, now - Day, ct), now);
        var jobsState = HealthRules.Worst(jobs.Select(job => job.State));
        return new SystemHealth(
            HealthRules.Worst(jobsState, checks.State, room.State, mail.State, clock.State), now, new JobsHealth(jobsState, jobs), checks, room, mail, clock);
    }
}

/// <summary>Since when this instance has been running.</summary>
public sealed class UpTime(TimeProvider time)
{
    public DateTimeOffset Since { get; } = time.Now();
}
