using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Units that were added by mistake leave a planned round.</summary>
public sealed class RemoveParticipantsTests(HaiPhong product) : IClassFixture<HaiPhong>
{
    private const string Ward = "phuong-01";
    private const string Office = "so-gdtx";
    private const string Nobody = "00000000-0000-7000-8000-00000000dead";

    private HaiPhongCity City => product.City;

    [Fact]
    public async Task Units_leave_with_what_was_assigned_to_them_and_what_nobody_answers_now_is_told()
    {
        var officer = await City.As(Role.CityOfficer);
        var path = await City.PlanWholeAsync("Đợt có đơn vị thừa");
        var before = await officer.Get(path + "/plan").Json();

        using var answer = await officer.Step(path + "/participants/removal", PlannedRound.Revision, Units(Ward, Office));
        var removed = await answer.Json();

        answer.Revision.ShouldBe(PlannedRound.Revision + 1);
        var (led, asked) = (Assigned(before, City.Units[Office].Value), before.GetProperty("participants").GetArrayLength());
        removed.GetProperty("assignments").GetInt32().ShouldBe(led.Count + 1);
        removed.GetProperty("vacant").EnumerateArray().Select(part => $"{part.GetProperty("indicator")} {part.GetProperty("part")}")
            .ShouldBe(led.Where(part => part.Units == 1).Select(part => part.Name), ignoreOrder: true);
        removed.GetProperty("vacant").GetArrayLength().ShouldBeGreaterThan(0);
        var after = await officer.Get(path + "/plan").Json();
        after.GetProperty("participants").GetArrayLength().ShouldBe(asked - 2);
        Assigned(after, City.Units[Office].Value).ShouldBeEmpty();
        Assigned(after, City.Units[Ward].Value).ShouldBeEmpty();
        (await product.Database.ScalarAsync<long>($"select count(*) from access.audit where action = 'RemoveParticipants' and object = '{path.Split('/')[^1]}'")).ShouldBe(1);
    }

    [Fact]
    public async Task The_rest_is_assigned_again_by_its_type_and_the_round_opens_without_the_unit()
    {
        var officer = await City.As(Role.CityOfficer);
        product.GoToOctober();
        var path = await City.PlanWholeAsync("Đợt bớt một phường");

        await officer.Step(path + "/participants/removal", 3, Units(Ward)).Json();
        await officer.Edit(path + "/assignments", new { tree = HaiPhongUnits.Tree, assignments = await City.AssignmentsAsync(officer) }, 4).Json();
        await officer.Edit(path + "/lock", new { locksAt = HaiPhong.Locks }, 5).Json();
        await officer.Step(path + "/opening", 6).Json();
        City.GoOneYearBack();

        var reports = await product.Database.Source.ListAsync<Guid>($"select unit from criteria.reports where round = '{path.Split('/')[^1]}'");
        reports.ShouldContain(City.Units["phuong-02"].Value);
        reports.ShouldNotContain(City.Units[Ward].Value);
        (await officer.Step(path + "/participants/removal", 7, Units("phuong-02")).Refusal(409)).ShouldBe("criteria.round-not-a-draft");
    }

    [Theory]
    [InlineData($$"""{"units":["{{Nobody}}"]}""", 422, "criteria.not-a-participant")]
    [InlineData("""{"units":[]}""", 422, "criteria.nobody-to-remove")]
    [InlineData("""{"units":[null]}""", 400, "kernel.malformed-request")]
    [InlineData("""{"units":null}""", 400, "kernel.malformed-request")]
    [InlineData("""{"units":[],"type":"phuong"}""", 400, "kernel.malformed-request")]
    public async Task A_removal_that_cannot_be_made_is_refused_and_nothing_is_kept(string body, int status, string code)
    {
        var officer = await City.As(Role.CityOfficer);
        var path = await City.PlanWholeAsync("Đợt giữ nguyên");
        var before = await product.Database.StoredRoundsAsync();

        using var answer = await officer.Step(path + "/participants/removal", PlannedRound.Revision, body);

        await answer.ShouldRefuseAsync(status, code);
        (await product.Database.StoredRoundsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Nobody_removes_units_over_what_a_colleague_changed_nor_without_having_seen_the_round_nor_without_the_right()
    {
        var (officer, head) = (await City.As(Role.CityOfficer), await City.Head(Ward));
        var path = await City.PlanWholeAsync("Đợt hai người làm") + "/participants/removal";
        var before = await product.Database.StoredRoundsAsync();

        (await officer.Step(path, 2, Units(Ward)).Refusal(412)).ShouldBe("kernel.stale-version");
        (await officer.Create(path, Units(Ward)).Refusal(428)).ShouldBe("kernel.version-required");
        (await officer.Step($"/rounds/{Nobody}/participants/removal", 3, Units(Ward)).Refusal(404)).ShouldBe("kernel.not-found");
        (await head.Step(path, 3, Units(Ward)).Refusal(403)).ShouldBe("kernel.forbidden");
        (await product.Database.StoredRoundsAsync()).ShouldBe(before);
    }

    private object Units(params string[] codes) => new { units = codes.Select(code => City.Units[code].Value) };

    /// <summary>What a unit is assigned to, and how many share the part.</summary>
    private static List<(string Name, int Units)> Assigned(JsonElement plan, Guid unit) =>
    [
        .. plan.GetProperty("assignments").EnumerateArray()
            .Where(line => line.GetProperty("units").EnumerateArray().Any(one => one.GetGuid() == unit))
            .Select(line => ($"{line.GetProperty("indicator")} {line.GetProperty("part")}", line.GetProperty("units").GetArrayLength())),
    ];
}
