using LearningCity.Application.Kernel;
using LearningCity.Infrastructure.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Kernel;

public sealed class JobLedgerTests(NotebookApp app) : IClassFixture<NotebookApp>, IAsyncLifetime
{
    private const string Job = NotebookJob.JobName;
    private static readonly DateOnly Night = new(2026, 11, 21);

    private JobClaims Claims => app.Services.GetRequiredService<JobClaims>();

    private JobRunner Runner => app.Services.GetRequiredService<JobRunner>();

    private Desk Desk => app.Services.GetRequiredService<Desk>();

    public async ValueTask InitializeAsync()
    {
        Desk.Work = _ => Task.CompletedTask;
        await app.Database.ExecuteAsync("truncate kernel.job_runs; truncate proof.notebooks cascade");
    }

    /// <summary>Whatever broke, the ledger holds together; that a night failed is what some of these tests are about.</summary>
    public async ValueTask DisposeAsync() => await app.ShouldBeSoundAsync("job-night-failed");

    [Fact]
    public async Task A_night_is_run_once_however_many_runners_are_called()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Runner.RunScheduledAsync(Job, Night, CancellationToken.None)));
        await Runner.RunScheduledAsync(Job, Night, CancellationToken.None);

        (await RunsAsync()).ShouldBe("1/Succeeded/1/1 sổ");
        (await NotebooksAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Every_night_has_a_run_of_its_own()
    {
        await Runner.RunScheduledAsync(Job, Night, CancellationToken.None);
        await Runner.RunScheduledAsync(Job, Night.AddDays(1), CancellationToken.None);

        (await NotebooksAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Only_one_run_of_a_job_is_under_way()
    {
        await AskAsync();
        await AskAsync();

        var claims = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Claims.ClaimAsync(Job, CancellationToken.None)));

        claims.Count(claim => claim is not null).ShouldBe(1);
        var forced = await Should.ThrowAsync<Npgsql.PostgresException>(() => app.Database.ExecuteAsync("update kernel.job_runs set state = 'Running'"));
        forced.ConstraintName.ShouldBe("one_running_per_job");
    }

    [Fact]
    public async Task A_run_by_hand_waits_for_the_run_under_way_and_each_has_its_own_row()
    {
        await Claims.EnsureScheduledAsync(Job, Night, CancellationToken.None);
        var nightly = await Claims.ClaimAsync(Job, CancellationToken.None);
        var first = await AskAsync();
        var second = await AskAsync();
        first.ShouldNotBe(second);

        await Runner.RunWaitingAsync(CancellationToken.None);
        (await StateAsync(first)).ShouldBe("waiting");

        await Claims.FinishAsync(nightly!, JobRunState.Succeeded, "xong", null, CancellationToken.None);
        await Runner.RunWaitingAsync(CancellationToken.None);
        (await StateAsync(first)).ShouldBe("succeeded");
        (await StateAsync(second)).ShouldBe("succeeded");
    }

    [Fact]
    public async Task Whoever_comes_back_after_several_nights_runs_the_last_one_once_and_begins_none_of_a_job_that_never_had_a_night()
    {
        await Claims.EnsureDueAsync([new NotebookJob()], CancellationToken.None);
        (await app.Database.ScalarAsync<long>("select count(*) from kernel.job_runs")).ShouldBe(0);
        await Runner.RunScheduledAsync(Job, new DateOnly(2026, 11, 16), CancellationToken.None);

        for (var glance = 0; glance < 3; glance++)
        {
            await Runner.BeginWaitingAsync(CancellationToken.None);
        }

        await Patience.UntilAsync(async () => await app.Database.ScalarAsync<long>("select count(*) from kernel.job_runs where state = 'Succeeded'") == 2);
        (await app.Database.ScalarAsync<DateOnly>("select max(business_date) from kernel.job_runs")).ShouldBe(new DateOnly(2026, 11, 20));
        (await NotebooksAsync()).ShouldBe(2);
    }

    [Theory]
    [InlineData("2026-11-19T17:30:00Z", "2026-11-19")]
    [InlineData("2026-11-19T17:59:59Z", "2026-11-19")]
    [InlineData("2026-11-19T18:00:00Z", "2026-11-20")]
    [InlineData("2026-11-20T10:00:00Z", "2026-11-20")]
    public void A_night_is_called_by_the_day_of_its_hour_also_when_it_is_caught_up_after_midnight(string now, string night) =>
        ((IJob)new NotebookJob()).NightOf(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(DateOnly.ParseExact(night, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public async Task A_silent_run_is_taken_over_after_its_lease_and_not_before()
    {
        var silent = await ClaimNightAsync();

        app.Time.Pass(Claims.Lease);
        (await Claims.ClaimAsync(Job, CancellationToken.None)).ShouldBeNull();
        app.Time.Pass(TimeSpan.FromMilliseconds(1));
        var taker = await Claims.ClaimAsync(Job, CancellationToken.None);

        taker!.Id.ShouldBe(silent.Id);
        taker.Fence.ShouldBeGreaterThan(silent.Fence);
        taker.Attempt.ShouldBe(2);
    }

    [Fact]
    public async Task A_run_that_always_falls_silent_is_given_up_and_shown_as_failed()
    {
        var run = await ClaimNightAsync();
        for (var silences = 1; silences < JobClaims.MostSilences; silences++)
        {
            app.Time.Pass(Claims.Lease + TimeSpan.FromMilliseconds(1));
            (await Claims.ClaimAsync(Job, CancellationToken.None))!.Attempt.ShouldBe(silences + 1);
        }

        app.Time.Pass(Claims.Lease + TimeSpan.FromMilliseconds(1));
        (await Claims.ClaimAsync(Job, CancellationToken.None)).ShouldBeNull();
        (await StateAsync(run.Id.Value)).ShouldBe("failed");
    }

    [Fact]
    public async Task A_long_run_whose_heart_beats_is_not_taken_over()
    {
        var run = await ClaimNightAsync();

        for (var minutes = 0; minutes < 10; minutes++)
        {
            app.Time.Pass(TimeSpan.FromMinutes(1));
            (await Claims.BeatAsync(run, CancellationToken.None)).ShouldBeTrue();
            (await Claims.ClaimAsync(Job, CancellationToken.None)).ShouldBeNull();
        }
    }

    [Fact]
    public async Task A_runner_that_wakes_up_after_the_takeover_can_neither_commit_nor_beat_nor_finish()
    {
        ClaimedRun? taker = null;
        Desk.Work = async _ =>
        {
            if (taker is null)
            {
                app.Time.Pass(Claims.Lease + TimeSpan.FromSeconds(1));
                taker = await Claims.ClaimAsync(Job, CancellationToken.None);
            }
        };
        await Claims.EnsureScheduledAsync(Job, Night, CancellationToken.None);

        await Runner.RunWaitingAsync(CancellationToken.None);

        taker.ShouldNotBeNull();
        (await NotebooksAsync()).ShouldBe(0);
        var stale = taker with { Fence = taker.Fence - 1 };
        (await Claims.BeatAsync(stale, CancellationToken.None)).ShouldBeFalse();
        await Claims.FinishAsync(stale, JobRunState.Succeeded, "giả", null, CancellationToken.None);
        await Claims.ReportAsync(stale, 9, 9, CancellationToken.None);
        (await RunsAsync()).ShouldBe("1/Running/2/");
        (await app.Database.ScalarAsync<int>("select done from kernel.job_runs")).ShouldBe(0);
        (await Claims.BeatAsync(taker, CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_failing_night_is_tried_three_times_and_then_stays_visible_as_failed()
    {
        var tries = 0;
        Desk.Work = _ => throw new InvalidOperationException($"lần {++tries}");

        await Runner.RunScheduledAsync(Job, Night, CancellationToken.None);
        await Runner.RunWaitingAsync(CancellationToken.None);

        tries.ShouldBe(JobClaims.MostAttempts);
        (await NotebooksAsync()).ShouldBe(0);
        using var answer = await app.SendAsync(HttpMethod.Get, $"/api/v1/job-runs?job={Job}");
        var run = (await answer.Content.ReadAsync()).GetProperty("items")[0];
        run.GetProperty("state").GetString().ShouldBe("failed");
        run.GetProperty("attempts").GetInt32().ShouldBe(3);
        run.GetProperty("fault").GetString()!.ShouldContain("lần 3");
        run.GetProperty("businessDate").GetString().ShouldBe("2026-11-21");
        run.GetProperty("finishedAt").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.String);
    }

    [Fact]
    public async Task A_night_that_fails_once_succeeds_at_its_second_attempt()
    {
        var tries = 0;
        Desk.Work = _ => ++tries == 1 ? throw new InvalidOperationException("một lần") : Task.CompletedTask;

        await Runner.RunScheduledAsync(Job, Night, CancellationToken.None);

        (await RunsAsync()).ShouldBe("1/Succeeded/2/1 sổ");
        (await NotebooksAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_run_that_is_stopped_is_given_back_and_taken_up_at_the_next_start()
    {
        using var stop = new CancellationTokenSource();
        Desk.Work = _ => stop.CancelAsync();
        await Claims.EnsureScheduledAsync(Job, Night, CancellationToken.None);

        await Should.ThrowAsync<OperationCanceledException>(() => Runner.RunWaitingAsync(stop.Token));
        (await RunsAsync()).ShouldBe("1/Waiting/1/");

        Desk.Work = _ => Task.CompletedTask;
        await Runner.RunWaitingAsync(CancellationToken.None);
        (await RunsAsync()).ShouldBe("1/Succeeded/2/1 sổ");
    }

    [Fact]
    public async Task Progress_is_seen_while_the_run_is_under_way()
    {
        var seen = "";
        Desk.Work = async services =>
        {
            await services.GetRequiredService<IJobProgress>().ReportAsync(3, 33, CancellationToken.None);
            using var answer = await app.SendAsync(HttpMethod.Get, "/api/v1/job-runs");
            var run = (await answer.Content.ReadAsync()).GetProperty("items")[0];
            seen = $"{run.GetProperty("state")} {run.GetProperty("done")}/{run.GetProperty("total")}";
        };

        await Runner.RunScheduledAsync(Job, Night, CancellationToken.None);

        seen.ShouldBe("running 3/33");
    }

    [Fact]
    public async Task A_job_nobody_knows_cannot_be_asked_for()
    {
        using var answer = await app.PostAsync("/api/v1/jobs/no-such-job/runs", "{}", key: "unknown-job");

        await answer.ShouldRefuseAsync(404, "kernel.not-found");
    }

    [Fact]
    public async Task A_run_asked_for_twice_with_one_key_is_one_run()
    {
        using var first = await app.PostAsync($"/api/v1/jobs/{Job}/runs", "{}", key: "one-run");
        using var second = await app.PostAsync($"/api/v1/jobs/{Job}/runs", "{}", key: "one-run");

        (await second.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        (await app.Database.ScalarAsync<long>("select count(*) from kernel.job_runs")).ShouldBe(1);
    }

    private async Task<ClaimedRun> ClaimNightAsync()
    {
        await Claims.EnsureScheduledAsync(Job, Night, CancellationToken.None);
        return (await Claims.ClaimAsync(Job, CancellationToken.None)).ShouldNotBeNull();
    }

    private async Task<Guid> AskAsync()
    {
        using var answer = await app.PostAsync($"/api/v1/jobs/{Job}/runs", "{}", key: Guid.NewGuid().ToString());
        ((int)answer.StatusCode).ShouldBe(202);
        return (await answer.Content.ReadAsync()).GetProperty("run").GetGuid();
    }

    private async Task<string?> StateAsync(Guid run)
    {
        using var answer = await app.SendAsync(HttpMethod.Get, $"/api/v1/job-runs/{run}");
        return (await answer.Content.ReadAsync()).GetProperty("state").GetString();
    }

    /// <summary>How many runs, and of the first: state, attempts, outcome.</summary>
    private Task<string> RunsAsync() => app.Database.ScalarAsync<string>(
        "select count(*) || '/' || min(state) || '/' || min(attempts) || '/' || coalesce(min(outcome), '') from kernel.job_runs");

    private Task<long> NotebooksAsync() => app.Database.ScalarAsync<long>("select count(*) from proof.notebooks");
}
