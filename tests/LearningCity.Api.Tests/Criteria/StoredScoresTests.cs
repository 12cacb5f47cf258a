using LearningCity.Api.Tests.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Infrastructure.Kernel.Migrations;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>What acceptance stored against an independent computation in plain SQL, written from the rules.</summary>
public sealed class StoredScoresTests(LearningCityApp app) : IClassFixture<LearningCityApp>
{
    private const int UnitsOfOneRound = 40;

    [Fact]
    public async Task Stored_scores_equal_plain_SQL_over_five_shapes_of_sets()
    {
        var rounds = Tier.Of(quick: 1_000, full: 10_000) / UnitsOfOneRound;
        var scores = 0L;
        for (var seed = 1; seed <= rounds; seed++)
        {
            var city = await DrawnCity.FoundAsync(app, seed, UnitsOfOneRound, shape: (SetShape)(seed % 5));
            (await app.DifferencesOf(city.Round)).ShouldBeEmpty($"before anything was accepted, seed {seed}");

            await Parallel.ForEachAsync(
                city.Reports.Where((_, i) => seed % 2 == 0 || i % 5 != seed % 5), new ParallelOptions { MaxDegreeOfParallelism = 4 },
                async (report, _) => await app.Accept(report));

            (await app.DifferencesOf(city.Round)).ShouldBeEmpty($"seed {seed}");
            scores += await app.Database.ScalarAsync<long>($"select count(*) from criteria.scores where round = '{city.Round.Value}'");
        }

        scores.ShouldBeGreaterThan(rounds * UnitsOfOneRound * 10);
        (await app.Database.ScalarAsync<long>("select count(distinct status) from criteria.scores")).ShouldBe(7);
        short[] ofWholes = [.. await app.Database.Source.ListAsync<short>("select distinct reason from criteria.scores where node = -1 order by reason")];
        new short[] { 0, 19, 21, 22, 23, 24, 25 }.ShouldBeSubsetOf(ofWholes, "every end of a rule was met with");
    }

    [Theory]
    [InlineData("NoRule", "status = 3 - status where status in (1, 2)")]
    [InlineData("NoRule", "numerator = numerator + 0.000001 where contributors > 0")]
    [InlineData("NoRule", "previous_denominator = previous_denominator + 0.000001 where previous_denominator > 0")]
    [InlineData("NoRule", "contributors = contributors - 1 where scope = 1 and contributors > 1")]
    [InlineData("NoRule", "part_statuses[2] = 3 - part_statuses[2] where part_statuses[2] in (1, 2)")]
    [InlineData("NoRule", "counts[6] = counts[6] + 1 where scope = 1")]
    [InlineData("NoRule", "without_previous = without_previous + 1 where scope = 1 and status = 3")]
    [InlineData("Recorded", "counts[7] = counts[7] - 1 where counts[7] > 0")]
    [InlineData("NoRule", "is_complete = not is_complete where scope = 1 and node = 0")]
    [InlineData("NoRule", "is_complete = not is_complete where scope = 1 and contributors > 0")]
    [InlineData("Points", "points = points + 0.000001 where points > 0 and status = 1")]
    [InlineData("Points", "possible = possible - 0.000001 where possible > 0 and status = 2")]
    [InlineData("Points", "points = points + 0.01 where points > 0 and status = 0")]
    [InlineData("OfUnits", "grade = grade + 1 where node = -1 and grade > -2")]
    [InlineData("OfUnits", "reason = 20 where node = -1")]
    [InlineData("OfUnits", "is_complete = not is_complete where node = -1")]
    [InlineData("Levels", "grade = grade - 1 where grade > -2 and node > 0")]
    public async Task One_stored_digit_that_is_changed_is_found(string shape, string damage)
    {
        var city = await DrawnCity.FoundAsync(app, 7_000 + damage.Length, 12, shape: Enum.Parse<SetShape>(shape));
        foreach (var report in city.Reports)
        {
            await app.Accept(report);
        }

        (await app.DifferencesOf(city.Round)).ShouldBeEmpty();
        var (change, which) = (damage.Split(" where ")[0], damage.Split(" where ")[1]);
        await app.Database.ExecuteAsync(
            $"update criteria.scores set {change} where ctid = (select ctid from criteria.scores where round = '{city.Round.Value}' and {which} limit 1)");

        (await app.DifferencesOf(city.Round)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("figures[1] = figures[1] + 0.000001")]
    [InlineData("is_in_part = true")]
    public async Task A_carried_figure_that_is_changed_after_it_was_counted_is_found(string damage)
    {
        var city = await DrawnCity.FoundAsync(app, 7_203, 12, shape: SetShape.NoRule);
        foreach (var report in city.Reports)
        {
            await app.Accept(report);
        }

        (await app.DifferencesOf(city.Round)).ShouldBeEmpty();
        var carrying = city.Plan.Indicators.Where(indicator => indicator.Definition is ChangeIndicator { CarriesPrevious: true });
        await app.Database.ExecuteAsync(
            $"""
            update criteria.carried_answers set {damage} where ctid = (
                select carried.ctid from criteria.carried_answers as carried join criteria.scores as score using (round, unit)
                where carried.round = '{city.Round.Value}' and score.scope = 0 and score.contributors > 0
                    and (carried.indicator, score.node) in ({string.Join(", ", carrying.Select(indicator => $"('{indicator.Code}', {indicator.Node})"))}) limit 1)
            """);

        (await app.DifferencesOf(city.Round)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Of_a_first_round_every_sum_of_a_carried_change_lacks_the_previous_value_also_where_that_was_not_counted_when_it_was_stored()
    {
        var city = await DrawnCity.FoundAsync(app, 7_402, 40, shape: SetShape.NoRule);
        await app.Database.ExecuteAsync($"delete from criteria.carried_answers where round = '{city.Round.Value}'");
        foreach (var report in city.Reports)
        {
            await app.Accept(report);
        }

        (await app.DifferencesOf(city.Round)).ShouldBeEmpty();
        await app.Database.ExecuteAsync(
            $"""
            update criteria.scores set without_previous = 0, reason = case when status = 3 then 7 else reason end
            where round = '{city.Round.Value}' and without_previous > 0
            """);
        (await app.DifferencesOf(city.Round)).Count.ShouldBeGreaterThan(10);

        await app.Database.ExecuteAsync(SumsWithoutPrevious.CountStanding);

        (await app.DifferencesOf(city.Round)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_score_that_is_gone_and_one_that_nobody_asked_for_are_found()
    {
        var city = await DrawnCity.FoundAsync(app, 7_100, 12);
        await app.Database.ExecuteAsync(
            $"delete from criteria.scores where ctid = (select ctid from criteria.scores where round = '{city.Round.Value}' limit 1)");
        await app.Database.ExecuteAsync(
            $"update criteria.scores set unit = gen_random_uuid() where ctid = (select ctid from criteria.scores where round = '{city.Round.Value}' limit 1)");

        (await app.DifferencesOf(city.Round)).Count.ShouldBe(3);
    }
}
