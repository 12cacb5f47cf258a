using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using static LearningCity.Api.Tests.Criteria.AnsweredRounds;
using static LearningCity.Api.Tests.Criteria.DrawnSet;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Hạ Long through 01/07/2025: the trend of new wards, and of the city, over rounds of three versions.</summary>
public sealed class GetTrendTests(MergedCity city) : IClassFixture<MergedCity>
{
    private HttpClient Office => city.As([Function.SeeScores, Function.ReadReports]);

    [Fact]
    public async Task The_share_of_a_merged_ward_sums_its_three_predecessors_and_says_so()
    {
        var line = await LineOf("phuong-hong-gai-2025", "1.1");
        var (before, after) = (line.GetProperty("points")[1], line.GetProperty("points")[2]);

        before.GetProperty("ground").GetString().ShouldBe("summed");
        before.GetProperty("cell").GetProperty("shown").GetString().ShouldBe("61,82");
        before.GetProperty("cell").GetProperty("status").GetString().ShouldBe("not-met");
        Exact(before).ShouldBe((68, 110));
        before.GetProperty("remark").GetString().ShouldBe("Tổng của các đơn vị sáp nhập từ 01/07/2025: Phường Bạch Đằng, Phường Hồng Gai, Phường Trần Hưng Đạo.");
        before.GetProperty("isComparable").GetBoolean().ShouldBeTrue();
        (after.GetProperty("ground").GetString(), after.GetProperty("remark").GetString()).ShouldBe(("own", null));
        after.GetProperty("cell").GetProperty("shown").GetString().ShouldBe("75,00");
    }

    [Fact]
    public async Task The_change_of_a_merged_ward_sums_its_predecessors_on_both_sides()
    {
        var before = (await LineOf("phuong-hong-gai-2025", "1.2")).GetProperty("points")[1];

        before.GetProperty("ground").GetString().ShouldBe("summed");
        before.GetProperty("cell").GetProperty("shown").GetString().ShouldBe("30,00");
    }

    [Fact]
    public async Task What_is_not_added_up_stands_in_the_separate_lines_of_the_old_wards()
    {
        var line = await LineOf("phuong-hong-gai-2025", "1.3");

        line.GetProperty("points")[1].GetProperty("ground").GetString().ShouldBe("not-summable");
        line.GetProperty("points")[1].GetProperty("cell").ValueKind.ShouldBe(JsonValueKind.Null);
        line.GetProperty("former").EnumerateArray().Select(former => (
            former.GetProperty("unitName").GetString(), former.GetProperty("points")[1].GetProperty("cell").GetProperty("status").GetString()))
            .ShouldBe([("Phường Hồng Gai", "met"), ("Phường Bạch Đằng", "not-met"), ("Phường Trần Hưng Đạo", "met")], ignoreOrder: true);
    }

    [Fact]
    public async Task A_ward_that_took_over_only_a_part_of_another_has_nothing_to_compare_and_says_why()
    {
        var before = (await LineOf("xa-thong-nhat-2025", "1.1")).GetProperty("points")[1];

        (before.GetProperty("ground").GetString(), before.GetProperty("isComparable").GetBoolean()).ShouldBe(("in-part", false));
        before.GetProperty("cell").ValueKind.ShouldBe(JsonValueKind.Null);
        before.GetProperty("remark").GetString().ShouldBe("Chưa có số liệu so sánh: chỉ một phần Xã Đồng Lâm được sáp nhập từ 01/07/2025.");
    }

    [Fact]
    public async Task A_predecessor_without_figures_leaves_no_sum()
    {
        var before = (await LineOf("phuong-hong-gai-2025", "1.1")).GetProperty("points")[0];

        (before.GetProperty("ground").GetString(), before.GetProperty("cell").ValueKind).ShouldBe(("predecessor-missing", JsonValueKind.Null));
        before.GetProperty("remark").GetString()!.ShouldContain("Phường Bạch Đằng chưa đủ số liệu");
    }

