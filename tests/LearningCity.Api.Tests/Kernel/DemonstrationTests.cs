using System.Text.Json;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>What a newcomer finds after the first command.</summary>
public sealed class DemonstrationTests
{
    [Fact]
    public async Task It_is_loaded_once_and_its_rounds_are_scored_without_a_difference()
    {
        await using var product = await RunningProduct.StartAsync(null, "--demo");
        (await SignInAsync(product, "lanh-dao")).ShouldBe(200);
        var rounds = (await product.Client.Get("/rounds?size=200").Json()).GetProperty("items").EnumerateArray().ToList();
        var state = await StateAsync(product);
        var judged = rounds.Single(round => round.GetProperty("title").GetString()!.StartsWith("Đánh giá, xếp loại đơn vị học tập", StringComparison.Ordinal));
        var city = (await product.Client.Get($"/rounds/{judged.GetProperty("id").GetGuid()}/scoreboard").Json()).GetProperty("total");

        city.GetProperty("status").GetString().ShouldBe("recorded");
        new[] { "points", "possible", "rescaled", "grade" }
            .ShouldAllBe(member => city.GetProperty(member).ValueKind == JsonValueKind.Null, "units are judged, and the city is held against nothing");
        rounds.Select(round => round.GetProperty("state").GetString()).ShouldBeSubsetOf(["open", "locked", "published"]);
        rounds.Count(round => round.GetProperty("state").GetString() == "published").ShouldBeGreaterThan(2);
        await product.Client.Create("/jobs/nightly-scoring/runs").Json();
        await UntilScoredAsync(product);

        await product.StopAsync();
        await product.StartAgainAsync();
        await product.UntilReadyAsync();
        (await StateAsync(product)).ShouldBe(state, "it was loaded again");
    }

    private static async Task<int> SignInAsync(RunningProduct product, string name) =>
        (int)(await product.Client.Call(HttpMethod.Post, "/sign-in", new { signInName = name, password = product.DemonstrationPassword })).StatusCode;

    /// <summary>Everything that one loading makes, counted.</summary>
    private static async Task<string> StateAsync(RunningProduct product)
    {
        await using var database = Npgsql.NpgsqlDataSource.Create(product.ConnectionString);
        return await database.ScalarAsync<string>(
            """
            select concat_ws(' ', (select count(*) from units.units), (select count(*) from access.accounts), (select count(*) from criteria.criteria_sets),
                (select count(*) from criteria.rounds), (select count(*) from criteria.reports), (select count(*) from criteria.entries),
                (select count(*) from evidence.documents), (select count(*) from criteria.frozen_results))
            """);
    }

    private static async Task UntilScoredAsync(RunningProduct product)
    {
        for (var i = 0; i < 600; i++)
        {
            var run = (await product.Client.Get("/job-runs").Json()).GetProperty("items").EnumerateArray()
                .FirstOrDefault(run => run.GetProperty("job").GetString() == "nightly-scoring" && run.GetProperty("outcome").ValueKind is JsonValueKind.String);
            if (run.ValueKind is JsonValueKind.Object)
            {
                run.GetProperty("outcome").GetString().ShouldEndWith(" 0 khác biệt");
                return;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The scoring by hand did not end.");
    }
}
