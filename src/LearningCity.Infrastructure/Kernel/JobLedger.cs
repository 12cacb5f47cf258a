using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>What people see of the jobs.</summary>
internal sealed class JobLedger(IEnumerable<IJob> jobs, LearningCityContext context, Sql sql, TimeProvider time) : IJobLedger
{
    private static readonly TimeSpan LookedBack = TimeSpan.FromDays(90);

    private readonly IReadOnlyList<(JobInfo Info, TimeOnly DailyAt)> known =
        [.. jobs.Select(job => (new JobInfo(job.Name, job.Title, $"Hằng ngày lúc {job.DailyAt:HH\\:mm}"), job.DailyAt))];

    public IReadOnlyList<JobInfo> Jobs => [.. known.Select(job => job.Info)];

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

    public async Task<IReadOnlyList<JobStanding>> ListStandingsAsync(CancellationToken ct)
    {
        var found = (await sql.QueryAsync(
            """
            with run as (select * from kernel.job_runs where asked_at >= $1),
                good as (select distinct on (job) job, asked_at, finished_at, outcome from run where state = 'Succeeded' order by job, asked_at desc),
                bad as (
                    select run.job, count(*) as number, (array_agg(fault order by run.asked_at desc))[1] as fault
                    from run left join good on good.job = run.job
                    where state = 'Failed' and run.asked_at > coalesce(good.asked_at, '-infinity') group by run.job)
            select run.job, bool_or(business_date is not null), max(business_date) filter (where attempts > 0), max(run.finished_at),
                max(good.finished_at), coalesce(max(bad.number), 0)::int, max(bad.fault), max(good.outcome), bool_or(state = 'Running')
            from run left join good on good.job = run.job left join bad on bad.job = run.job group by run.job
            """,
            row => (Job: row.GetString(0), Runs: new RunsOfJob(
                row.GetBoolean(1), row.IsDBNull(2) ? null : row.GetFieldValue<DateOnly>(2), Instant(row, 3), Instant(row, 4), row.GetInt32(5),
                row.IsDBNull(6) ? null : row.GetString(6), row.IsDBNull(7) ? null : row.GetString(7), row.GetBoolean(8))),
            ct, new NpgsqlParameter { Value = time.Now() - LookedBack })).ToDictionary(one => one.Job, one => one.Runs, StringComparer.Ordinal);
        return [.. known.Select(job => new JobStanding(job.Info, job.DailyAt, found.GetValueOrDefault(job.Info.Name, RunsOfJob.None)))];
    }

    private static DateTimeOffset? Instant(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);

    private static JobRun Shown(JobRunRow row) => new(
        row.Id, row.Job, row.BusinessDate, row.State, row.Attempts, row.AskedAt, row.StartedAt, row.FinishedAt,
        row.Done, row.Total, row.Outcome, row.Fault);
}