    [Fact]
    public async Task The_predecessors_are_named_with_day_and_extent()
    {
        var trend = await Office.Get($"/trends/{MergedCity.Code}?unit={city.Id("xa-thong-nhat-2025")}&indicator=1.1").Json();

        trend.GetProperty("predecessors").EnumerateArray().Select(link => (link.GetProperty("unitName").GetString(), link.GetProperty("remark").GetString()))
            .ShouldBe(
                [("Xã Vũ Oai", "Sáp nhập từ 01/07/2025"), ("Xã Hòa Bình", "Sáp nhập từ 01/07/2025"), ("Xã Thống Nhất", "Sáp nhập từ 01/07/2025"),
                    ("Xã Đồng Lâm", "Sáp nhập một phần từ 01/07/2025")], ignoreOrder: true);
    }

    [Fact]
    public async Task The_city_is_followed_over_the_versions_with_the_target_of_each()
    {
        var trend = await Office.Get($"/trends/{MergedCity.Code}").Json();
        var lines = trend.GetProperty("indicators").EnumerateArray().ToDictionary(line => line.GetProperty("code").GetString()!, line => line.GetProperty("points"));

        trend.GetProperty("rounds").EnumerateArray().Select(round => round.GetProperty("version").GetInt32()).ShouldBe([1, 1, 2]);
        lines["1.1"].EnumerateArray().Select(point => point.GetProperty("target").GetProperty("value").GetProperty("scaled").ToString()).ShouldBe(["70", "70", "75"]);
        lines["1.1"].EnumerateArray().Select(point => point.GetProperty("ground").GetString()).ShouldBe(["own", "own", "own"]);
        lines["1.4"].EnumerateArray().Select(point => point.GetProperty("isComparable").GetBoolean()).ShouldBe([false, false, true]);
        lines["1.4"][0].GetProperty("remark").GetString().ShouldBe("Loại chỉ báo ở phiên bản 1 khác phiên bản 2 nên không so sánh được.");
        (lines["1.5"][0].GetProperty("ground").GetString(), lines["1.5"][0].GetProperty("remark").GetString())
            .ShouldBe(("not-in-version", "Phiên bản 1 của bộ tiêu chí không có chỉ báo này."));
    }

