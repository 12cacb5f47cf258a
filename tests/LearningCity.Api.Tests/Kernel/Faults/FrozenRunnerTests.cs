using System.Diagnostics;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>
/// Two runners in processes of their own, one of which is stopped (SIGSTOP) in the middle of its jobs until the other has taken them over, and
/// then goes on as if no time had passed: every night is done once (trust.md J2, J4, J5).
/// </summary>
public sealed class FrozenRunnerTests : IAsyncLifetime
{
    private readonly TestDatabase database = new();

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        await database.ExecuteAsync(
            """
            create schema proof;
            create table proof.nights (job text not null, night date not null);
            create table proof.lengths (seconds int not null);
            insert into proof.lengths values (1);
            """);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

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

    [Fact]
    public async Task A_run_of_five_leases_is_run_once_while_its_heart_beats()
    {
        const int lease = 2;
        await database.ExecuteAsync($"update proof.lengths set seconds = {5 * lease}");
        using var one = await StartAsync("one", lease);
        using var other = await StartAsync("other", lease);
        var night = new DateOnly(2100, 11, 1);

        await AskAsync(night);
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
        const int lease = 3;
        await database.ExecuteAsync("update proof.lengths set seconds = 3600");
        var night = new DateOnly(2100, 11, 1);
        using var next = await StartAsync("next", lease);
        await next.FreezeAsync();
        using (await StartAsync("killed", lease))
        {
            await AskAsync(night);
            await Patience.UntilAsync(async () => await CountAsync("state = 'Running'", night) == DoomedRunner.Jobs);
        }

        var killed = Stopwatch.StartNew();
        await next.ThawAsync();
        await Patience.UntilAsync(async () => await CountAsync("state = 'Running' and attempts = 2", night) == DoomedRunner.Jobs);
        killed.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2 * lease));
    }

    private Task<DoomedRunner> StartAsync(string name, int lease = 1) =>
        DoomedRunner.StartAsync(new NpgsqlConnectionStringBuilder(database.ConnectionString) { ApplicationName = name, MaxPoolSize = 40 }.ConnectionString, lease);

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
