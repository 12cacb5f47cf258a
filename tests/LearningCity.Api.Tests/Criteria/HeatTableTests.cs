using System.Net;
using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Units by indicators, by pages and whole, in drawn cities.</summary>
public sealed class HeatTableTests(LearningCityApp app) : IClassFixture<LearningCityApp>
{
    private static DrawnCity? shared;

    private HttpClient Office => app.As([Function.SeeScores, Function.ReadReports]);

    [Fact]
    public async Task Every_cell_is_what_the_scoreboard_of_its_unit_shows()
    {
        var city = await Accepted(51, 20);
        var table = await Table(city, "size=200");
        var codes = table.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("code").GetString()!).ToList();

        codes.ShouldBe(city.Plan.Indicators.Select(indicator => indicator.Code));
        table.GetProperty("rows").GetArrayLength().ShouldBe(20);
        foreach (var row in table.GetProperty("rows").EnumerateArray())
        {
            var board = await Office.Get($"/rounds/{city.Round.Value}/scoreboard?unit={row.GetProperty("unit").GetGuid()}&scope=own").Json();
            var shown = board.GetProperty("nodes").EnumerateArray().Where(node => node.GetProperty("kind").ValueKind is not JsonValueKind.Null)
                .ToDictionary(node => node.GetProperty("code").GetString()!, Cell);
            for (var i = 0; i < codes.Count; i++)
            {
                var cell = row.GetProperty("cells")[i];
                (cell.ValueKind is JsonValueKind.Null ? null : Cell(cell)).ShouldBe(shown.GetValueOrDefault(codes[i]), codes[i]);
            }
        }
    }

    [Theory]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public async Task The_whole_of_a_row_is_the_total_of_its_scoreboard(int seed, bool isJudged)
    {
        var city = await Accepted(seed, 12);
        var rows = (await Table(city, "size=200")).GetProperty("rows").EnumerateArray().ToList();

        foreach (var row in rows)
        {
            var board = await Office.Get($"/rounds/{city.Round.Value}/scoreboard?unit={row.GetProperty("unit").GetGuid()}&scope=own").Json();
            row.GetProperty("whole").ToString().ShouldBe(board.GetProperty("total").ToString());
        }

        rows.Any(row => row.GetProperty("whole").ValueKind is JsonValueKind.Object && row.GetProperty("whole").GetProperty("grade").GetString() is not null)
            .ShouldBe(isJudged);
    }

    [Fact]
    public async Task The_totals_of_a_column_count_every_row_whatever_the_page()
    {
        var city = await Accepted(52, 20);
        var (whole, page) = (await Table(city, "size=200"), await Table(city, "size=3&page=2"));

        page.GetProperty("columns").ToString().ShouldBe(whole.GetProperty("columns").ToString());
        page.GetProperty("rows").EnumerateArray().Select(row => row.ToString()).ShouldBe(whole.GetProperty("rows").EnumerateArray().Skip(3).Take(3).Select(row => row.ToString()));
        for (var i = 0; i < whole.GetProperty("columns").GetArrayLength(); i++)
        {
            var counts = whole.GetProperty("columns")[i].GetProperty("counts");
            var statuses = whole.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("cells")[i])
                .Where(cell => cell.ValueKind is JsonValueKind.Object).Select(cell => cell.GetProperty("status").GetString()!).ToList();
            counts.GetProperty("total").GetInt32().ShouldBe(statuses.Count);
            counts.GetProperty("notMet").GetInt32().ShouldBe(statuses.Count(status => status == "not-met"));
            counts.GetProperty("noData").GetInt32().ShouldBe(statuses.Count(status => status == "no-data"));
        }
    }

    [Fact]
    public async Task The_map_says_of_every_cell_what_the_table_says()
    {
        var city = await Accepted(53, 20);
        var (table, map) = (await Table(city, "size=200"), await Map(city));
        var words = map.GetProperty("statuses");

        map.GetProperty("rows").EnumerateArray().Select(row => (
                row.GetProperty("unit").GetGuid(),
                string.Join(' ', row.GetProperty("signs").GetString()!.Select(sign => sign == '-' ? "-" : words.GetProperty(sign.ToString()).GetString()))))
            .ShouldBe(table.GetProperty("rows").EnumerateArray().Select(row => (
                row.GetProperty("unit").GetGuid(),
                string.Join(' ', row.GetProperty("cells").EnumerateArray().Select(cell => cell.ValueKind is JsonValueKind.Null ? "-" : cell.GetProperty("status").GetString())))));
    }

    [Theory]
    [InlineData("heat-table?size=50")]
    [InlineData("heat-map")]
    public async Task Who_has_the_present_state_is_not_sent_it_again(string what)
    {
        var city = await DrawnCity.FoundAsync(app, 54, 12);
        var path = $"/rounds/{city.Round.Value}/{what}";
        var tag = (await Office.Get(path)).Headers.ETag!.Tag;

        (await Again(path, tag)).ShouldBe(HttpStatusCode.NotModified);
        await app.Accept(city.Reports[0]);
        (await Again(path, tag)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Other_rows_have_another_tag()
    {
        var city = await Shared();
        var one = app.As([Function.ReadReports], city.Units.First());

        (await one.Get($"/rounds/{city.Round.Value}/heat-map")).Headers.ETag!.Tag.ShouldNotBe((await Office.Get($"/rounds/{city.Round.Value}/heat-map")).Headers.ETag!.Tag);
    }

    [Theory]
    [InlineData("heat-table")]
    [InlineData("heat-map")]
    public async Task A_unit_sees_its_own_row_alone(string what)
    {
        var city = await Shared();
        var (own, other) = (city.Units.Skip(1).First(), city.Units.Last());
        var reader = app.As([Function.ReadReports], own);

        var table = await reader.Get($"/rounds/{city.Round.Value}/{what}").Json();

        table.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("unit").GetGuid()).ShouldBe([own.Value]);
        (await reader.Get($"/rounds/{city.Round.Value}/{what}?below={other.Value}").Refusal(404)).ShouldBe("kernel.not-found");
        (await app.As([Function.SeeCriteria]).Get($"/rounds/{city.Round.Value}/{what}").Refusal(403)).ShouldBe("kernel.forbidden");
    }

    [Fact]
    public async Task A_column_counts_only_the_rows_one_may_see()
    {
        var city = await Shared();
        var reader = app.As([Function.ReadReports], city.Units.First());

        var table = await reader.Get($"/rounds/{city.Round.Value}/heat-table").Json();

        table.GetProperty("columns").EnumerateArray().ShouldAllBe(column => column.GetProperty("counts").GetProperty("total").GetInt32() <= 1);
    }

    [Fact]
    public async Task The_units_below_one_are_those_of_the_round()
    {
        var city = await Accepted(55, 30);

        var below = await Table(city, $"below={city.Subject.Value}&size=200");

        var inside = await app.Database.Source.ListAsync<Guid>(
            $"select unit from criteria.round_participants where round = '{city.Round.Value}' and (unit = '{city.Subject.Value}' or '{city.Subject.Value}' = any(path))");
        below.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("unit").GetGuid()).ShouldBe(inside, ignoreOrder: true);
        below.GetProperty("total").GetInt32().ShouldBeLessThan(30);
    }

    [Theory]
    [InlineData("heat-table?size=200")]
    [InlineData("heat-table?size=5&order=structure")]
    [InlineData("heat-map")]
    public async Task A_table_costs_the_same_number_of_statements_in_a_small_and_a_large_city(string what)
    {
        var (small, large) = (await Accepted(56, 4), await Accepted(57, 60));

        var few = await StatementsOf(small, what);

        (await StatementsOf(large, what)).ShouldBe(few);
        few.ShouldBeLessThanOrEqualTo(6);
    }

    [Theory]
    [InlineData("heat-table?size=201")]
    [InlineData("heat-table?size=1000000000")]
    [InlineData("heat-table?page=0")]
    [InlineData("heat-table?order=Name")]
    [InlineData("heat-table?order=unit;drop")]
    [InlineData("heat-table?sort=name")]
    [InlineData("heat-table?search=a%00")]
    [InlineData("heat-map?size=10")]
    public async Task A_table_that_makes_no_sense_is_refused(string what)
    {
        using var answer = await Office.Get($"/rounds/{(await Shared()).Round.Value}/{what}");

        await answer.ShouldRefuseAsync(400, "kernel.bad-filter");
    }

    [Fact]
    public async Task A_word_that_is_none_is_refused_by_the_name_of_its_filter_with_the_words_there_are()
    {
        using var answer = await Office.Get($"/rounds/{(await Shared()).Round.Value}/heat-table?order=best");

        var fault = (await answer.ShouldRefuseAsync(400, "kernel.bad-filter")).GetProperty("errors")[0];
        fault.GetProperty("field").GetString().ShouldBe("order");
        fault.GetProperty("message").GetString()!.ShouldContain("name, ");
    }

    [Fact]
    public async Task A_search_of_a_thousand_letters_is_refused() =>
        (await Office.Get($"/rounds/{(await Shared()).Round.Value}/heat-map?search={new string('a', 1_000)}").Refusal(400)).ShouldBe("kernel.bad-filter");

    [Theory]
    [InlineData("heat-table")]
    [InlineData("heat-map")]
    public async Task What_is_no_begun_round_is_not_found(string what)
    {
        var city = await Shared();

        (await Office.Get($"/rounds/{city.Units.First().Value}/{what}").Refusal(404)).ShouldBe("kernel.not-found");
    }

    private static (string?, string?, string?, bool)? Cell(JsonElement cell) => (
        cell.GetProperty("status").GetString(), cell.GetProperty("reason").GetString(), cell.GetProperty("shown").GetString(), cell.GetProperty("isComplete").GetBoolean());

    private async Task<DrawnCity> Shared() => shared ??= await DrawnCity.FoundAsync(app, 50, 6);

    private async Task<DrawnCity> Accepted(int seed, int units)
    {
        var city = await DrawnCity.FoundAsync(app, seed, units);
        foreach (var report in city.Reports.Skip(1))
        {
            await app.Accept(report);
        }

        return city;
    }

    private Task<JsonElement> Table(DrawnCity city, string query) => Office.Get($"/rounds/{city.Round.Value}/heat-table?{query}").Json();

    private Task<JsonElement> Map(DrawnCity city) => Office.Get($"/rounds/{city.Round.Value}/heat-map").Json();

    private async Task<HttpStatusCode> Again(string path, string tag)
    {
        var office = Office;
        office.DefaultRequestHeaders.Add("If-None-Match", tag);
        return (await office.Get(path)).StatusCode;
    }

    private async Task<int> StatementsOf(DrawnCity city, string what)
    {
        await Office.Get($"/rounds/{city.Round.Value}/{what}").Json();
        using var statements = app.CountStatements();
        await Office.Get($"/rounds/{city.Round.Value}/{what}").Json();
        return statements.Count;
    }
}
