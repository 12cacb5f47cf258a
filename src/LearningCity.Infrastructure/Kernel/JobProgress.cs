using LearningCity.Application.Kernel;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Progress of the present run; of no effect where a command runs without a job.</summary>
internal sealed class JobProgress(JobClaims claims) : IJobProgress
{
    private ClaimedRun? current;

    public void Of(ClaimedRun run) => current = run;

    public Task ReportAsync(int done, int total, CancellationToken ct) =>
        current is null ? Task.CompletedTask : claims.ReportAsync(current, done, total, ct);
}