    [Fact]
    public async Task An_indicator_under_another_code_is_followed_as_the_set_names_it()
    {
        var points = (await LineOf("phuong-hong-gai-2025", "1.7")).GetProperty("points");

        points.EnumerateArray().Select(point => point.GetProperty("code").GetString()).ShouldBe(["1.6", "1.6", "1.7"]);
        (points[1].GetProperty("ground").GetString(), points[1].GetProperty("cell").GetProperty("shown").GetString()).ShouldBe(("summed", "61,82"));
        points[1].GetProperty("isComparable").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_code_that_another_indicator_carries_on_begins_anew()
    {
        var before = (await LineOf("phuong-hong-gai-2025", "1.6")).GetProperty("points")[1];

        (before.GetProperty("ground").GetString(), before.GetProperty("code").GetString()).ShouldBe(("not-in-version", null));
        before.GetProperty("remark").GetString().ShouldBe("Phiên bản 1 của bộ tiêu chí không có chỉ báo này.");
    }

    [Fact]
    public async Task A_named_indicator_of_an_older_version_is_followed_past_the_version_in_between()
    {
        var points = (await Office.Get($"/trends/{MergedCity.Skipping}?indicator=2").Json()).GetProperty("indicators")[0].GetProperty("points");

        points.EnumerateArray().Select(point => (point.GetProperty("code").GetString(), point.GetProperty("ground").GetString(), Shown(point)))
            .ShouldBe([("1", "own", "10,00"), (null, "not-in-version", null), ("2", "own", "30,00")]);
        points[0].GetProperty("isComparable").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Two_indicators_that_lead_back_to_the_same_one_both_show_it()
    {
        var lines = (await Office.Get($"/trends/{MergedCity.Skipping}").Json()).GetProperty("indicators").EnumerateArray();

        lines.Select(line => (line.GetProperty("code").GetString(), string.Join(' ', line.GetProperty("points").EnumerateArray().Select(Shown))))
            .ShouldBe([("2", "10,00  30,00"), ("3", "10,00 20,00 30,00")]);
    }

    [Fact]
    public async Task What_is_carried_on_but_read_otherwise_is_shown_and_not_compared()
    {
        var before = (await LineOf("phuong-hong-gai-2025", "1.9")).GetProperty("points")[1];

        (before.GetProperty("code").GetString(), before.GetProperty("isComparable").GetBoolean()).ShouldBe(("1.8", false));
        before.GetProperty("cell").GetProperty("shown").GetString().ShouldBe("30,00");
        before.GetProperty("remark").GetString()!.ShouldEndWith("Cách đọc kết quả ở phiên bản 1 khác phiên bản 2 nên không so sánh được.");
    }

    [Fact]
    public async Task The_whole_of_a_city_is_followed_with_points_and_grade()
    {
        var trend = await Office.Get($"/trends/{MergedCity.Judged}").Json();

        trend.GetProperty("whole").EnumerateArray().Select(Whole).ShouldBe(
        [
            ("own", "Chưa đạt", "0", false, "Quy tắc đánh giá ở phiên bản 1 khác phiên bản 2 nên không so sánh được."),
            ("own", "Chưa đạt", "0", true, null),
            ("own", "Đạt", "100", true, null),
        ]);
        trend.GetProperty("indicators").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task The_whole_of_a_merged_ward_is_not_added_up()
    {
        var trend = await Office.Get($"/trends/{MergedCity.Judged}?unit={city.Id("phuong-hong-gai-2025")}&indicator=*").Json();

        var before = Whole(trend.GetProperty("whole")[1]);
        (before.Ground, before.Grade, before.IsComparable).ShouldBe(("not-summable", null, false));
        before.Remark!.ShouldStartWith("Kết quả chung không cộng giữa các đơn vị");
        Whole(trend.GetProperty("whole")[2]).ShouldBe(("own", "Đạt", "100", true, null));
        trend.GetProperty("indicators").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_set_without_a_rule_has_no_whole_and_one_indicator_is_not_the_whole()
    {
        (await Office.Get($"/trends/{MergedCity.Code}").Json()).GetProperty("whole").GetArrayLength().ShouldBe(0);
        (await Office.Get($"/trends/{MergedCity.Code}?indicator=*").Refusal(404)).ShouldBe("kernel.not-found");
        (await Office.Get($"/trends/{MergedCity.Judged}?indicator=1").Json()).GetProperty("whole").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Without_a_unit_the_rounds_of_several_cities_are_refused_and_name_the_cities_to_choose_from()
    {
        var refused = await Office.Get($"/trends/{MergedCity.Shared}");
        ((int)refused.StatusCode).ShouldBe(422);
        var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement;

        problem.GetProperty("code").GetString().ShouldBe("criteria.trend-of-several-cities");
        problem.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("unit");
        problem.GetProperty("title").GetString()!.ShouldContain("Thành phố Hạ Long, Tỉnh Quảng Ninh");
        foreach (var subject in new[] { "thanh-pho-ha-long", "tinh-quang-ninh" })
        {
            (await Office.Get($"/trends/{MergedCity.Shared}?unit={city.Id(subject)}").Json()).GetProperty("unit").GetGuid().ShouldBe(city.Id(subject));
        }
    }

    [Fact]
    public async Task Without_a_unit_whoever_sees_one_city_is_shown_that_one_also_where_another_has_the_newest_round()
    {
        var reader = city.As([Function.SeeScores], new UnitId(city.Id("thanh-pho-ha-long")));

        var trend = await reader.Get($"/trends/{MergedCity.Shared}").Json();

        (trend.GetProperty("unit").GetGuid(), trend.GetProperty("scope").GetString()).ShouldBe((city.Id("thanh-pho-ha-long"), "below"));
        (await city.As([Function.SeeScores], new UnitId(city.Id("phuong-hong-gai"))).Get($"/trends/{MergedCity.Shared}").Refusal(404)).ShouldBe("kernel.not-found");
    }

    [Fact]
    public async Task Baselines_are_a_line_of_their_own()
    {
        var trend = await Office.Get($"/trends/{MergedCity.Code}?kind=baseline").Json();

        trend.GetProperty("rounds").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_unit_sees_its_own_trend_and_no_line_of_another()
    {
        var ward = city.Id("phuong-hong-gai-2025");
        var reader = city.As([Function.ReadReports], new UnitId(ward));

        var line = (await reader.Get($"/trends/{MergedCity.Code}?unit={ward}&indicator=1.1").Json()).GetProperty("indicators")[0];

        line.GetProperty("points")[1].GetProperty("ground").GetString().ShouldBe("summed");
        line.GetProperty("former").GetArrayLength().ShouldBe(0);
        (await reader.Get($"/trends/{MergedCity.Code}?unit={city.Id("xa-thong-nhat-2025")}").Refusal(404)).ShouldBe("kernel.not-found");
        (await reader.Get($"/trends/{MergedCity.Code}?unit={city.Id("phuong-bach-dang")}").Refusal(404)).ShouldBe("kernel.not-found");
        (await reader.Get($"/trends/{MergedCity.Code}").Refusal(404)).ShouldBe("kernel.not-found");
    }

    [Theory]
    [InlineData("/trends/khong-co", 404)]
    [InlineData("/trends/hong-gai?indicator=9.9", 404)]
    [InlineData("/trends/hong-gai?indicator=1.10", 404)]
    [InlineData("/trends/hong-gai?unit=00000000-0000-7000-8000-00000000dead", 404)]
    [InlineData("/trends/hong-gai?unit=x", 400)]
    [InlineData("/trends/hong-gai?kind=Assessment", 400)]
    [InlineData("/trends/hong-gai?scope=all", 400)]
    [InlineData("/trends/hong-gai?years=10", 400)]
    public async Task A_trend_that_makes_no_sense_is_refused(string path, int status)
    {
        using var answer = await Office.Get(path);

        ((int)answer.StatusCode).ShouldBe(status, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_trend_costs_the_same_number_of_statements_for_one_indicator_and_for_all()
    {
        var path = $"/trends/{MergedCity.Code}?unit={city.Id("phuong-hong-gai-2025")}";
        await Office.Get(path);

        (await StatementsOf(path + "&indicator=1.1")).ShouldBe(5);
        (await StatementsOf(path)).ShouldBe(5);
    }

    private async Task<int> StatementsOf(string path)
    {
        using var statements = city.CountStatements();
        await Office.Get(path).Json();
        return statements.Count;
    }

    private static (decimal Numerator, decimal Denominator) Exact(JsonElement point) => (
        decimal.Parse(point.GetProperty("figures").GetProperty("numerator").GetProperty("plain").GetString()!, System.Globalization.CultureInfo.InvariantCulture),
        decimal.Parse(point.GetProperty("figures").GetProperty("denominator").GetProperty("plain").GetString()!, System.Globalization.CultureInfo.InvariantCulture));

    private static string? Shown(JsonElement point) =>
        point.GetProperty("cell") is { ValueKind: JsonValueKind.Object } cell ? cell.GetProperty("shown").GetString() : null;

    private static (string? Ground, string? Grade, string? Points, bool IsComparable, string? Remark) Whole(JsonElement point)
    {
        var (total, isShown) = (point.GetProperty("total"), point.GetProperty("total").ValueKind is JsonValueKind.Object);
        return (
            point.GetProperty("ground").GetString(), isShown ? total.GetProperty("grade").GetString() : null,
            isShown ? total.GetProperty("points").GetString() : null, point.GetProperty("isComparable").GetBoolean(), point.GetProperty("remark").GetString());
    }

    private async Task<JsonElement> LineOf(string unit, string indicator) =>
        (await Office.Get($"/trends/{MergedCity.Code}?unit={city.Id(unit)}&indicator={indicator}").Json()).GetProperty("indicators")[0];
}

/// <summary>The wards of Hạ Long with rounds of 2023 and 2024 before, and 2025 after the mergers; the last on a second version.</summary>
public sealed class MergedCity : LearningCityApp
{
    public const string Code = "hong-gai";

    /// <summary>A set of one indicator worth 100 points; the second version asks for fewer of them.</summary>
    public const string Judged = "hong-gai-diem";

    /// <summary>A set of three versions; what the third names stands in the first, and the second has something else under its code.</summary>
    public const string Skipping = "hong-gai-nhay";

    /// <summary>A set on which two cities held their rounds.</summary>
    public const string Shared = "hai-thanh-pho";

    private static readonly string[] OldWards =
        ["phuong-hong-gai", "phuong-bach-dang", "phuong-tran-hung-dao", "xa-vu-oai", "xa-hoa-binh", "xa-thong-nhat", "xa-dong-lam"];

    private readonly Dictionary<string, Guid> units = [];

    public Guid Id(string code) => units[code];

    protected override async Task PrepareAsync()
    {
        Time.GoTo(new DateOnly(2023, 1, 5), new TimeOnly(8, 0));
        await ImportAsync();
        var (first, second) = (Definition(70, isSecond: false), Definition(75, isSecond: true));
        var (version1, version2) = (await this.Publish(first, 1), await this.Publish(second, 2));
        var (judged, judgedAnew) = (Pointed(60), Pointed(50));
        var (judged1, judged2) = (await this.Publish(judged, 1), await this.Publish(judgedAnew, 2));
        var subject = new UnitId(units["tinh-quang-ninh"]);
        var shared = Of(Shared, Leaf("1", Share(new ShareTarget(Comparison.AtLeast, 70, null), new RollUp.Sum())));
        var sharedSet = await this.Publish(shared, 1);
        await this.Hold(sharedSet, shared, new AnsweredRound(2023, new(units["thanh-pho-ha-long"]), [new(units["phuong-hong-gai"])], (_, _) => Figures(1, 2)));
        await this.Hold(sharedSet, shared, new AnsweredRound(2024, subject, [new(units["xa-vu-oai"])], (_, _) => Figures(1, 2)));
        List<UnitId> before = [.. OldWards.Select(code => new UnitId(units[code]))];
        List<UnitId> after = [new(units["phuong-hong-gai-2025"]), new(units["xa-thong-nhat-2025"])];
        await this.Hold(version1, first, new AnsweredRound(2023, subject, before, (unit, indicator) =>
            unit == before[1] && indicator.Code == "1.1" ? null : Answer(before.IndexOf(unit), indicator)));
        await this.Hold(judged1, judged, new AnsweredRound(2023, subject, before, (_, _) => Figures(1, 2)));
        await this.Hold(version1, first, new AnsweredRound(2024, subject, before, (unit, indicator) => Answer(before.IndexOf(unit), indicator)));
        await this.Hold(judged2, judgedAnew, new AnsweredRound(2024, subject, before, (_, _) => Figures(1, 2)));
        await this.Hold(judged2, judgedAnew, new AnsweredRound(2025, subject, after, (_, _) => Figures(3, 4)));
        await SkipAsync(subject, before[0]);
        await this.Hold(version2, second, new AnsweredRound(2025, subject, after, (_, indicator) => indicator.Code switch
        {
            "1.1" => Figures(75, 100),
            _ => Answer(0, indicator),
        }));
        await this.Hold(version2, second, new AnsweredRound(2025, subject, after, (_, indicator) => Answer(0, indicator), RoundKind.Baseline));
    }

    /// <summary>7/10, 1/1 and 60/99 in the three wards of Hồng Gai; a rise of ten in each; a document in all but the second.</summary>
    private static ReportedValues? Answer(int ward, PlanIndicator indicator) => (indicator.Definition, ward) switch
    {
        (DocumentIndicator, _) => new ReportedValues(ward != 1, [], [], null),
        (ChangeIndicator, _) => Figures(110, 100),
        (_, 0) => Figures(7, 10),
        (_, 1) => Figures(1, 1),
        (_, 2) => Figures(60, 99),
        _ => Figures(1, 2),
    };

    private static SetDefinition Definition(decimal percent, bool isSecond)
    {
        var share = Share(new ShareTarget(Comparison.AtLeast, percent, null), new RollUp.Sum());
        var change = new ChangeIndicator
        {
            Inputs = [Figure("cn", InputType.Decimal), Figure("pn", InputType.Decimal)], Documents = new(0, null),
            Assignments = share.Assignments, RollUp = new RollUp.Sum(), Current = new(["cn"], []), Previous = new(["pn"], []),
            Direction = ChangeDirection.Up, Target = new(Comparison.MoreThan, 0, ChangeReading.Absolute, null),
        };
        Indicator last = isSecond ? share : Streams(new RollUp.Sum(), share.Target!, share.Target!);
        return Of(
            Code,
            Branch("1",
            [
                Leaf("1.1", share), Leaf("1.2", change), Leaf("1.3", Document(0, new RollUp.Count(null))), Leaf("1.4", last),
                Leaf("1.6", share),
                .. isSecond
                    ? [Leaf("1.5", share), Following("1.7", share, "1.6"), Following("1.9", change with { Direction = ChangeDirection.Down }, "1.8")]
                    : new[] { Leaf("1.8", change) },
            ]));
    }

    private static SetDefinition Pointed(decimal from) =>
        Of(Judged, Leaf("1", Share(new ShareTarget(Comparison.AtLeast, 70, null), new RollUp.Sum()) with { Points = 100 })) with
        {
            Rule = new PointsRule(100, [new("Đạt", from)], "Chưa đạt", null, []),
        };

    /// <summary>10, 20 and 30 of 100 in the rounds of three years, each on its own version.</summary>
    private async Task SkipAsync(UnitId subject, UnitId ward)
    {
        var share = Share(new ShareTarget(Comparison.AtLeast, 5, null), new RollUp.Sum());
        SetNode[][] leaves =
            [[Leaf("1", share)], [Leaf("2", share), Following("3", share, "1", Skipping)], [Following("2", share, "1", Skipping), Leaf("3", share)]];
        for (var version = 1; version <= leaves.Length; version++)
        {
            var (definition, tens) = (Of(Skipping, leaves[version - 1]), 10 * version);
            await this.Hold(await this.Publish(definition, version), definition, new AnsweredRound(2022 + version, subject, [ward], (_, _) => Figures(tens, 100)));
        }
    }

    private static SetNode Following(string code, Indicator indicator, string earlier, string set = Code) =>
        Leaf(code, indicator) with { Continues = [new ContinuedCode(set, 1, earlier)] };

    private async Task ImportAsync()
    {
        var officer = As([Function.SeeCriteria, Function.ChangeUnits, Function.ImportInBulk]);
        var check = await officer.Call(HttpMethod.Post, "/unit-imports/check?ground=Th%E1%BB%AD", HaiPhongCity.JsonOf(Units.HaLong.File())).Json();
        await officer.Create($"/unit-imports?ground=Th%E1%BB%AD&check={check.GetProperty("check").GetString()}", HaiPhongCity.JsonOf(Units.HaLong.File())).Json();
        foreach (var day in new[] { "2025-06-30", "2025-07-01" })
        {
            foreach (var unit in (await officer.Get($"/units?on={day}&size=200").Json()).GetProperty("items").EnumerateArray())
            {
                units[unit.GetProperty("code").GetString()!] = unit.GetProperty("id").GetGuid();
            }
        }
    }
}
