using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>The board of Hải Phòng on three days: one ward in time, one late, one with an extension, the others silent.</summary>
public sealed class BoardTests(HaiPhong product) : IClassFixture<HaiPhong>, IAsyncLifetime
{
    private static HaiPhongRound? round;

    private HttpClient Office => product.As([Function.ReadReports, Function.SeeScores]);

    /// <summary>Phường 01 in time, Phường 02 late on 10/12, Phường 03 extended to 12/12.</summary>
    public async ValueTask InitializeAsync()
    {
        if (round is null)
        {
            round = await product.OpenRoundAsync();
            await SendAsync("phuong-01");
            await round.AcceptAsync("phuong-01");
            var leader = await product.City.As(Role.OfficeLeader);
            await leader.Step($"{round.Path}/extensions", 5, new { unit = product.City.Units["phuong-03"].Value, until = "2022-12-12", reason = "Sáp nhập tổ dân phố" }).Json();
            product.Time.GoTo(new DateOnly(2022, 12, 10), new TimeOnly(8, 0));
            await SendAsync("phuong-02");
        }

        product.Time.GoTo(new DateOnly(2022, 12, 10), new TimeOnly(9, 0));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_summary_counts_what_the_list_lists()
    {
        var total = (await Summary()).GetProperty("total");

        Number(total, "total").ShouldBe(51);
        (Number(total, "accepted"), Number(total, "sent"), Number(total, "missing")).ShouldBe((1, 1, 49));
        (Number(total, "onTime"), Number(total, "late"), Number(total, "pending"), Number(total, "overdue")).ShouldBe((1, 1, 1, 48));
        foreach (var (filter, count) in new[]
        {
            ("lateness=on-time", "onTime"), ("lateness=late", "late"), ("lateness=pending", "pending"), ("lateness=overdue", "overdue"),
            ("missing=true", "missing"), ("state=draft", "draft"), ("state=accepted", "accepted"), ("state=sent", "sent"),
        })
        {
            (await Listed(filter)).GetProperty("total").GetInt32().ShouldBe(Number(total, count), filter);
        }
    }

    [Fact]
    public async Task Due_today_and_soon_look_at_the_last_good_day_with_its_extension()
    {
        (Number(await Total("days=1"), "dueSoon"), Number(await Total("days=2"), "dueSoon"), Number(await Total("days=2"), "dueToday")).ShouldBe((0, 1, 0));

        product.Time.GoTo(new DateOnly(2022, 12, 12), new TimeOnly(23, 59));

        (Number(await Total("days=0"), "dueSoon"), Number(await Total("days=0"), "dueToday")).ShouldBe((1, 1));

        product.Time.GoTo(new DateOnly(2022, 12, 13), new TimeOnly(0, 0));

        (Number(await Total(""), "overdue"), Number(await Total(""), "dueSoon")).ShouldBe((49, 0));
    }

    [Fact]
    public async Task An_extension_is_shown_with_its_reason_author_and_end_on_the_board_and_on_the_report()
    {
        var lines = (await Listed("size=200")).GetProperty("items").EnumerateArray().ToList();
        var extended = lines.Single(line => line.GetProperty("extension").ValueKind is JsonValueKind.Object);
        var extension = extended.GetProperty("extension");
        var form = await Office.Get($"/reports/{extended.GetProperty("id").GetString()}").Json();

        extended.GetProperty("unit").GetGuid().ShouldBe(product.City.Units["phuong-03"].Value);
        (extension.GetProperty("until").GetString(), extension.GetProperty("reason").GetString()).ShouldBe(("2022-12-12", "Sáp nhập tổ dân phố"));
        form.GetProperty("extension").GetRawText().ShouldBe(extension.GetRawText());
        extension.GetProperty("author").GetGuid().ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task The_parts_are_types_parents_and_groups()
    {
        var summary = await Summary();

        summary.GetProperty("types").EnumerateArray().Select(part => (part.GetProperty("type").GetString(), Number(part.GetProperty("counts"), "total")))
            .ShouldBe([("phong-ban", 18), ("phuong", 33)]);
        summary.GetProperty("parents").EnumerateArray().Select(part => (part.GetProperty("unitName").GetString(), Number(part.GetProperty("counts"), "total")))
            .ShouldBe([("Thành phố Hải Phòng", 51)]);
        summary.GetProperty("groups").EnumerateArray().Select(part => (part.GetProperty("group").GetString(), Number(part.GetProperty("counts"), "overdue")))
            .ShouldBe([("dvtt", 2), ("pgd", 8), ("gdnn", 2), ("thpt", 4)], ignoreOrder: true);
    }

    [Fact]
    public async Task The_plan_shows_who_is_asked_who_answers_and_who_was_extended_by_whom()
    {
        var plan = await product.As([Function.RunRound]).Get($"{round!.Path}/plan").Json();

        var ward = plan.GetProperty("participants").EnumerateArray().Single(unit => unit.GetProperty("unit").GetGuid() == product.City.Units["phuong-03"].Value);
        (ward.GetProperty("unitName").GetString(), ward.GetProperty("type").GetString(), ward.GetProperty("lastGoodDay").GetString())
            .ShouldBe(("Phường 03", "phuong", "2022-12-12"));
        ward.GetProperty("parent").GetGuid().ShouldBe(product.City.City.Value);
        ward.GetProperty("extension").GetProperty("reason").GetString().ShouldBe("Sáp nhập tổ dân phố");
        plan.GetProperty("participants").EnumerateArray().Count(unit => unit.GetProperty("extension").ValueKind is not JsonValueKind.Null).ShouldBe(1);
        var answering = plan.GetProperty("assignments").EnumerateArray().SelectMany(one => one.GetProperty("units").EnumerateArray()).Select(unit => unit.GetGuid());
        answering.ShouldContain(product.City.Units["phuong-03"].Value);
    }

    [Theory]
    [InlineData("search=phuong+0", 9)]
    [InlineData("search=PH%C6%AF%E1%BB%9CNG+07", 1)]
    [InlineData("search=giao+duc", 0)]
    [InlineData("search=%25", 0)]
    [InlineData("group=pgd", 8)]
    [InlineData("group=khong-co", 0)]
    [InlineData("type=phuong", 33)]
    [InlineData("type=phuong&search=+01", 1)]
    [InlineData("group=pgd&search=so+8", 1)]
    [InlineData("below={city}", 51)]
    [InlineData("below={ward}", 1)]
    [InlineData("dueUntil=2022-12-09", 50)]
    [InlineData("dueUntil=2022-12-12&lateness=pending", 1)]
    public async Task The_list_is_narrowed_alike_in_list_summary_and_table(string filter, int rows)
    {
        var query = filter.Replace("{city}", product.City.City.Value.ToString(), StringComparison.Ordinal)
            .Replace("{ward}", product.City.Units["phuong-07"].Value.ToString(), StringComparison.Ordinal);

        (await Listed(query)).GetProperty("total").GetInt32().ShouldBe(rows);
        if (!filter.Contains("dueUntil", StringComparison.Ordinal))
        {
            Number(await Total(query), "total").ShouldBe(rows);
            (await Office.Get($"{round!.Path}/heat-table?{query}").Json()).GetProperty("total").GetInt32().ShouldBe(rows);
        }
    }

    [Fact]
    public async Task The_list_is_ordered_as_asked()
    {
        (await Names("order=name&type=phuong&size=3")).ShouldBe(["Phường 01", "Phường 02", "Phường 03"]);
        (await Names("order=sent&size=2")).ShouldBe(["Phường 02", "Phường 01"]);
        (await Names("order=state&size=200"))[^1].ShouldBe("Phường 01");
        (await Names("size=200"))[^1].ShouldBe("Phường 03");
        var all = await Names("order=name&size=200");
        (await Names("order=name&size=10&page=2")).ShouldBe(all.Skip(10).Take(10));
    }

    [Fact]
    public async Task A_page_behind_the_last_is_empty_and_still_says_how_many_there_are()
    {
        var first = await Listed("size=10");

        var behind = await Listed("size=10&page=1000");

        behind.GetProperty("items").GetArrayLength().ShouldBe(0);
        Number(behind, "total").ShouldBe(Number(first, "total"));
        Number(first, "total").ShouldBePositive();
    }

    [Fact]
    public async Task The_table_stands_in_the_order_of_names_or_of_the_tree()
    {
        var names = (await Office.Get($"{round!.Path}/heat-table?size=200").Json()).GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("unitName").GetString()!).ToList();

        names.ShouldBe(await Names("order=name&size=200"));
        (await Office.Get($"{round!.Path}/heat-table?size=200&order=structure").Json()).GetProperty("rows").EnumerateArray()
            .Select(row => row.GetProperty("unitName").GetString()!).ShouldBe(names);
    }

    [Fact]
    public async Task A_unit_counts_itself_alone()
    {
        var reader = product.As([Function.ReadReports], product.City.Units["phuong-02"]);

        var summary = await reader.Get($"{round!.Path}/board").Json();

        (Number(summary.GetProperty("total"), "total"), Number(summary.GetProperty("total"), "late")).ShouldBe((1, 1));
        summary.GetProperty("groups").GetArrayLength().ShouldBe(0);
        Number((await reader.Get($"{round!.Path}/board?below={product.City.Units["phuong-03"].Value}").Json()).GetProperty("total"), "total").ShouldBe(0);
    }

    [Theory]
    [InlineData("/reports?order=title", 400)]
    [InlineData("/reports?order=last_good_day%3Bdrop", 400)]
    [InlineData("/reports?lateness=late&lateness=overdue", 400)]
    [InlineData("/reports?dueUntil=09/12/2022", 400)]
    [InlineData("/reports?below=x", 400)]
    [InlineData("/reports?size=1000000000", 400)]
    [InlineData("{round}/board?days=-1", 400)]
    [InlineData("{round}/board?days=1000000000", 400)]
    [InlineData("{round}/board?size=10", 400)]
    [InlineData("/rounds/00000000-0000-7000-8000-00000000dead/board", 404)]
    public async Task A_board_that_makes_no_sense_is_refused(string path, int status)
    {
        using var answer = await Office.Get(path.Replace("{round}", round!.Path, StringComparison.Ordinal));

        ((int)answer.StatusCode).ShouldBe(status, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("GET", "/board")]
    [InlineData("GET", "/heat-table")]
    [InlineData("GET", "/heat-map")]
    [InlineData("POST", "/what-if")]
    public async Task A_planned_round_shows_nothing_yet(string method, string tail)
    {
        var planned = await product.City.PlanRoundAsync(HaiPhong.Dates, "Đợt nháp");
        var body = method == "GET" ? null : new { targets = new[] { new { indicator = "3.2.3", value = 1 } } };

        (await Office.Call(new HttpMethod(method), $"/rounds/{planned.Value}{tail}", body).Refusal(404)).ShouldBe("kernel.not-found");
    }

    [Fact]
    public async Task The_summary_costs_a_fixed_number_of_statements()
    {
        await Summary();
        using var statements = product.CountStatements();
        await Summary();

        statements.Count.ShouldBe(4);
    }

    private static async Task SendAsync(string ward)
    {
        await round!.EnterAsync(ward, new HaiPhongAnswer(ward, "3.2.3", new() { ["gapReason"] = "Chưa thống kê" }, false, "no-data", null));
        await round!.SendAsync(ward);
    }

    private static int Number(JsonElement counts, string name) => counts.GetProperty(name).GetInt32();

    private Task<JsonElement> Summary(string query = "") => Office.Get($"{round!.Path}/board{(query.Length > 0 ? "?" + query : "")}").Json();

    private async Task<JsonElement> Total(string query) => (await Summary(query)).GetProperty("total");

    private Task<JsonElement> Listed(string query) => Office.Get($"/reports?round={round!.Id.Value}&{query}").Json();

    private async Task<IReadOnlyList<string>> Names(string query) =>
        [.. (await Listed(query)).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("unitName").GetString()!)];
}
