using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Reminders;

/// <summary>Some hundred deadlines drawn by a seed: what is summed up by day is what counting the list line by line comes to.</summary>
public sealed class DeadlineDayTests(RemindedCity city) : IClassFixture<RemindedCity>, IAsyncLifetime
{
    private const string Span = "from=2026-09-01&to=2026-11-30";

    private static readonly DateOnly Today = new(2026, 10, 5);

    public async ValueTask InitializeAsync()
    {
        await city.FoundAsync(3);
        city.Time.GoTo(Today, new TimeOnly(9, 0));
        var random = new Random(20261005);
        foreach (var subject in Enumerable.Range(1, 6))
        {
            var day = Today.AddDays(random.Next(-30, 50));
            foreach (var unit in Enumerable.Range(1, 40))
            {
                var owed = city.Owe(unit, random.Next(5) is 0 ? day.AddDays(3) : day, subject % 2 is 0 ? ListOwedTasks.Task : ListOwedTasks.Survey, subject: subject);
                city.Change(owed, random.Next(4) switch
                {
                    0 => owed with { State = DeadlineState.Done, DoneAt = CityTime.StartOfDay(owed.LastGoodDay.AddDays(random.Next(-2, 3))).AddHours(23) },
                    1 => owed with { State = DeadlineState.Lapsed },
                    2 => owed with { Turn = DeadlineTurn.Head },
                    _ => owed,
                });
            }
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_is_summed_up_by_day_is_what_counting_the_list_comes_to()
    {
        var days = await DaysAsync(city.Office, Span);

        days.ShouldBe(await CountedAsync(city.Office, Span));
        days.Count.ShouldBeGreaterThan(8);
    }

    [Theory]
    [InlineData("kind=task")]
    [InlineData("state=open")]
    [InlineData("state=done&kind=survey")]
    [InlineData("unit=00000000-0000-7000-8000-a00000000007")]
    [InlineData("subject=00000000-0000-7000-8000-d00000000002")]
    public async Task It_is_narrowed_as_the_list_is(string filter)
    {
        var days = await DaysAsync(city.Office, $"{Span}&{filter}");

        days.ShouldBe(await CountedAsync(city.Office, $"{Span}&{filter}"));
        days.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Whoever_sees_one_unit_sees_its_days_alone_and_where_it_is_done()
    {
        var head = city.As([Function.SeeDeadlines], RemindedCity.Unit(7));

        var days = (await head.Get($"/deadline-days?{Span}").Json()).EnumerateArray().ToList();

        days.Count.ShouldBe(6);
        days.ShouldAllBe(day => Sum(day) == 1 && day.GetProperty("link").GetString()!.StartsWith("/tasks/", StringComparison.Ordinal));
        (await DaysAsync(head, Span)).ShouldBe(await CountedAsync(head, Span));
        (await city.Office.Get($"/deadline-days?{Span}").Json()).EnumerateArray().Where(day => Sum(day) > 1)
            .ShouldAllBe(day => day.GetProperty("link").ValueKind == JsonValueKind.Null);
    }

    [Theory]
    [InlineData("from=2026-12-31&to=2026-12-01")]
    [InlineData("from=2026-01-01&to=2027-12-31")]
    [InlineData("from=2026-12-01&to=2026-12-31&state=late")]
    [InlineData("from=2026-12-01&to=2026-12-31&page=2")]
    [InlineData("to=2026-12-31")]
    public async Task A_span_that_makes_no_sense_is_malformed(string query)
    {
        using var answer = await city.Office.Get($"/deadline-days?{query}");

        ((int)answer.StatusCode).ShouldBe(400, await answer.Content.ReadAsStringAsync());
    }

    private static int Sum(JsonElement day) => new[] { "open", "done", "lapsed" }.Sum(part => day.GetProperty(part).GetInt32());

    private static async Task<IReadOnlyList<string>> DaysAsync(HttpClient asker, string query) =>
        [.. (await asker.Get($"/deadline-days?{query}").Json()).EnumerateArray()
            .Select(day => $"{Text(day, "day")} {Text(day, "title")} {Text(day, "kindTitle")}: "
                + string.Join(' ', new[] { "open", "overdue", "done", "doneLate", "lapsed" }.Select(part => day.GetProperty(part).GetInt32())))];

    /// <summary>Line by line, page by page.</summary>
    private static async Task<IReadOnlyList<string>> CountedAsync(HttpClient asker, string query)
    {
        var lines = new List<JsonElement>();
        for (var page = 1; page is 1 || lines.Count % 200 is 0; page++)
        {
            var items = (await asker.Get($"/deadlines?{query}&page={page}&size=200").Json()).GetProperty("items").EnumerateArray().ToList();
            lines.AddRange(items);
            if (items.Count is 0)
            {
                break;
            }
        }

        return [.. lines.GroupBy(line => $"{Text(line, "lastGoodDay")} {Text(line, "title")} {Text(line, "kindTitle")}").OrderBy(day => day.Key, StringComparer.Ordinal)
            .Select(day => $"{day.Key}: {day.Count(IsOpen)} {day.Count(line => IsOpen(line) && string.CompareOrdinal(Text(line, "lastGoodDay"), "2026-10-05") < 0)} "
                + $"{day.Count(line => Text(line, "state") == "done")} {day.Count(line => line.GetProperty("isLate").GetBoolean())} {day.Count(line => Text(line, "state") == "lapsed")}")];

        static bool IsOpen(JsonElement line) => Text(line, "state") == "open";
    }

    private static string Text(JsonElement line, string part) => line.GetProperty(part).GetString()!;
}

/// <summary>The same number of statements for one report and for fifty.</summary>
public sealed class DeadlineStatementTests(NotebookApp app) : IClassFixture<NotebookApp>
{
    [Fact]
    public async Task Days_and_timeliness_cost_the_same_for_one_unit_and_for_fifty()
    {
        var costs = new List<int[]>();
        foreach (var (rows, year) in new[] { (1, 2023), (50, 2024) })
        {
            await app.Database.ExecuteAsync(OwedReports.Statement($"of-{year}", year).Replace("{rows}", $"{rows}", StringComparison.Ordinal));
            costs.Add([await CostAsync($"/deadline-days?from={year}-01-01&to={year}-12-31"), await CostAsync($"/timeliness?from={year}-01-01&to={year}-12-31")]);
        }

        costs[1].ShouldBe(costs[0]);
        costs[0].ShouldBe([1, 2]);
    }

    private async Task<int> CostAsync(string address)
    {
        using (await app.SendAsync(HttpMethod.Get, "/api/v1" + address))
        {
        }

        using var statements = new StatementCount(app.Database.ConnectionString);
        using var answer = await app.SendAsync(HttpMethod.Get, "/api/v1" + address);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return statements.Count;
    }}
