using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Kernel;

/// <summary>The jobs there are, and the ledger of their runs.</summary>
public interface IJobLedger
{
    IReadOnlyList<JobInfo> Jobs { get; }

    /// <summary>Asks for a run by hand, in the present transaction; it starts when no other run of the job is under way.</summary>
    /// <exception cref="NotFound">There is no such job.</exception>
    Task<JobRunId> AskForRunAsync(string job, CancellationToken ct);

    /// <summary>The runs of one job, or of all, newest first.</summary>
    Task<Page<JobRun>> ListAsync(string? job, PageRequest page, CancellationToken ct);

    /// <exception cref="NotFound">There is no such run.</exception>
    Task<JobRun> GetAsync(JobRunId run, CancellationToken ct);

    /// <summary>How each job stands, by its runs of the last 90 days; in one statement.</summary>
    Task<IReadOnlyList<JobStanding>> ListStandingsAsync(CancellationToken ct);
}

/// <summary>A job reports how far it is; outside its transaction, so that others can see it.</summary>
public interface IJobProgress
{
    Task ReportAsync(int done, int total, CancellationToken ct);
}

/// <param name="Name">kebab-case.</param>
/// <param name="Title">Vietnamese.</param>
/// <param name="Schedule">When it runs by itself, in words.</param>
public sealed record JobInfo(string Name, string Title, string Schedule);

/// <summary>One run in the ledger.</summary>
/// <param name="BusinessDate">The night a scheduled run stands for; there is one per job and night. None for a run by hand.</param>
/// <param name="Attempts">How often it was begun; more than 1 after a crash.</param>
/// <param name="Done">Of <paramref name="Total"/> steps.</param>
/// <param name="Outcome">What it found, as the job tells it.</param>
public sealed record JobRun(
    JobRunId Id,
    string Job,
    DateOnly? BusinessDate,
    JobRunState State,
    int Attempts,
    DateTimeOffset AskedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    int Done,
    int Total,
    string? Outcome,
    string? Fault);

public enum JobRunState
{
    Waiting,
    Running,
    Succeeded,
    Failed,
}
