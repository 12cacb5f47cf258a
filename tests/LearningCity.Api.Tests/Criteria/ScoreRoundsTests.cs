using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>The nightly computation from nothing against what acceptance wrote.</summary>
public sealed class ScoreRoundsTests(ScoringApp app) : IClassFixture<ScoringApp>
{
    [Fact]
    public async Task After_500_acceptances_with_other_steps_between_the_nightly_run_finds_no_difference()
    {
        DrawnCity[] cities = [await DrawnCity.FoundAsync(app, 11, 60), await DrawnCity.FoundAsync(app, 12, 25)];
        var (left, accepted, other) = (500, 0, 0);

        await Parallel.ForEachAsync(
            cities.SelectMany(city => city.Reports.Select((report, i) => (city, report, seed: i))), new ParallelOptions { MaxDegreeOfParallelism = 6 },
            async (one, _) =>
            {
                var random = new Random(one.seed);
                while (true)
                {
                    if (random.Next(6) == 0 && await Patiently(() => app.Return(one.report)) is not null)
                    {
                        await app.SendAgain(one.report, one.city, random.Next());
                        Interlocked.Increment(ref other);
                    }

                    if (Interlocked.Decrement(ref left) < 0)
                    {
                        return;
                    }

                    await Patiently(() => app.Accept(one.report));
                    Interlocked.Increment(ref accepted);
                    if (random.Next(3) == 0)
                    {
                        await app.WithdrawDocuments(one.report, random.Next());
                        Interlocked.Increment(ref other);
                    }

                    if (random.Next(8) == 0)
                    {
                        return;
                    }

                    await Patiently(() => app.Reopen(one.report));
                    await app.SendAgain(one.report, one.city, random.Next());
                    Interlocked.Increment(ref other);
                }
            });

        accepted.ShouldBe(500);
        other.ShouldBeGreaterThan(300);
        (await app.AsService(new ScoreRounds())).ShouldEndWith(" 0 khác biệt");
        foreach (var city in cities)
        {
            (await app.DifferencesOf(city.Round)).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("update criteria.scores set status = 3 - status where {one} and scope = 0 and contributors > 0 and status in (1, 2)")]
    [InlineData("update criteria.scores set numerator = numerator + 0.000001 where {one} and scope = 1 and contributors > 0")]
    [InlineData("delete from criteria.scores where {one} and scope = 0")]
    [InlineData("delete from criteria.scores where {one} and scope = 1")]
    [InlineData("update criteria.scores set part_statuses[1] = 4 where {one} and part_statuses[1] = 2")]
    [InlineData("insert into criteria.scores select (jsonb_populate_record(score, jsonb_build_object('unit', gen_random_uuid()))).* from criteria.scores as score where {one}")]
    public async Task A_damaged_score_is_found_counted_mended_and_logged_as_a_defect(string damage)
    {
        var city = await DrawnCity.FoundAsync(app, 100, 15);
        foreach (var report in city.Reports.Skip(1))
        {
            await app.Accept(report);
        }

        await Damage(city.Round, damage);
        (await app.DifferencesOf(city.Round)).ShouldNotBeEmpty();

        (await app.AsService(new ScoreRounds())).ShouldEndWith(" 1 khác biệt");

        app.Errors.Lines.ShouldContain($"The scores of round {city.Round.Value} differed in 1 places and were mended");
        (await app.Database.ScalarAsync<int>($"select defects from criteria.scoreboards where round = '{city.Round.Value}'")).ShouldBe(1);
        (await app.DifferencesOf(city.Round)).ShouldBeEmpty();
        (await app.AsService(new ScoreRounds())).ShouldEndWith(" 0 khác biệt");
    }

    [Fact]
    public async Task A_round_of_more_units_than_are_scored_at_a_time_is_begun_and_mended_to_the_last()
    {
        var city = await DrawnCity.FoundAsync(app, 207, 330);
        (await app.Database.ScalarAsync<long>($"select count(distinct unit) from criteria.scores where round = '{city.Round.Value}' and scope = 1")).ShouldBeGreaterThan(100);
        (await app.DifferencesOf(city.Round)).ShouldBeEmpty("as it was begun");
        foreach (var report in city.Reports.Where((_, i) => i % 30 == 0))
        {
            await app.Accept(report);
        }

        foreach (var scope in new[] { 0, 1 })
        {
            await app.Database.ExecuteAsync(
                $"""
                delete from criteria.scores where round = '{city.Round.Value}' and scope = {scope} and abs(hashtext(unit::text)) % 3 = 0;
                update criteria.scores set reason = 20, counts[1] = counts[1] + 1 where round = '{city.Round.Value}' and scope = {scope} and node = -1;
                insert into criteria.scores select (jsonb_populate_record(score, jsonb_build_object('unit', gen_random_uuid()))).*
                from criteria.scores as score where round = '{city.Round.Value}' and scope = {scope} and node = 0
                """);
        }

        await app.InTransaction(
            async services =>
            {
                await services.GetRequiredService<IRoundScores>().RecomputeAsync(city.Round, CancellationToken.None);
                return true;
            },
            "Criteria");

        (await app.DifferencesOf(city.Round)).ShouldBeEmpty("as it was computed again");
    }

    [Fact]
    public async Task What_is_accepted_reopened_and_withdrawn_after_the_snapshot_is_taken_up_without_a_false_difference()
    {
        var city = await DrawnCity.FoundAsync(app, 201, 20);
        foreach (var report in city.Reports.Take(12))
        {
            await app.Accept(report);
        }

        app.AfterSnapshot.Enqueue(async () =>
        {
            await app.Accept(city.Reports[12]);
            await app.Reopen(city.Reports[0]);
            await app.WithdrawDocuments(city.Reports[1], 1);
            await app.Reopen(city.Reports[2]);
            await app.SendAgain(city.Reports[2], city, 2);
            await app.Accept(city.Reports[2]);
        });

        (await app.Check(city.Round)).Differences.ShouldBe(0);

        (await app.DifferencesOf(city.Round)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Damage_above_the_indicators_of_a_unit_that_is_accepted_during_the_run_is_mended_by_the_acceptance()
    {
        var city = await DrawnCity.FoundAsync(app, 202, 20);
        var unit = await app.Database.ScalarAsync<Guid>(
            $"update criteria.scores set counts[6] = counts[6] + 5 where ctid = (select ctid from criteria.scores where round = '{city.Round.Value}' and scope = 0 and node = 0 limit 1) returning unit");
        var report = await app.Database.ScalarAsync<Guid>($"select id from criteria.reports where round = '{city.Round.Value}' and unit = '{unit}'");
        app.AfterSnapshot.Enqueue(() => app.Accept(new ReportId(report)));

        (await app.Check(city.Round)).Differences.ShouldBe(0);

        (await app.DifferencesOf(city.Round)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_paper_withdrawn_while_its_answer_is_accepted_waits_for_the_acceptance_and_is_counted()
    {
        var city = await DrawnCity.FoundAsync(app, 206, 8);
        var report = new ReportId(await app.Database.ScalarAsync<Guid>($"select report from criteria.entries where round = '{city.Round.Value}' and documents > 1 limit 1"));
        var entry = await app.Database.ScalarAsync<Guid>($"select id from criteria.entries where report = '{report.Value}' and documents > 1 limit 1");
        var withdrawal = Task.CompletedTask;
        app.AfterSnapshot.Enqueue(() => Task.CompletedTask);
        app.AfterSnapshot.Enqueue(async () =>
        {
            withdrawal = app.WithdrawDocumentsOf(entry);
            while (await app.Database.ScalarAsync<long>("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") == 0)
            {
                withdrawal.IsCompleted.ShouldBeFalse();
                await Task.Delay(10);
            }
        });

        await app.Accept(report);
        await withdrawal;

        (await app.Database.ScalarAsync<string>($"select state || ' ' || documents from criteria.entries where id = '{entry}'")).ShouldBe("Accepted 0");
        (await app.DifferencesOf(city.Round)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Runs_that_race_with_acceptances_find_nothing_and_leave_nothing()
    {
        var city = await DrawnCity.FoundAsync(app, 203, 60);
        var accepting = Parallel.ForEachAsync(
            city.Reports, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (report, _) =>
            {
                await app.Accept(report);
                await app.Reopen(report);
                await app.SendAgain(report, city, 1);
                await app.Accept(report);
            });

        var runs = 0;
        do
        {
            (await app.Check(city.Round)).Differences.ShouldBe(0);
            runs++;
        }
        while (!accepting.IsCompleted);

        await accepting;
        runs.ShouldBeGreaterThan(2);
        (await app.Check(city.Round)).Differences.ShouldBe(0);
        (await app.DifferencesOf(city.Round)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_acceptance_does_not_wait_for_the_rounds_that_come_after_its_own()
    {
        var city = await DrawnCity.FoundAsync(app, 204, 5);
        app.Time.Pass(TimeSpan.FromSeconds(1));
        await DrawnCity.FoundAsync(app, 205, 5);
        var rounds = await app.Database.Source.ListAsync<Guid>("select id from criteria.rounds where state <> 'Draft' order by id");
        var next = rounds.IndexOf(city.Round.Value) + 1;
        next.ShouldBeLessThan(rounds.Count);
        var waited = false;
        app.BeforeRound[next] = async () =>
        {
            await app.Accept(city.Reports[0]).WaitAsync(TimeSpan.FromSeconds(4));
            waited = true;
        };

        (await app.AsService(new ScoreRounds())).ShouldEndWith(" 0 khác biệt");

        waited.ShouldBeTrue();
        (await app.DifferencesOf(city.Round)).ShouldBeEmpty();
    }

    private Task Damage(RoundId round, string damage) => app.Database.ExecuteAsync(damage.Replace(
        "{one}",
        damage.StartsWith("insert", StringComparison.Ordinal)
            ? $"round = '{round.Value}' and scope = 0 and node = 0 and unit = (select unit from criteria.scores where round = '{round.Value}' and scope = 0 and node = 0 limit 1)"
            : $"ctid = (select ctid from criteria.scores where round = '{round.Value}' and {damage.Split("{one} and ")[1]} limit 1)",
        StringComparison.Ordinal));

    /// <summary>Tries again what came a moment after a colleague.</summary>
    private static async Task<T> Patiently<T>(Func<Task<T>> step)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await step();
            }
            catch (StaleRevision) when (attempt < 20)
            {
                await Task.Delay(attempt);
            }
        }
    }
}
