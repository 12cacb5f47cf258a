using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>What acceptance stored against an independent computation in plain SQL, written from the rules.</summary>
public sealed class StoredScoresTests(LearningCityApp app) : IClassFixture<LearningCityApp>
{
    private const int UnitsOfOneRound = 40;

    private static bool IsFull => Environment.GetEnvironmentVariable("LEARNINGCITY_TESTS") == "full";

    [Fact]
    public async Task Stored_scores_equal_plain_SQL()
    {
        var rounds = (IsFull ? 10_000 : 1_000) / UnitsOfOneRound;
        var scores = 0L;
        for (var seed = 1; seed <= rounds; seed++)
        {
            var city = await DrawnCity.FoundAsync(app, seed, UnitsOfOneRound);
            (await app.DifferencesOf(city.Round)).ShouldBeEmpty($"before anything was accepted, seed {seed}");

            await Parallel.ForEachAsync(
                city.Reports.Where((_, i) => i % 5 != seed % 5), new ParallelOptions { MaxDegreeOfParallelism = 4 },
                async (report, _) => await app.Accept(report));

            (await app.DifferencesOf(city.Round)).ShouldBeEmpty($"seed {seed}");
            scores += await app.Database.ScalarAsync<long>($"select count(*) from criteria.scores where round = '{city.Round.Value}'");
        }

        scores.ShouldBeGreaterThan(rounds * UnitsOfOneRound * 10);
        (await app.Database.ScalarAsync<long>("select count(distinct status) from criteria.scores")).ShouldBe(7);
    }

    [Theory]
    [InlineData("status = 3 - status where status in (1, 2)")]
    [InlineData("numerator = numerator + 0.000001 where contributors > 0")]
    [InlineData("previous_denominator = previous_denominator + 0.000001 where previous_denominator > 0")]
    [InlineData("contributors = contributors - 1 where scope = 1 and contributors > 1")]
    [InlineData("part_statuses[2] = 3 - part_statuses[2] where part_statuses[2] in (1, 2)")]
    [InlineData("counts[6] = counts[6] + 1 where scope = 1")]
    [InlineData("is_complete = not is_complete where scope = 1")]
    public async Task One_stored_digit_that_is_changed_is_found(string damage)
    {
        var city = await DrawnCity.FoundAsync(app, 7_000 + damage.Length, 12);
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
