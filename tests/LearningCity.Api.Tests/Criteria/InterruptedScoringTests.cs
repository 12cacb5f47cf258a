using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Nightly runs that are killed, doubled or overtaken.</summary>
public sealed class InterruptedScoringTests(ScoringApp app) : IClassFixture<ScoringApp>
{
    [Theory]
    [InlineData("reading, no lock held")]
    [InlineData("staging, no lock held")]
    [InlineData("waiting for the lock of the scores")]
    [InlineData("writing the scores")]
    public async Task A_run_whose_server_process_is_killed_leaves_the_scores_and_the_repeated_run_ends_equal(string point)
    {
        var (city, damaged) = await DamagedCity(point.Length);
        var before = await Standing(city.Round);
        await using (var held = await HoldAsync(point, city.Round, damaged))
        {
            var run = app.Check(city.Round);
            await WaitUntilBlockedAsync(run);
            await app.Database.ExecuteAsync(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
            await Should.ThrowAsync<Exception>(run);
        }

        (await Standing(city.Round)).ShouldBe(before);
        await ShouldEndEqual(city.Round);
    }

    [Theory]
    [InlineData("staging, no lock held")]
    [InlineData("waiting for the lock of the scores")]
    [InlineData("writing the scores")]
    public async Task A_run_that_is_cancelled_leaves_the_scores_and_the_repeated_run_ends_equal(string point)
    {
        var (city, damaged) = await DamagedCity(100 + point.Length);
        var before = await Standing(city.Round);
        using var stop = new CancellationTokenSource();
        await using (var held = await HoldAsync(point, city.Round, damaged))
        {
            var run = app.InTransaction(services => services.GetRequiredService<IRoundCheck>().RunAsync(city.Round, stop.Token), "Criteria");
            await WaitUntilBlockedAsync(run);
            await stop.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(run);
        }

        (await Standing(city.Round)).ShouldBe(before);
        await ShouldEndEqual(city.Round);
    }

    [Fact]
    public async Task Two_runs_at_once_mend_every_difference_once()
    {
        var (city, _) = await DamagedCity(300);
        (await app.Database.ScalarAsync<long>(
            $"""
            with gone as (
                delete from criteria.scores where ctid = (
                    select ctid from criteria.scores where round = '{city.Round.Value}' and scope = 0 and status not in (1, 2) limit 1) returning 1)
            select count(*) from gone
            """)).ShouldBe(1);
        await app.Database.ExecuteAsync(
            $"""
            insert into criteria.scores (round, unit, scope, node, generation, status, reason, is_direct, lowest_part, numerator, denominator,
                previous_numerator, previous_denominator, contributors, part_statuses, part_reasons, part_figures, part_contributors, counts, is_complete)
            values ('{city.Round.Value}', gen_random_uuid(), 0, 1, 1, 0, 0, false, -1, 0, 0, 0, 0, 0, array[]::smallint[], array[]::smallint[],
                array[]::numeric[], array[]::int[], array[0,0,0,0,0,1,0], false)
            """);
        using var both = new Barrier(2);
        for (var i = 0; i < 2; i++)
        {
            app.AfterSnapshot.Enqueue(() => Task.Run(() => both.SignalAndWait(TimeSpan.FromSeconds(20))));
        }

        var found = await Task.WhenAll(app.Check(city.Round), app.Check(city.Round));

        found.Select(check => check.Differences).Order().ShouldBe([0, 3]);
        await ShouldEndEqual(city.Round);
    }

    [Fact]
    public async Task Of_a_round_without_scores_two_runs_at_once_put_every_score_once()
    {
        var (city, _) = await DamagedCity(350);
        await app.Check(city.Round);
        var scores = await app.Database.ScalarAsync<long>($"with gone as (delete from criteria.scores where round = '{city.Round.Value}' returning 1) select count(*) from gone");

        var found = await Task.WhenAll(app.Check(city.Round), app.Check(city.Round));

        found.Select(check => (long)check.Differences).Order().ShouldBe([0, scores]);
        await ShouldEndEqual(city.Round);
    }

    [Fact]
    public async Task A_runner_that_was_overtaken_cannot_commit()
    {
        var (city, _) = await DamagedCity(400);
        var overtaken = new TaskCompletionSource();
        var reached = new TaskCompletionSource();
        app.AfterSnapshot.Enqueue(async () =>
        {
            reached.SetResult();
            await overtaken.Task;
        });
        var night = new DateOnly(2026, 10, 6);
        var runner = app.Services.GetRequiredService<JobRunner>();
        var slow = runner.RunScheduledAsync("nightly-scoring", night, CancellationToken.None);
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(20));
        app.Time.Pass(app.Services.GetRequiredService<JobClaims>().Lease + TimeSpan.FromSeconds(1));

        await runner.RunScheduledAsync("nightly-scoring", night, CancellationToken.None);
        var after = await Standing(city.Round);
        var board = await app.Database.ScalarAsync<string>($"select board::text from criteria.scoreboards as board where round = '{city.Round.Value}'");
        overtaken.SetResult();
        await slow;

        (await Standing(city.Round)).ShouldBe(after);
        (await app.Database.ScalarAsync<string>($"select board::text from criteria.scoreboards as board where round = '{city.Round.Value}'")).ShouldBe(board);
        (await app.Database.ScalarAsync<int>($"select defects from criteria.scoreboards where round = '{city.Round.Value}'")).ShouldBe(1);
        (await app.Database.ScalarAsync<string>("select state || ' ' || attempts || ' ' || (outcome like '% 1 khác biệt') from kernel.job_runs where business_date = '2026-10-06'"))
            .ShouldBe("Succeeded 2 true");
        await ShouldEndEqual(city.Round);
    }

