namespace LearningCity.Application.Kernel;

/// <summary>How something stands.</summary>
public enum HealthState
{
    Ok,

    /// <summary>Nobody is kept from working; somebody should look.</summary>
    Warning,

    /// <summary>Something does not work, or will soon not.</summary>
    Failed,
}

/// <summary>How the product stands, part by part.</summary>
/// <param name="State">The worst of its parts.</param>
/// <param name="At">When it was looked at.</param>
public sealed record SystemHealth(
    HealthState State, DateTimeOffset At, JobsHealth Jobs, IntegrityHealth Integrity, StorageHealth Storage, MailHealth Mail, ClockHealth Clock);

/// <param name="State">The worst of the jobs.</param>
public sealed record JobsHealth(HealthState State, IReadOnlyList<JobHealth> Jobs);

/// <summary>One job.</summary>
/// <param name="State">Failed: its last run failed, or a night is overdue.</param>
/// <param name="IsOverdue">The last night's run should have begun and has not.</param>
/// <param name="NextRunAt">When it runs next of its own accord.</param>
public sealed record JobHealth(string Name, string Title, string Schedule, HealthState State, RunsOfJob Runs, bool IsOverdue, DateTimeOffset NextRunAt);

/// <param name="State">Failed: a number or a promise is wrong, or a check could not be run. Warning: somebody should look.</param>
/// <param name="LastRunAt">None: the checks have never run.</param>
/// <param name="Checks">How many there are.</param>
/// <param name="Errors">Checks that found something wrong, or could not be run.</param>
/// <param name="Warnings">Checks that found something to look at.</param>
public sealed record IntegrityHealth(HealthState State, DateTimeOffset? LastRunAt, int Checks, int Errors, int Warnings);

/// <param name="State">Failed: papers cannot be stored, or a volume is all but full. Warning: a volume is four fifths full.</param>
/// <param name="IsWritable">The folder of the evidence files takes a file.</param>
/// <param name="DatabaseBytes">Of the product's database; its volume is among <paramref name="Volumes"/> where it lies on this machine.</param>
public sealed record StorageHealth(HealthState State, bool IsWritable, IReadOnlyList<VolumeHealth> Volumes, long DatabaseBytes);

/// <summary>The room on the volume of one folder.</summary>
/// <param name="Name">evidence, database, or the folder as it was set.</param>
/// <param name="FreeBytes">What the product may still use.</param>
/// <param name="UsedPercent">Of all, rounded up; 100 is full.</param>
public sealed record VolumeHealth(string Name, HealthState State, long FreeBytes, long TotalBytes, int UsedPercent);

/// <param name="State">Failed: mails have waited for a day. Warning: they wait because of trouble or for half an hour, or some were given up within a day.</param>
/// <param name="Server">What the operator has set up.</param>
/// <param name="Waiting">Mails that were not accepted yet.</param>
/// <param name="OldestWaitingSince">Since when the oldest of those that are due waits.</param>
/// <param name="Failed">Given up within a day, or lost sight of.</param>
/// <param name="LastSentAt">When the server last took one, within 30 days.</param>
public sealed record MailHealth(HealthState State, MailServerKind Server, int Waiting, DateTimeOffset? OldestWaitingSince, int Failed, DateTimeOffset? LastSentAt);

/// <param name="State">Warning: more than 2 s apart. Failed: more than 30 s; this instance is then not ready.</param>
/// <param name="SkewMilliseconds">How far this instance's clock is ahead of the database's; below zero: behind.</param>
public sealed record ClockHealth(HealthState State, long SkewMilliseconds);
