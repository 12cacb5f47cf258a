using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Criteria;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LearningCity.Api.Tests.Criteria;

public sealed class ScoreReadingTests(LearningCityApp app) : IClassFixture<LearningCityApp>
{
    private static int units;

    private HttpClient Office => app.As([Function.SeeScores, Function.ReadReports]);

    [Theory]
    [InlineData("/rounds/{round}/scoreboard", 4)]
    [InlineData("/rounds/{round}/scores/1.2.1?size=200", 6)]
    [InlineData("/rounds/{round}/scores/1.1.1", 6)]
    [InlineData("/reports?round={round}&size=200", 4)]
    public async Task Reading_costs_the_same_number_of_statements_in_a_small_and_a_large_city(string path, int most)
    {
        var (small, large) = (await DrawnCity.FoundAsync(app, 5, 4, await NamedUnit()), await DrawnCity.FoundAsync(app, 6, 60, await NamedUnit()));
        foreach (var report in small.Reports.Concat(large.Reports.Take(50)))
        {
            await app.Accept(report);
        }

        var few = await StatementsOf(path, small);
        (await StatementsOf(path, large)).ShouldBe(few);
        few.ShouldBeLessThanOrEqualTo(most);
    }

    [Fact]
    public async Task Accepting_costs_the_same_number_of_statements_in_a_small_and_a_large_city()
    {
        var (small, large) = (await DrawnCity.FoundAsync(app, 5, 4), await DrawnCity.FoundAsync(app, 6, 60));
        await app.Accept(small.Reports[0]);
        await app.Accept(large.Reports[0]);

        (await StatementsOf(() => app.Accept(large.Reports[1]))).ShouldBe(await StatementsOf(() => app.Accept(small.Reports[1])));
    }

    [Fact]
    public async Task The_units_behind_a_score_are_those_it_adds_up()
    {
        var city = await DrawnCity.FoundAsync(app, 8, 40, shape: SetShape.NoRule);
        foreach (var report in city.Reports)
        {
            await app.Accept(report);
        }

        var node = city.Plan.Indicators.Single(indicator => indicator.Code == "1.2.1").Node;
        var units = await app.Database.Source.ListAsync<Guid>(
            $"select unit from criteria.scores where round = '{city.Round.Value}' and scope = 1 and node = {node}");
        units.Count.ShouldBeGreaterThan(2);
        foreach (var unit in units)
        {
            var opened = await Office.Get($"/rounds/{city.Round.Value}/scores/1.2.1?unit={unit}&scope=below&size=200").Json();
            var counts = opened.GetProperty("explanation").GetProperty("units");
            opened.GetProperty("units").GetArrayLength().ShouldBe(counts.EnumerateObject().Where(count => count.Name != "total").Sum(count => count.Value.GetInt32()));
        }
    }

