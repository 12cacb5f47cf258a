using Npgsql;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>
/// Two runners in processes of their own, one of which is stopped (SIGSTOP) in the middle of its jobs until the other has taken them over, and
/// then goes on as if no time had passed: every night is done once (trust.md J2, J4, J5).
/// </summary>
public sealed class FrozenRunnerTests : IAsyncLifetime
{
    private readonly TestDatabase database = new();
    private readonly TemporaryFolder folder = new();
    private WrittenTime time = null!;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        await DoomedRunner.PrepareAsync(database, seconds: 1);
        time = new WrittenTime(folder.At("clock"));
        time.Set(new DateTimeOffset(2100, 11, 1, 3, 0, 0, TimeSpan.Zero));
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_runner_that_wakes_up_after_it_was_overtaken_has_no_effect()
    {
        var wanted = Tier.Of(quick: 40, full: 200);
        using var one = await StartAsync("one");
        using var other = await StartAsync("other");
        var (holder, taker, nights, overlaps) = ((Runner: one, Name: "one"), (Runner: other, Name: "other"), 0, 0L);
        await taker.Runner.FreezeAsync();
        for (var night = new DateOnly(2100, 11, 1); overlaps < wanted; night = night.AddDays(1))
        {
            await AskAsync(night);
            await Patience.UntilAsync(async () => await CountAsync("state <> 'Waiting'", night) == DoomedRunner.Jobs);
            await holder.Runner.FreezeAsync();
            await taker.Runner.ThawAsync();
            await Patience.UntilAsync(async () => await CountAsync("state = 'Succeeded'", night) == DoomedRunner.Jobs);
            await holder.Runner.ThawAsync();
            await Patience.UntilAsync(() => IsIdleAsync(holder.Name));
            await holder.Runner.FreezeAsync();
            (holder, taker) = (taker, holder);
            (nights, overlaps) = (nights + DoomedRunner.Jobs, overlaps + await CountAsync("attempts > 1", night));
        }

        (await database.ScalarAsync<long>("select count(distinct (job, night)) from proof.nights")).ShouldBe(nights);
        (await database.ScalarAsync<long>("select count(*) from proof.nights")).ShouldBe(nights, $"{overlaps} overlaps");
    }

    /// <summary>The clock goes on once every heart has beaten at its hour.</summary>
    [Fact]
    public async Task A_run_of_five_leases_is_run_once_while_its_heart_beats()
    {
        var lease = TimeSpan.FromSeconds(2);
        await database.ExecuteAsync("update proof.lengths set seconds = 3600");
        using var one = await StartByClockAsync("one", lease);
        using var other = await StartByClockAsync("other", lease);
        var night = new DateOnly(2100, 11, 1);

        await AskAsync(night);
        await Patience.UntilAsync(async () => await CountAsync("state = 'Running'", night) == DoomedRunner.Jobs);
        for (var halves = 0; halves < 2 * 5; halves++)
        {
            time.Set(time.GetUtcNow() + (lease / 2));
            await Patience.UntilAsync(async () => await CountAsync($"heartbeat_at >= '{time.GetUtcNow():O}'", night) == DoomedRunner.Jobs);
        }

        await database.ExecuteAsync("update proof.lengths set seconds = 0");
        await Patience.UntilAsync(async () => await CountAsync("state = 'Succeeded'", night) == DoomedRunner.Jobs);
        (await CountAsync("attempts = 1", night)).ShouldBe(DoomedRunner.Jobs);
        (await database.ScalarAsync<long>("select count(*) from proof.nights")).ShouldBe(DoomedRunner.Jobs);
    }

    [Fact]
    public async Task A_run_whose_heart_is_heard_no_more_is_ended_and_one_whose_holder_was_killed_is_run_again()
    {
        await database.ExecuteAsync("update proof.lengths set seconds = 3600");
        using (var overtaken = await StartAsync("overtaken"))
        {
            await AskAsync(new DateOnly(2100, 11, 1));
            await Patience.UntilAsync(async () => !await IsIdleAsync("overtaken") && await database.ScalarAsync<long>("select count(*) from kernel.job_runs where state = 'Running'") == DoomedRunner.Jobs);
            await database.ExecuteAsync("update kernel.job_runs set state = 'Failed', fence = fence + 1000000");
            await Patience.UntilAsync(() => IsIdleAsync("overtaken"));
        }

        var night = new DateOnly(2100, 11, 2);
        using (var killed = await StartAsync("killed"))
        {
            await AskAsync(night);
            await Patience.UntilAsync(async () => await CountAsync("state = 'Running'", night) == DoomedRunner.Jobs);
        }

        await database.ExecuteAsync("update proof.lengths set seconds = 0");
        using var next = await StartAsync("next");
        await Patience.UntilAsync(async () => await CountAsync("state = 'Succeeded' and attempts = 2", night) == DoomedRunner.Jobs);
        (await database.ScalarAsync<long>("select count(*) from proof.nights")).ShouldBe(DoomedRunner.Jobs);
    }

    [Fact]
    public async Task After_its_holder_was_killed_a_run_is_begun_again_within_two_leases()
    {
        var lease = TimeSpan.FromSeconds(3);
        await database.ExecuteAsync("update proof.lengths set seconds = 3600");
        var night = new DateOnly(2100, 11, 1);
        using var next = await StartByClockAsync("next", lease);
        await next.FreezeAsync();
        using (await StartByClockAsync("killed", lease))
        {
            await AskAsync(night);
            await Patience.UntilAsync(async () => await CountAsync("state = 'Running'", night) == DoomedRunner.Jobs);
        }

        time.Set(time.GetUtcNow() + (2 * lease) - TimeSpan.FromSeconds(1));
        await next.ThawAsync();
        await Patience.UntilAsync(async () => await CountAsync("state = 'Running' and attempts = 2", night) == DoomedRunner.Jobs);
    }

    private Task<DoomedRunner> StartAsync(string name) => DoomedRunner.StartAsync(ConnectionOf(name));

    /// <summary>By the clock that this test alone moves: a busy machine may take its time.</summary>
    private Task<DoomedRunner> StartByClockAsync(string name, TimeSpan lease) => DoomedRunner.StartAsync(ConnectionOf(name), (int)lease.TotalSeconds, folder.At("clock"));

    private string ConnectionOf(string name) => new NpgsqlConnectionStringBuilder(database.ConnectionString) { ApplicationName = name, MaxPoolSize = 40 }.ConnectionString;

    /// <summary>The night's run of every job waits.</summary>
    private Task AskAsync(DateOnly night) => database.ExecuteAsync(string.Join(';', Enumerable.Range(1, DoomedRunner.Jobs).Select(number =>
        $"""
        insert into kernel.job_runs (id, job, business_date, state, fence, attempts, asked_at, done, total)
        values (gen_random_uuid(), '{DoomedRunner.NameOf(number)}', '{night:yyyy-MM-dd}', 'Waiting', 0, 0, now(), 0, 0)
        """)));

    private Task<long> CountAsync(string condition, DateOnly night) =>
        database.ScalarAsync<long>($"select count(*) from kernel.job_runs where business_date = '{night:yyyy-MM-dd}' and {condition}");

    /// <summary>The runner has no transaction open.</summary>
    private Task<bool> IsIdleAsync(string name) => database.ScalarAsync<bool>(
        $"select count(*) = 0 from pg_stat_activity where datname = current_database() and application_name = '{name}' and xact_start is not null");
}
