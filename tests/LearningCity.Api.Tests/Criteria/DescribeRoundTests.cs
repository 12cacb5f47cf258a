using LearningCity.Api.Tests.Kernel;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>What a planned round is can be said anew.</summary>
public sealed class DescribeRoundTests(HaiPhong product) : IClassFixture<HaiPhong>
{
    private const string Sources = """{"sources":[{"indicator":"3.2.3","key":"recognition.units-rated","parameters":"{}"}]}""";

    private HaiPhongCity City => product.City;

    [Fact]
    public async Task Title_kind_and_period_change_and_the_trail_tells_them_before_and_after()
    {
        var officer = await City.As(Role.CityOfficer);
        var path = await City.PlanWholeAsync("Đợt tên sai");

        using var answer = await officer.Edit(path, Said("Khảo sát 1990", kind: "baseline", from: "1990-01-01", to: "1990-12-31"), PlannedRound.Revision);

        await answer.Json();
        answer.Revision.ShouldBe(PlannedRound.Revision + 1);
        var sheet = await officer.Get(path).Json();
        string? Shown(string field) => sheet.GetProperty(field).ToString();
        (Shown("title"), Shown("kind"), Shown("from"), Shown("to")).ShouldBe(("Khảo sát 1990", "baseline", "1990-01-01", "1990-12-31"));
        sheet.GetProperty("assignments").GetInt32().ShouldBeGreaterThan(30);
        var trail = await (await City.As(Role.Auditor)).Get($"/audit?object={path.Split('/')[^1]}&action=DescribeRound").Json();
        var changes = trail.GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("changes");
        changes.GetProperty("title").GetProperty("before").GetString().ShouldBe("Đợt tên sai");
        changes.GetProperty("period.to").GetProperty("after").GetString().ShouldBe("1990-12-31");
    }

    [Fact]
    public async Task Another_set_leaves_the_units_and_takes_assignments_and_sources_away()
    {
        var officer = await City.As(Role.CityOfficer);
        var path = await City.PlanWholeAsync("Đợt bộ sai");
        await officer.Edit(path + "/sources", Sources, 3).Json();
        var (before, other) = (await officer.Get(path).Json(), await City.DraftSetAsync());

        await officer.Edit(path, Said("Đợt bộ đúng", set: other.Value), 4).Json();

        var after = await officer.Get(path).Json();
        after.GetProperty("set").GetGuid().ShouldBe(other.Value);
        (after.GetProperty("assignments").GetInt32(), after.GetProperty("sources").GetArrayLength()).ShouldBe((0, 0));
        after.GetProperty("units").GetInt32().ShouldBe(before.GetProperty("units").GetInt32());
        before.GetProperty("sources").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("title", "\" \"", 422, "criteria.round-title-missing")]
    [InlineData("title", "\"Đợt\\n2022\"", 422, "criteria.round-title-missing")]
    [InlineData("kind", "\"Baseline\"", 400, "kernel.malformed-request")]
    [InlineData("to", "\"2021-12-31\"", 422, "criteria.period-empty")]
    [InlineData("to", "\"9999-12-31\"", 422, "criteria.date-out-of-range")]
    [InlineData("set", "\"00000000-0000-7000-8000-00000000dead\"", 404, "kernel.not-found")]
    [InlineData("set", "null", 400, "kernel.malformed-request")]
    [InlineData("subject", "\"00000000-0000-7000-8000-00000000dead\"", 400, "kernel.malformed-request")]
    public async Task What_cannot_be_said_of_a_round_is_refused_and_nothing_is_kept(string field, string value, int status, string code)
    {
        var fields = new Dictionary<string, string>
        {
            ["set"] = $"\"{City.Set.Value}\"", ["title"] = "\"Đợt\"", ["kind"] = "\"assessment\"", ["from"] = "\"2022-01-01\"", ["to"] = "\"2022-12-31\"", [field] = value,
        };
        var officer = await City.As(Role.CityOfficer);
        var path = $"/rounds/{(await City.PlanRoundAsync(HaiPhong.Dates, "Đợt giữ tên")).Value}";
        var before = await product.Database.StoredRoundsAsync();

        using var answer = await officer.Edit(path, $"{{{string.Join(',', fields.Select(pair => $"\"{pair.Key}\":{pair.Value}"))}}}", 1);

        await answer.ShouldRefuseAsync(status, code);
        (await product.Database.StoredRoundsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_period_that_an_open_round_has_is_not_taken_and_the_open_round_itself_stays_as_it_is()
    {
        var officer = await City.As(Role.CityOfficer);
        var open = await product.OpenRoundAsync();
        var sheet = await officer.Get(open.Path).Json();
        var path = $"/rounds/{(await City.PlanRoundAsync(HaiPhong.Dates, "Đợt sau")).Value}";
        var taken = Said("Đợt sau", from: sheet.GetProperty("from").GetString()!, to: sheet.GetProperty("to").GetString()!);

        (await officer.Edit(path, taken, 1).Refusal(422)).ShouldBe("criteria.period-taken");
        (await officer.Edit(open.Path, taken, 5).Refusal(409)).ShouldBe("criteria.round-not-a-draft");

        await officer.Edit(path, Said("Đợt sau", from: "2023-01-01", to: "2023-12-31"), 1).Json();
        await officer.Edit(path + "/previous", new { previous = open.Id.Value }, 2).Json();
        (await officer.Edit(path, Said("Đợt sau", from: "1999-01-01", to: "1999-12-31"), 3).Refusal(422)).ShouldBe("criteria.period-not-after-previous");
    }

    [Fact]
    public async Task Nobody_describes_a_round_over_what_a_colleague_changed_nor_without_having_seen_it_nor_without_the_right()
    {
        var (officer, reporter) = (await City.As(Role.CityOfficer), await City.Reporter("phuong-01"));
        var path = await City.PlanWholeAsync("Đợt hai người sửa");
        var before = await product.Database.StoredRoundsAsync();

        (await officer.Edit(path, Said("Tên khác"), 2).Refusal(412)).ShouldBe("kernel.stale-version");
        (await officer.Call(HttpMethod.Put, path, Said("Tên khác")).Refusal(428)).ShouldBe("kernel.version-required");
        (await reporter.Edit(path, Said("Tên khác"), 3).Refusal(403)).ShouldBe("kernel.forbidden");
        (await product.Database.StoredRoundsAsync()).ShouldBe(before);
    }

    private object Said(string title, Guid? set = null, string kind = "assessment", string from = "2022-01-01", string to = "2022-12-31") =>
        new { set = set ?? City.Set.Value, title, kind, from, to };
}
