using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>What people see of the jobs.</summary>
internal sealed class JobLedger(IEnumerable<IJob> jobs, LearningCityContext context, TimeProvider time) : IJobLedger
{
    public IReadOnlyList<JobInfo> Jobs { get; } =
        [.. jobs.Select(job => new JobInfo(job.Name, job.Title, $"Hằng ngày lúc {job.DailyAt:HH\\:mm}"))];

    public Task<JobRunId> AskForRunAsync(string job, CancellationToken ct)
    {
        if (Jobs.All(known => known.Name != job))
        {
            throw new NotFound();
        }

        var run = new JobRunRow
        {
            Id = new JobRunId(Identity.New(time.Now())),
            Job = job,
            State = JobRunState.Waiting,
            AskedAt = time.Now(),
        };
        context.Add(run);
        return Task.FromResult(run.Id);
    }

    public async Task<Page<JobRun>> ListAsync(string? job, PageRequest page, CancellationToken ct)
    {
        var runs = context.Set<JobRunRow>().AsNoTracking().Where(run => job == null || run.Job == job);
        var total = await runs.CountAsync(ct);
        var rows = await runs.OrderByDescending(run => run.AskedAt).ThenBy(run => run.Id)
            .Skip(page.Skip).Take(page.Size).ToListAsync(ct);
        return new Page<JobRun>([.. rows.Select(Shown)], total, page.Number, page.Size);
    }

    public async Task<JobRun> GetAsync(JobRunId run, CancellationToken ct) =>
        Shown(await context.Set<JobRunRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == run, ct) ?? throw new NotFound());

    private static JobRun Shown(JobRunRow row) => new(
        row.Id, row.Job, row.BusinessDate, row.State, row.Attempts, row.AskedAt, row.StartedAt, row.FinishedAt,
        row.Done, row.Total, row.Outcome, row.Fault);
}
