using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>The right of the present run to commit. A runner that was thought dead and wakes up late finds its fence
/// taken and its transaction refused.</summary>
internal sealed class JobRunFence
{
    private JobRunId run;
    private long? fence;

    public void Hold(JobRunId heldRun, long heldFence) => (run, fence) = (heldRun, heldFence);

    /// <summary>Called inside the command's transaction, last before the commit; keeps a taker waiting until then.</summary>
    public async Task EnsureHeldAsync(DbContext context, CancellationToken ct)
    {
        if (fence is null)
        {
            return;
        }

        var held = await context.Database.SqlQuery<int>(
            $"select 1 as \"Value\" from kernel.job_runs where id = {run.Value} and fence = {fence.Value} and state = 'Running' for share").ToListAsync(ct);
        if (held.Count == 0)
        {
            throw new FenceLostException();
        }
    }
}

/// <summary>Another runner has taken this run over.</summary>
internal sealed class FenceLostException() : Exception("Another runner has taken this job run over; nothing of this attempt was kept.");