    private async Task<(DrawnCity City, Guid DamagedUnit)> DamagedCity(int seed)
    {
        var city = await DrawnCity.FoundAsync(app, seed, 15, shape: SetShape.Points);
        foreach (var report in city.Reports.Skip(2))
        {
            await app.Accept(report);
        }

        var unit = await app.Database.ScalarAsync<Guid>(
            $"""
            update criteria.scores set status = 3 - status
            where ctid = (select ctid from criteria.scores where round = '{city.Round.Value}' and scope = 0 and status in (1, 2) limit 1) returning unit
            """);
        return (city, unit);
    }

    /// <summary>Drawn rounds carry answers over from a round that is not there.</summary>
    private async Task ShouldEndEqual(RoundId round)
    {
        await app.Check(round);
        (await app.DifferencesOf(round)).ShouldBeEmpty();
        (await app.Check(round)).Differences.ShouldBe(0);
        await app.ShouldBeSoundAsync("carried-answer-astray");
    }

    /// <summary>Stands in the way of a run at one point.</summary>
    private async Task<NpgsqlConnection> HoldAsync(string point, RoundId round, Guid unit)
    {
        var connection = await app.Database.Source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("begin; " + point switch
        {
            "reading, no lock held" => "lock table criteria.round_participants in access exclusive mode",
            "staging, no lock held" => "lock table criteria.entries in access exclusive mode",
            "waiting for the lock of the scores" => $"select from criteria.scoreboards where round = '{round.Value}' for update",
            _ => $"select from criteria.scores where round = '{round.Value}' and unit = '{unit}' for update",
        }, connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private async Task WaitUntilBlockedAsync(Task run)
    {
        for (var i = 0; i < 400; i++)
        {
            if (await app.Database.ScalarAsync<long>(
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") > 0)
            {
                return;
            }

            run.IsFaulted.ShouldBeFalse(run.Exception?.ToString());
            await Task.Delay(25);
        }

        throw new TimeoutException("The run did not come to this point.");
    }

    private async Task<string> Standing(RoundId round) => await app.Database.ScalarAsync<string>(
        $"select md5(string_agg(score::text, '|' order by unit, scope, node)) from criteria.scores as score where round = '{round.Value}'");
}
