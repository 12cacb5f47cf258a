using System.Text.Json;
using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Units;

/// <summary>Hạ Long goes through 01/07/2025 by mergers over HTTP; each test in a city of its own.</summary>
public sealed class MergeUnitsTests : IAsyncLifetime
{
    private readonly HaLongBefore city = new();

    public ValueTask InitializeAsync() => city.InitializeAsync();

    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Fact]
    public async Task The_seven_mergers_of_the_file_give_the_trees_of_both_days()
    {
        var before = await city.TreeOn(HaLongBefore.DayBefore);
        city.Successors.Count.ShouldBe(7);
        foreach (var (code, _, _) in city.Successors)
        {
            await city.Merge(city.Merging(code));
        }

        (await city.TreeOn(HaLongBefore.DayBefore)).ShouldBe(before);
        var after = await city.TreeOn(HaLongBefore.TheDay);
        city.Successors.ShouldAllBe(unit => after[unit.Code] == "tinh-quang-ninh");
        after.Keys.ShouldNotContain("phuong-bach-dang");
        after["xa-dong-lam"].ShouldBe("thanh-pho-ha-long");

        foreach (var (code, _, _) in city.Successors)
        {
            (await city.Unit(code)).GetProperty("predecessors").EnumerateArray()
                .Select(link => (link.GetProperty("unit").GetGuid(), link.GetProperty("extent").GetString()!, link.GetProperty("kind").GetString()!))
                .ShouldBe(city.PredecessorsOf(code).Select(link => (city.Id(link.Code), link.Extent, "merged")), ignoreOrder: true);
        }

        foreach (var code in city.EndingOtherwise.OrderBy(code => code == "thanh-pho-ha-long"))
        {
            await city.Close(code);
        }

        (await city.TreeOn(HaLongBefore.DayBefore)).ShouldBe(before);
        (await city.TreeOn(HaLongBefore.TheDay)).Keys.ShouldBe(
            ["tinh-quang-ninh", .. city.Successors.Select(unit => unit.Code)], ignoreOrder: true);
    }

    [Fact]
    public async Task The_preview_lists_exactly_what_then_happens()
    {
        foreach (var (code, _, _) in city.Successors)
        {
            var (was, planned) = (await city.TreeOn(HaLongBefore.DayBefore), await city.TreeOn(HaLongBefore.TheDay));
            var preview = (await city.Preview(city.Merging(code))).GetProperty("consequences");
            await city.Merge(city.Merging(code));
            var (before, after) = (await city.TreeOn(HaLongBefore.DayBefore), await city.TreeOn(HaLongBefore.TheDay));

            before.ShouldBe(was);
            var told = preview.GetProperty("places").EnumerateArray().ToDictionary(place => place.GetProperty("code").GetString()!);
            planned.Keys.Union(after.Keys).Where(unit => Stands(planned, unit) != Stands(after, unit)).ShouldBeSubsetOf(told.Keys);
            foreach (var (unit, place) in told)
            {
                Told(place.GetProperty("before")).ShouldBe(Stands(before, unit), unit);
                Told(place.GetProperty("after")).ShouldBe(Stands(after, unit), unit);
            }

            foreach (var unit in preview.GetProperty("units").EnumerateArray())
            {
                var stored = await city.Unit(unit.GetProperty("code").GetString()!);
                stored.GetProperty("validTo").GetString().ShouldBe(unit.GetProperty("lastDay").GetString());
                if (unit.GetProperty("fate").GetString() == "begins")
                {
                    stored.GetProperty("validFrom").GetString().ShouldBe(HaLongBefore.TheDay);
                }
            }

            preview.GetProperty("units").EnumerateArray().Select(unit => unit.GetProperty("code").GetString()!)
                .ShouldBe([.. city.PredecessorsOf(code).Select(taken => taken.Code), code], ignoreOrder: true);
        }
    }

    [Fact]
    public async Task A_commune_of_which_a_part_went_over_lives_on()
    {
        await city.Merge(city.Merging("xa-thong-nhat-2025"));

        var commune = await city.Unit("xa-dong-lam");
        commune.GetProperty("validTo").ValueKind.ShouldBe(JsonValueKind.Null);
        var link = commune.GetProperty("successors").EnumerateArray().ShouldHaveSingleItem();
        (link.GetProperty("extent").GetString(), link.GetProperty("on").GetString()).ShouldBe(("part", HaLongBefore.TheDay));
        (await city.Unit("xa-vu-oai")).GetProperty("closingGround").GetString()
            .ShouldBe("1679/NQ-UBTVQH15 ngày 16/06/2025; Sắp xếp đơn vị hành chính cấp xã");
    }

    [Fact]
    public async Task A_ward_that_goes_on_takes_the_others_over_and_joins_the_groups_asked_for()
    {
        var group = (await city.Officer.Create("/unit-groups", new { code = "ven-bien", name = "Các phường ven biển" }).Json()).GetProperty("id").GetGuid();
        await city.Officer.Step($"/unit-groups/{group}/member-changes", 1, new { from = "2024-01-01", joining = new[] { city.Id("phuong-bach-dang") }, leaving = Array.Empty<Guid>() }).Json();
        var merging = HaLongBefore.Merging(HaLongBefore.TheDay, [city.Taken("phuong-bach-dang")], city.GoesOn("phuong-hong-gai", group));

        var told = (await city.Preview(merging)).GetProperty("consequences").GetProperty("groups").EnumerateArray().ShouldHaveSingleItem();
        (told.GetProperty("predecessors")[0].GetString(), told.GetProperty("joining")[0].GetString()).ShouldBe(("phuong-bach-dang", "phuong-hong-gai"));
        var merger = await city.Merge(merging);

        (await city.TreeOn(HaLongBefore.TheDay))["phuong-hong-gai"].ShouldBe("thanh-pho-ha-long");
        (await Members(group)).ShouldBe(["phuong-hong-gai"]);
        await city.Officer.Step($"/unit-mergers/{merger}/undoing", 1, new { reason = "Nhầm đơn vị" }).Json();
        (await Members(group)).ShouldBe(["phuong-bach-dang"]);
    }

    [Fact]
    public async Task Units_below_a_unit_that_ends_are_shown_and_placed_by_name()
    {
        var school = (await city.Officer.Create("/units", new
        {
            code = "th-bach-dang", validFrom = "2021-01-01", officialName = "Trường Tiểu học Bạch Đằng", type = city.Types["phuong"],
            places = new[] { new { tree = city.Tree, parent = city.Id("phuong-bach-dang") } }, ground = "Quyết định",
        }).Json()).GetProperty("id").GetGuid();
        var merging = city.Merging("phuong-hong-gai-2025");

        var preview = await city.Preview(merging);
        preview.GetProperty("check").ValueKind.ShouldBe(JsonValueKind.Null);
        var left = preview.GetProperty("consequences").GetProperty("places").EnumerateArray().Single(place => place.GetProperty("isLeftBelow").GetBoolean());
        left.GetProperty("code").GetString().ShouldBe("th-bach-dang");
        (await city.Officer.Create("/unit-mergers", new { merging, check = "" }).Refusal(422)).ShouldBe("units.left-below");

        merging["moves"] = new[] { new { unit = school, tree = city.Tree, toFounded = "phuong-hong-gai-2025" } };
        await city.Merge(merging);
        (await city.TreeOn(HaLongBefore.TheDay))["th-bach-dang"].ShouldBe("phuong-hong-gai-2025");
        (await city.TreeOn(HaLongBefore.DayBefore))["th-bach-dang"].ShouldBe("phuong-bach-dang");
    }

    [Fact]
    public async Task What_changed_since_the_preview_is_previewed_again()
    {
        var merging = city.Merging("phuong-hong-gai-2025");
        var check = (await city.Preview(merging)).GetProperty("check").GetString();
        await city.Officer.Edit($"/units/{city.Id("phuong-bach-dang")}/name", new { from = "2025-01-01", officialName = "Phường Bạch Đằng mới", ground = "Thử" }, 1).Json();

        (await city.Officer.Create("/unit-mergers", new { merging, check }).Refusal(409)).ShouldBe("units.preview-outdated");
        (await city.Officer.Create("/unit-mergers", new { merging = city.Merging("phuong-ha-tu-2025"), check }).Refusal(409)).ShouldBe("units.preview-outdated");
        (await city.TreeOn(HaLongBefore.TheDay)).Keys.ShouldContain("phuong-bach-dang");
    }

    [Fact]
    public async Task Of_two_mergers_of_one_ward_at_once_one_wins()
    {
        var one = city.Merging("phuong-hong-gai-2025");
        var other = HaLongBefore.Merging(HaLongBefore.TheDay, [city.Taken("phuong-bach-dang")], city.GoesOn("phuong-hong-ha"));
        var checks = new[] { (await city.Preview(one)).GetProperty("check").GetString(), (await city.Preview(other)).GetProperty("check").GetString() };

        var answers = await Task.WhenAll(
            city.Officer.Create("/unit-mergers", new { merging = one, check = checks[0] }),
            city.Officer.Create("/unit-mergers", new { merging = other, check = checks[1] }));

        answers.Select(answer => (int)answer.StatusCode).Order().ShouldBe([201, 409]);
        (await city.Database.ScalarAsync<long>("select count(*) from units.unit_mergers")).ShouldBe(1);
        (await city.Database.ScalarAsync<long>($"select count(*) from units.unit_successions where unit_id = '{city.Id("phuong-bach-dang")}'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_merger_is_listed_and_read_and_stands_in_the_audit_with_its_ground()
    {
        var merger = await city.Merge(city.Merging("xa-thong-nhat-2025"));

        var line = (await city.Officer.Get("/unit-mergers")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        line.GetProperty("predecessors").EnumerateArray().Select(unit => unit.GetProperty("code").GetString())
            .ShouldBe(["xa-dong-lam", "xa-hoa-binh", "xa-thong-nhat", "xa-vu-oai"]);
        var sheet = await city.Officer.Get($"/unit-mergers/{merger}");
        (sheet.GetProperty("groundNumber").GetString(), sheet.GetProperty("groundIssuedOn").GetString()).ShouldBe(("1679/NQ-UBTVQH15", "2025-06-16"));
        sheet.GetProperty("againstUndo").GetArrayLength().ShouldBe(0);
        (await city.Database.ScalarAsync<long>(
            "select count(*) from access.audit where action = 'MergeUnits' and reason like '1679/NQ-UBTVQH15 ngày 16/06/2025%'")).ShouldBe(6);
    }

    private async Task<string?[]> Members(Guid group) =>
        [.. (await city.Officer.Get($"/units?on={HaLongBefore.TheDay}&group={group}")).GetProperty("items").EnumerateArray()
            .Select(unit => unit.GetProperty("code").GetString())];

    private static string Stands(Dictionary<string, string?> tree, string unit) => tree.TryGetValue(unit, out var parent) ? parent ?? "(đầu cây)" : "(không)";

    private static string Told(JsonElement place) =>
        place.ValueKind is JsonValueKind.Null ? "(không)" : place.GetProperty("parentCode").GetString() ?? "(đầu cây)";
}
