namespace LearningCity.Application.Kernel;

/// <summary>From when on something is worth a look, and from when on it has failed.</summary>
internal static class HealthRules
{
    /// <summary>Trust T6.</summary>
    public static readonly TimeSpan SkewToLookAt = TimeSpan.FromSeconds(2);

    /// <summary>Trust T6 and F24: an instance whose clock is further off answers nobody.</summary>
    public static readonly TimeSpan SkewOfNoUse = TimeSpan.FromSeconds(30);

    /// <summary>Trust O4.</summary>
    private const int PercentToLookAt = 80;

    private const int PercentOfNoUse = 95;

    /// <summary>Twice what a missed night is caught up in (trust J1), which is counted from the instance's own start.</summary>
    private static readonly TimeSpan NightPatience = TimeSpan.FromMinutes(20);

    private static readonly TimeSpan WaitToLookAt = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan WaitOfNoUse = TimeSpan.FromDays(1);

    public static HealthState Worst(params IEnumerable<HealthState> states) => states.DefaultIfEmpty(HealthState.Ok).Max();

    public static ClockHealth Clock(TimeSpan skew) => new(
        skew.Duration() > SkewOfNoUse ? HealthState.Failed : skew.Duration() > SkewToLookAt ? HealthState.Warning : HealthState.Ok, (long)skew.TotalMilliseconds);

    public static StorageHealth Storage(StorageRoom room, long databaseBytes)
    {
        var volumes = room.Volumes.Select(Volume).ToList();
        var state = room.IsWritable ? Worst(volumes.Select(volume => volume.State)) : HealthState.Failed;
        return new StorageHealth(state, room.IsWritable, volumes, databaseBytes);
    }

    public static IntegrityHealth Integrity(IReadOnlyList<CheckStanding> checks)
    {
        var broken = checks.Where(check => check.Found > 0 || check.Fault is not null).ToLookup(check => check.Fault is null ? check.Severity : IntegritySeverity.Error);
        var (errors, warnings) = (broken[IntegritySeverity.Error].Count(), broken[IntegritySeverity.Warning].Count());
        return new IntegrityHealth(
            errors > 0 ? HealthState.Failed : warnings > 0 ? HealthState.Warning : HealthState.Ok, checks.Max(check => check.CheckedAt), checks.Count, errors, warnings);
    }

    /// <param name="month">Mails that ended within 30 days.</param>
    /// <param name="day">Those that ended within one.</param>
    public static MailHealth Mail(MailServerKind server, WaySummary month, WaySummary day, DateTimeOffset now)
    {
        var waited = now - (month.OldestWaitingSince ?? now);
        var failed = day.Counts.GetValueOrDefault(DeliveryState.Failed) + day.Counts.GetValueOrDefault(DeliveryState.Unknown);
        var state = waited > WaitOfNoUse ? HealthState.Failed
            : waited > WaitToLookAt || month.LastTrouble is not null || failed > 0 ? HealthState.Warning
            : HealthState.Ok;
        return new MailHealth(
            server is MailServerKind.None ? HealthState.Ok : state, server, month.Counts.GetValueOrDefault(DeliveryState.Waiting), month.OldestWaitingSince, failed, month.LastAcceptedAt);
    }

    /// <param name="upSince">Since when somebody could have run it: a night before that is overdue only where one was run before.</param>
    public static JobHealth Job(JobStanding job, DateTimeOffset now, DateTimeOffset upSince)
    {
        var tonight = CityTime.StartOfDay(now.CityDay()) + job.DailyAt.ToTimeSpan();
        var next = tonight > now ? tonight : tonight.AddDays(1);
        var due = now - NightPatience;
        var last = CityTime.StartOfDay(due.CityDay()) + job.DailyAt.ToTimeSpan();
        last = last > due ? last.AddDays(-1) : last;
        var isOverdue = (job.Runs.HasBeenScheduled || last > upSince) && !(job.Runs.LastNight >= last.CityDay());
        return new JobHealth(
            job.Job.Name, job.Job.Title, job.Job.Schedule, isOverdue || job.Runs.Failed > 0 ? HealthState.Failed : HealthState.Ok, job.Runs, isOverdue, next);
    }

    private static VolumeHealth Volume(Volume volume)
    {
        var used = volume.TotalBytes <= 0 ? 100 : (int)Math.Min(100, (((volume.TotalBytes - volume.FreeBytes) * 100) + volume.TotalBytes - 1) / volume.TotalBytes);
        var state = used >= PercentOfNoUse ? HealthState.Failed : used >= PercentToLookAt ? HealthState.Warning : HealthState.Ok;
        return new VolumeHealth(volume.Name, state, volume.FreeBytes, volume.TotalBytes, used);
    }
}