    [Fact]
    public async Task A_score_opens_no_answer_before_it_is_accepted()
    {
        var city = await DrawnCity.FoundAsync(app, 10, 12);

        (await AnswersBehind(city, Office)).ShouldBeEmpty();

        foreach (var report in city.Reports)
        {
            await app.Accept(report);
        }

        (await AnswersBehind(city, Office)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Who_sees_scores_but_reads_no_reports_opens_figures_and_no_answers()
    {
        var city = await DrawnCity.FoundAsync(app, 11, 12);
        foreach (var report in city.Reports)
        {
            await app.Accept(report);
        }

        var viewer = app.As([Function.SeeScores]);
        (await AnswersBehind(city, viewer)).ShouldBeEmpty();
        var units = await UnitsBehind(city, viewer);
        units.ShouldNotBeEmpty();
        units.ShouldAllBe(unit => unit.GetProperty("explanation").GetProperty("inputs").GetArrayLength() == 0);
        units.ShouldContain(unit => unit.GetProperty("explanation").GetProperty("measures").GetArrayLength() > 0);
    }

    [Fact]
    public async Task A_report_stands_on_the_board_under_the_name_its_unit_had_on_the_cut_off_day()
    {
        var renamed = await NamedUnit();
        await app.As([Function.ChangeUnits]).Edit(
            $"/units/{renamed.Value}/name", new { from = "2026-10-01", officialName = "Tên mới", ground = "Nghị quyết 2" }, 1).Json();
        var city = await DrawnCity.FoundAsync(app, 12, 5, renamed);

        var board = await Office.Get($"/reports?round={city.Round.Value}&size=200").Json();

        board.GetProperty("items").EnumerateArray().Single(row => row.GetProperty("unit").GetGuid() == renamed.Value)
            .GetProperty("unitName").GetString().ShouldBe("Thành phố");
    }

    [Theory]
    [InlineData("few")]
    [InlineData("staged")]
    [InlineData("straight")]
    public async Task The_widest_sums_of_a_country_are_stored_in_place_of_others_and_read_to_the_last_digit(string way)
    {
        var city = await DrawnCity.FoundAsync(app, 9, 3);
        var widest = (Int128)999_999_999_999_999_999 * 43_321 * CriteriaSetRules.MaximumInputs;
        var sums = new Quantity(widest, widest + 1, widest - 1, -widest);
        var part = new ScorePart(ScoreStatus.NotMet, ScoreReason.TargetMissed, new Quantity(widest, widest - 1, 0, 0), 43_321);
        var score = new Score(
            ScoreStatus.NotMet, ScoreReason.PartFailed, false, 1, sums, 43_321, [part, part], new StatusCounts(1, 2, 3, 4, 5, 43_321), false);
        var key = new ScoreKey(new UnitId(Guid.NewGuid()), ScoreScope.Below, 7);

        var read = await app.InTransaction(async services =>
        {
            var sql = services.GetRequiredService<Sql>();
            var connection = await sql.ConnectionAsync(default);
            await PutAsync(sql, connection, Score.Of(new StatusCounts(6, 5, 4, 3, 2, 1)), 1);
            await PutAsync(sql, connection, score, 2);
            return (await sql.QueryAsync($"select {ScoreTable.Columns} from criteria.scores where unit = '{key.Unit.Value}'", ScoreTable.Read, default)).Single();
        }, "Criteria");

        read.ShouldBe(new KeyValuePair<ScoreKey, Score>(key, score));

        async Task PutAsync(Sql sql, NpgsqlConnection connection, Score put, long generation)
        {
            switch (way)
            {
                case "few":
                    FewScores.Put(sql, city.Round, generation, [new(key, put)]);
                    break;
                case "staged":
                    await ScoreTable.BeginStagingAsync(connection, default);
                    await CopyAsync(await ScoreCopy.IntoStagingAsync(connection, default), put);
                    await ScoreTable.ApplyAsync(connection, city.Round, generation, isAnyGone: false, default);
                    break;
                default:
                    await sql.ExecuteAsync($"delete from criteria.scores where unit = '{key.Unit.Value}'", default);
                    await CopyAsync(await ScoreCopy.IntoScoresAsync(connection, city.Round, generation, default), put);
                    break;
            }
        }

        async Task CopyAsync(ScoreCopy copy, Score put)
        {
            await using (copy)
            {
                copy.Put(key, put);
                await copy.CompleteAsync(default);
            }
        }
    }

    private async Task<UnitId> NamedUnit()
    {
        var officer = app.As([Function.ChangeUnits]);
        var number = Interlocked.Increment(ref units);
        var type = (await officer.Create("/unit-types", new { code = $"loai-{number}", name = "Thành phố" }).Json()).GetProperty("id").GetGuid();
        var tree = (await officer.Create("/unit-trees", new { code = $"cay-{number}", name = "Cây" }).Json()).GetProperty("id").GetGuid();
        var unit = await officer.Create("/units", new
        {
            code = $"don-vi-{number}", validFrom = "2020-01-01", officialName = "Thành phố", type, places = new[] { new { tree, parent = (Guid?)null } }, ground = "Nghị quyết 1",
        }).Json();
        return new UnitId(unit.GetProperty("id").GetGuid());
    }

    private static async Task<IReadOnlyList<JsonElement>> UnitsBehind(DrawnCity city, HttpClient viewer) =>
        [.. (await viewer.Get($"/rounds/{city.Round.Value}/scores/1.2.1?size=200").Json()).GetProperty("units").EnumerateArray()];

    /// <summary>The answers that a score opens: an entry is named, a field has a value, or a paper is listed.</summary>
    private static async Task<IReadOnlyList<JsonElement>> AnswersBehind(DrawnCity city, HttpClient viewer) =>
        [.. (await UnitsBehind(city, viewer)).Where(unit =>
            unit.GetProperty("entry").ValueKind is not JsonValueKind.Null
            || unit.GetProperty("documents").GetArrayLength() > 0
            || unit.GetProperty("explanation").GetProperty("inputs").EnumerateArray().Any(input => input.GetProperty("figure").ValueKind is not JsonValueKind.Null))];

    private Task<int> StatementsOf(string path, DrawnCity city) => StatementsOf(async () =>
        await Office.Get(path.Replace("{round}", city.Round.Value.ToString(), StringComparison.Ordinal)).Json());

    private async Task<int> StatementsOf(Func<Task> work)
    {
        using var statements = app.CountStatements();
        await work();
        return statements.Texts.Count(text => !text.Contains("select revision from criteria.reports", StringComparison.Ordinal));
    }
}
