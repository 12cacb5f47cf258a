namespace LearningCity.Application.Kernel;

/// <summary>What the files stand on.</summary>
public interface IStorageRoom
{
    /// <summary>Writes a byte to the folder of the files, and measures the volumes.</summary>
    StorageRoom Look();
}

/// <param name="IsWritable">The folder of the files takes one.</param>
public sealed record StorageRoom(bool IsWritable, IReadOnlyList<Volume> Volumes);

/// <param name="Name">evidence, database, or the folder as it was set.</param>
/// <param name="FreeBytes">What the product may still use.</param>
public sealed record Volume(string Name, long FreeBytes, long TotalBytes);

/// <summary>What the database says of itself.</summary>
public interface IDatabaseVitals
{
    /// <returns>How far this instance's clock is ahead of the database's; below zero: behind. Exact to half the way there and back.</returns>
    Task<TimeSpan> MeasureSkewAsync(CancellationToken ct);

    /// <returns>In bytes, with indexes.</returns>
    Task<long> MeasureSizeAsync(CancellationToken ct);
}

/// <param name="DailyAt">In the city.</param>
public sealed record JobStanding(JobInfo Job, TimeOnly DailyAt, RunsOfJob Runs);

/// <summary>What the ledger says of one job.</summary>
/// <param name="HasBeenScheduled">A run for a night stands in the ledger.</param>
/// <param name="LastNight">The newest night whose run was begun.</param>
/// <param name="LastRunAt">When the last run ended, well or not.</param>
/// <param name="LastGoodAt">When one last went well.</param>
/// <param name="Failed">Runs that have failed since.</param>
/// <param name="Fault">Why the last of these failed.</param>
/// <param name="Outcome">What the last good one found.</param>
public sealed record RunsOfJob(
    bool HasBeenScheduled, DateOnly? LastNight, DateTimeOffset? LastRunAt, DateTimeOffset? LastGoodAt, int Failed, string? Fault, string? Outcome, bool IsRunning)
{
    public static RunsOfJob None { get; } = new(false, null, null, null, 0, null, null, false);
}
