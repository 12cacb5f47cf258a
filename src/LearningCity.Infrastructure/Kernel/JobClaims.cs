using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>The job runner's own short transactions on the ledger.</summary>
internal sealed class JobClaims(NpgsqlDataSource database, IConfiguration configuration, TimeProvider time)
{
    /// <summary>In seconds, 1 to 3,600; 120 when it is not set.</summary>
    public const string LeaseSetting = "Jobs:LeaseSeconds";

    public const int MostAttempts = 3;

    /// <summary>How long a run may be silent before another runner takes it over; its heart beats eight times as often.</summary>
    public TimeSpan Lease { get; } = TimeSpan.FromSeconds(Math.Clamp(configuration.GetValue(LeaseSetting, 120), 1, 3_600));

    /// <summary>A run that fell silent so often does not fall silent by chance: it is ended as failed and waits for a person.</summary>
    public const int MostSilences = 10;

    /// <summary>Makes sure that the night's row is there; there is one per job and night.</summary>
    public async Task EnsureScheduledAsync(string job, DateOnly businessDate, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            insert into kernel.job_runs (id, job, business_date, state, fence, attempts, asked_at, done, total)
            values ($1, $2, $3, 'Waiting', 0, 0, $4, 0, 0) on conflict (job, business_date) where business_date is not null do nothing
            """);
        Add(command, Identity.New(time.Now()), job, businessDate, time.Now());
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Makes sure that the row of the last night that is due is there, of every job that had a night before it; whoever was away for several nights
    /// catches them up by the last, for what a job does is of the present.</summary>
    public async Task EnsureDueAsync(IEnumerable<IJob> jobs, CancellationToken ct)
    {
        var now = time.Now();
        var due = jobs.Select(job => (Id: Identity.New(now), job.Name, Night: job.NightOf(now))).ToList();
        await using var command = database.CreateCommand(
            """
            insert into kernel.job_runs (id, job, business_date, state, fence, attempts, asked_at, done, total)
            select due.id, due.job, due.night, 'Waiting', 0, 0, $4, 0, 0 from unnest($1, $2, $3) as due (id, job, night)
            where exists (select from kernel.job_runs as run where run.job = due.job and run.business_date < due.night)
                and not exists (select from kernel.job_runs as run where run.job = due.job and run.business_date >= due.night)
            on conflict (job, business_date) where business_date is not null do nothing
            """);
        Add(command, due.Select(one => one.Id).ToArray(), due.Select(one => one.Name).ToArray(), due.Select(one => one.Night).ToArray(), now);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Takes the oldest run of the job that waits, or whose runner has fallen silent, unless one is running.</summary>
    public async Task<ClaimedRun?> ClaimAsync(string job, CancellationToken ct)
    {
        await GiveUpAsync(job, ct);
        await using var command = database.CreateCommand(
            """
            update kernel.job_runs set state = 'Running', fence = nextval('kernel.job_fence'), attempts = attempts + 1,
                started_at = $2, heartbeat_at = $2, fault = null, done = 0, total = 0
            where id = (
                select id from kernel.job_runs as run
                where job = $1 and ((state = 'Running' and heartbeat_at < $3)
                    or (state = 'Waiting' and not exists (
                        select from kernel.job_runs as other where other.job = run.job and other.state = 'Running')))
                order by state = 'Waiting', asked_at limit 1 for update skip locked)
            returning id, fence, attempts, business_date
            """);
        Add(command, job, time.Now(), time.Now() - Lease);
        try
        {
            await using var reader = await command.ExecuteReaderAsync(ct);
            return await reader.ReadAsync(ct)
                ? new ClaimedRun(
                    new JobRunId(reader.GetGuid(0)), reader.GetInt64(1), reader.GetInt32(2),
                    await reader.IsDBNullAsync(3, ct) ? null : reader.GetFieldValue<DateOnly>(3))
                : null;
        }
        catch (PostgresException other) when (other.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return null;
        }
    }

    private async Task GiveUpAsync(string job, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            update kernel.job_runs set state = 'Failed', finished_at = $2, fault = 'The runner fell silent at every attempt.'
            where job = $1 and state = 'Running' and heartbeat_at < $3 and attempts >= $4
            """);
        Add(command, job, time.Now(), time.Now() - Lease, MostSilences);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <returns>False when another runner has taken the run over.</returns>
    public async Task<bool> BeatAsync(ClaimedRun run, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "update kernel.job_runs set heartbeat_at = $3 where id = $1 and fence = $2 and state = 'Running'");
        Add(command, run.Id.Value, run.Fence, time.Now());
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }

    public async Task ReportAsync(ClaimedRun run, int done, int total, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "update kernel.job_runs set done = $3, total = $4 where id = $1 and fence = $2 and state = 'Running'");
        Add(command, run.Id.Value, run.Fence, done, total);
        await command.ExecuteNonQueryAsync(ct);
    }

    public async Task FinishAsync(ClaimedRun run, JobRunState state, string? outcome, string? fault, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            update kernel.job_runs set state = $3, outcome = $4, fault = $5,
                finished_at = case when $3 = 'Waiting' then null else $6 end
            where id = $1 and fence = $2 and state = 'Running'
            """);
        Add(command, run.Id.Value, run.Fence, state.ToString(), (object?)outcome ?? DBNull.Value, (object?)fault ?? DBNull.Value, time.Now());
        await command.ExecuteNonQueryAsync(ct);
    }

    private static void Add(NpgsqlCommand command, params object[] values)
    {
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }
    }
}

/// <param name="Fence">Rises with every claim of any run.</param>
internal sealed record ClaimedRun(JobRunId Id, long Fence, int Attempt, DateOnly? BusinessDate);
