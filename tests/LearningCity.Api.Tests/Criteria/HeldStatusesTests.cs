using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>The heat map reads the scores of a round once between two changes, and never shows those from before one.</summary>
public sealed class HeldStatusesTests(LearningCityApp app) : IClassFixture<LearningCityApp>
{
    private const string Scores = "from criteria.scores";

    private HttpClient Office => app.As([Function.SeeScores, Function.ReadReports]);

    [Fact]
    public async Task Every_change_is_on_the_next_map()
    {
        var city = await DrawnCity.FoundAsync(app, 61, 8);
        var seen = new HashSet<string>();

        foreach (var report in city.Reports)
        {
            (await Map(city)).ShouldBe(await Table(city));
            await app.Accept(report);
            (await Map(city)).ShouldBe(await Table(city));
            seen.Add(string.Join('\n', await Map(city)));
        }

        seen.Count.ShouldBeGreaterThan(1, "nothing that was accepted changed a score");
    }

    [Fact]
    public async Task Between_two_changes_the_scores_are_read_once()
    {
        var city = await DrawnCity.FoundAsync(app, 62, 8);

        (await ReadingsOf(city)).ShouldBe(1);
        (await ReadingsOf(city)).ShouldBe(0);
        await app.Accept(city.Reports[0]);
        (await ReadingsOf(city)).ShouldBe(1);
    }

    [Fact]
    public async Task Few_units_of_many_are_read_by_themselves_and_not_held()
    {
        var city = await DrawnCity.FoundAsync(app, 63, 8);
        var three = app.As([Function.ReadReports], [.. city.Units.Take(3)]);
        var four = app.As([Function.ReadReports], [.. city.Units.Take(4)]);

        (await ReadingsOf(city, three)).ShouldBe(1);
        (await ReadingsOf(city, three)).ShouldBe(1);
        (await ReadingsOf(city, four)).ShouldBe(1);
        (await ReadingsOf(city, three)).ShouldBe(0);
        (await Map(city, three)).ShouldBe((await Table(city)).Where(row => city.Units.Take(3).Any(unit => row.StartsWith($"{unit.Value}", StringComparison.Ordinal))));
    }

    private async Task<int> ReadingsOf(DrawnCity city, HttpClient? reader = null)
    {
        using var statements = app.CountStatements();
        await Map(city, reader);
        return statements.Texts.Count(text => text.Contains(Scores, StringComparison.Ordinal));
    }

    /// <summary>A line for each unit: its id and its statuses by name.</summary>
    private async Task<IReadOnlyList<string>> Map(DrawnCity city, HttpClient? reader = null)
    {
        var map = await (reader ?? Office).Get($"/rounds/{city.Round.Value}/heat-map").Json();
        var words = map.GetProperty("statuses");
        return [.. Rows(map).Select(row => Line(row, row.GetProperty("signs").GetString()!.Select(sign => sign == '-' ? "-" : words.GetProperty($"{sign}").GetString()!)))];
    }

    /// <summary>The same lines, from the table, which holds nothing.</summary>
    private async Task<IReadOnlyList<string>> Table(DrawnCity city) =>
        [.. Rows(await Office.Get($"/rounds/{city.Round.Value}/heat-table?size=200").Json()).Select(row => Line(row, row.GetProperty("cells").EnumerateArray()
            .Select(cell => cell.ValueKind is JsonValueKind.Null ? "-" : cell.GetProperty("status").GetString()!)))];

    private static JsonElement.ArrayEnumerator Rows(JsonElement answer) => answer.GetProperty("rows").EnumerateArray();

    private static string Line(JsonElement row, IEnumerable<string> statuses) => $"{row.GetProperty("unit").GetGuid()} {string.Join(' ', statuses)}";
}
