using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Reminders;

/// <summary>Two years of tasks and surveys of 120 units in 12 wards, drawn by a seed: done before, on and after the last good day, or never; counted here one by one.</summary>
public sealed class TimelinessTests(RemindedCity city) : IClassFixture<RemindedCity>, IAsyncLifetime
{
    private static readonly UnitId Root = RemindedCity.Unit(1000);

    private static readonly DateOnly Today = new(2026, 10, 5);

    public async ValueTask InitializeAsync()
    {
        await city.FoundAsync(1);
        city.Time.GoTo(Today, new TimeOnly(9, 0));
        var random = new Random(365);
        for (var subject = 1; subject <= 24; subject++)
        {
            var day = subject is 1 ? Today : subject is 2 ? Today.AddDays(4) : Today.AddDays(-random.Next(1, 700));
            var kind = subject % 3 is 0 ? ListOwedTasks.Survey : ListOwedTasks.Task;
            foreach (var unit in Enumerable.Range(1, 120).Where(_ => random.NextDouble() < 0.4))
            {
                var owed = city.Owe(unit, day.AddDays(random.Next(8) is 0 ? 10 : 0), kind, subject: subject) with { Above = unit > 12 ? [Root, Ward(unit)] : [Root] };
                city.Book.Deadlines[^1] = random.Next(10) switch
                {
                    0 => owed with { State = DeadlineState.Lapsed },
                    1 or 2 => owed,
                    3 or 4 => owed with { State = DeadlineState.Done, DoneAt = CityTime.StartOfDay(owed.LastGoodDay.AddDays(random.Next(1, 15))) },
                    5 => owed with { State = DeadlineState.Done },
                    6 => owed with { State = DeadlineState.Done, DoneAt = CityTime.StartOfDay(owed.LastGoodDay.AddDays(-random.Next(0, 40))) },
                    _ => owed with { State = DeadlineState.Done, DoneAt = CityTime.StartOfDay(owed.LastGoodDay.AddDays(1)).AddTicks(-1 - random.Next(1_000_000_000)) },
                };
            }
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("", 2025, 11, null)]
    [InlineData("from=2025-01-31&to=2026-03-01", 2025, 1, null)]
    [InlineData("from=2024-10-01&kind=survey", 2024, 10, "survey")]
    public async Task Groups_and_months_are_what_counting_one_by_one_comes_to(string query, int year, int month, string? kind)
    {
        var table = await city.Office.Get($"/timeliness?{query}").Json();
        var months = table.GetProperty("months").EnumerateArray().Select(one => one.GetString()!).ToList();

        months[0].ShouldBe($"{year}-{month:00}");
        var counted = Ended(months, kind).GroupBy(WardOf).ToDictionary(group => group.Key.Value, group => group.ToList());
        var groups = table.GetProperty("groups").EnumerateArray().ToList();
        groups.Select(group => group.GetProperty("unit").GetGuid()).Order().ShouldBe(counted.Keys.Order());
        foreach (var group in groups)
        {
            var mine = counted[group.GetProperty("unit").GetGuid()];
            Shown(group.GetProperty("all")).ShouldBe(Counted(mine));
            group.GetProperty("months").EnumerateArray().Select(Shown).ShouldBe(months.Select(one => Counted([.. mine.Where(deadline => MonthOf(deadline) == one)])));
        }

        Shown(table.GetProperty("all")).ShouldBe(Counted([.. counted.Values.SelectMany(group => group)]));
        groups.Sum(group => group.GetProperty("all").GetProperty("owed").GetInt32()).ShouldBe(table.GetProperty("all").GetProperty("owed").GetInt32());
        groups.Select(group => Quotient(group.GetProperty("all"))).ShouldBeInOrder();
    }

    [Fact]
    public async Task What_is_not_due_yet_neither_counts_as_met_nor_as_missing()
    {
        var all = (await city.Office.Get("/timeliness?from=2026-10-01&to=2026-10-31").Json()).GetProperty("all");

        city.Book.Deadlines.ShouldContain(deadline => deadline.LastGoodDay == Today || deadline.LastGoodDay > Today);
        all.GetProperty("owed").GetInt32().ShouldBe(city.Book.Deadlines.Count(deadline => deadline.LastGoodDay >= new DateOnly(2026, 10, 1) && deadline.LastGoodDay < Today));
    }

    [Fact]
    public async Task A_month_in_which_nothing_was_owed_has_no_share()
    {
        var table = await city.Office.Get("/timeliness?from=2026-12-01&to=2026-12-31").Json();

        table.GetProperty("all").GetProperty("share").ValueKind.ShouldBe(JsonValueKind.Null);
        table.GetProperty("groups").GetArrayLength().ShouldBe(0);
        table.GetProperty("kinds").EnumerateArray().Select(kind => kind.GetProperty("code").GetString()).ShouldContain("survey");
    }

    [Fact]
    public async Task A_ward_opens_down_to_its_units_and_each_once()
    {
        var ward = Ward(13);
        var months = (await city.Office.Get("/timeliness").Json()).GetProperty("months").EnumerateArray().Select(one => one.GetString()!).ToList();
        var mine = Ended(months, kind: null).Where(deadline => deadline.Unit == ward || deadline.Above.Contains(ward)).ToList();

        var groups = (await city.Office.Get($"/timeliness?under={ward.Value}").Json()).GetProperty("groups").EnumerateArray().ToList();
        var units = (await city.Office.Get($"/timeliness/units?under={ward.Value}&size=200").Json()).GetProperty("items").EnumerateArray().ToList();

        var counted = mine.GroupBy(deadline => deadline.Unit.Value).ToDictionary(unit => unit.Key, unit => Counted([.. unit]));
        foreach (var lines in new[] { groups, units })
        {
            lines.ToDictionary(line => line.GetProperty("unit").GetGuid(), line => Shown(line.GetProperty("all"))).OrderBy(line => line.Key).ShouldBe(counted.OrderBy(line => line.Key));
        }
    }

    [Fact]
    public async Task Units_are_listed_from_the_worst_or_from_the_best_and_page_by_page()
    {
        var worst = await UnitsAsync("order=worst-first");
        var best = await UnitsAsync("order=best-first");

        worst.Count.ShouldBe(120);
        worst.Select(Share).ShouldBeInOrder();
        best.Select(Share).Reverse().ShouldBeInOrder();
        var pages = new List<Guid>();
        for (var page = 1; page <= 4; page++)
        {
            pages.AddRange((await city.Office.Get($"/timeliness/units?from=2024-10-01&page={page}&size=30").Json()).GetProperty("items").EnumerateArray().Select(Unit));
        }

        pages.ShouldBe(worst.Select(Unit));
    }

    [Fact]
    public async Task Whoever_sees_some_units_is_told_of_these_alone()
    {
        var head = city.As([Function.SeeDeadlines], RemindedCity.Unit(14), RemindedCity.Unit(15));

        (await head.Get("/timeliness/units?from=2024-10-01").Json()).GetProperty("items").EnumerateArray().Select(Unit).Order()
            .ShouldBe([RemindedCity.Unit(14).Value, RemindedCity.Unit(15).Value]);
        (await head.Get("/timeliness?from=2024-10-01").Json()).GetProperty("groups").EnumerateArray().Select(Unit).Order().ShouldBe([Ward(14).Value, Ward(15).Value]);
        (await head.Get($"/timeliness?from=2024-10-01&under={Ward(20).Value}").Json()).GetProperty("groups").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("from=2026-02-01&to=2026-01-31")]
    [InlineData("from=2023-01-01&to=2026-01-31")]
    [InlineData("from=0001-01-01&to=0001-02-01")]
    [InlineData("to=9999-12-31")]
    [InlineData("from=2026-01")]
    public async Task Months_that_make_no_sense_are_malformed(string query)
    {
        foreach (var address in new[] { "/timeliness", "/timeliness/units" })
        {
            using var answer = await city.Office.Get($"{address}?{query}");
            ((int)answer.StatusCode).ShouldBe(400, await answer.Content.ReadAsStringAsync());
        }
    }

    private async Task<IReadOnlyList<JsonElement>> UnitsAsync(string order) =>
        [.. (await city.Office.Get($"/timeliness/units?from=2024-10-01&size=200&{order}").Json()).GetProperty("items").EnumerateArray()];

    private static Guid Unit(JsonElement line) => line.GetProperty("unit").GetGuid();

    private static double Share(JsonElement line) => Quotient(line.GetProperty("all"));

    private static double Quotient(JsonElement figures) => figures.GetProperty("onTime").GetInt32() / (double)figures.GetProperty("owed").GetInt32();

    private static UnitId Ward(int unit) => RemindedCity.Unit((unit % 12) + 1);

    private static UnitId WardOf(Deadline deadline) => deadline.Above.Count > 1 ? deadline.Above[1] : deadline.Unit;

    private static string MonthOf(Deadline deadline) => $"{deadline.LastGoodDay:yyyy-MM}";

    private IEnumerable<Deadline> Ended(IReadOnlyList<string> months, string? kind) =>
        city.Book.Deadlines.Where(deadline => deadline.LastGoodDay < Today && months.Contains(MonthOf(deadline)) && (kind is null || deadline.Kind == kind));

    /// <summary>Owed, on time, late, missing, median and most days late, and the share to one place.</summary>
    private static string Counted(List<Deadline> deadlines)
    {
        var late = deadlines.Where(one => one.DoneAt is { } at && DayOf(at) > one.LastGoodDay).Select(one => DayOf(one.DoneAt!.Value).DayNumber - one.LastGoodDay.DayNumber).ToList();
        var missing = deadlines.Count(one => one.State is not DeadlineState.Done);
        var onTime = deadlines.Count - late.Count - missing;
        late.Sort();
        var median = late.Count is 0 ? "" : late.Count % 2 is 1 ? $"{late[late.Count / 2]}" : $"{(late[(late.Count / 2) - 1] + late[late.Count / 2]) / 2.0:0.#}";
        var share = deadlines.Count is 0 ? "" : FormattableString.Invariant($"{Math.Round(100.0 * onTime / deadlines.Count, 1, MidpointRounding.AwayFromZero):0.#}");
        return $"{deadlines.Count} {onTime} {late.Count} {missing} {median} {(late.Count is 0 ? "" : late[^1])} {share}";

        static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.UtcDateTime.AddHours(7));
    }

    private static string Shown(JsonElement figures)
    {
        return $"{Number("owed")} {Number("onTime")} {Number("late")} {Number("missing")} {Number("medianDaysLate")} {Number("mostDaysLate")} {Number("share")}";

        string Number(string part) => figures.GetProperty(part) is { ValueKind: JsonValueKind.Number } number ? FormattableString.Invariant($"{number.GetDecimal():0.#}") : "";
    }
}
