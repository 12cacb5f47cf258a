using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Units;

/// <summary>A merger taken back leaves the structure as it was.</summary>
public sealed class UndoMergerTests : IAsyncLifetime
{
    private readonly HaLongBefore city = new();

    public ValueTask InitializeAsync() => city.InitializeAsync();

    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Fact]
    public async Task Everything_is_as_before_and_the_founded_ward_never_was()
    {
        var before = await Facts();
        var (yesterday, today) = (await city.TreeOn(HaLongBefore.DayBefore), await city.TreeOn(HaLongBefore.TheDay));
        var merger = await city.Merge(city.Merging("xa-thong-nhat-2025"));
        (await Facts()).ShouldNotBe(before);

        await Undo(merger).Json();

        (await Facts()).ShouldBe(before);
        (await city.TreeOn(HaLongBefore.DayBefore)).ShouldBe(yesterday);
        (await city.TreeOn(HaLongBefore.TheDay)).ShouldBe(today);
        var founded = await city.Unit("xa-thong-nhat-2025");
        (founded.GetProperty("validTo").GetString(), founded.GetProperty("places").GetArrayLength(), founded.GetProperty("predecessors").GetArrayLength())
            .ShouldBe((HaLongBefore.DayBefore, 0, 0));
        (await city.Officer.Get("/units?on=2025-08-01&search=thong nhat")).GetProperty("total").GetInt32().ShouldBe(1);
        var sheet = await city.Officer.Get($"/unit-mergers/{merger}");
        (sheet.GetProperty("undoneBecause").GetString(), sheet.GetProperty("againstUndo")[0].GetProperty("code").GetString()).ShouldBe(("Nhầm ngày", "units.merger-undone"));
        (await Undo(merger, seen: 2).Refusal(409)).ShouldBe("units.merger-undone");
    }

    [Fact]
    public async Task The_same_merger_is_done_again_under_the_same_code()
    {
        await Undo(await city.Merge(city.Merging("phuong-hong-gai-2025"))).Json();

        await city.Merge(city.Merging("phuong-hong-gai-2025"));

        (await city.TreeOn(HaLongBefore.TheDay)).Keys.Count(code => code == "phuong-hong-gai-2025").ShouldBe(1);
        (await city.Officer.Get("/unit-mergers")).GetProperty("total").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task After_seven_days_it_stands()
    {
        var merger = await city.Merge(city.Merging("phuong-hong-gai-2025"));

        city.Time.Pass(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));

        (await Undo(merger).Refusal(409)).ShouldBe("units.undo-too-late");
    }

    [Fact]
    public async Task On_the_last_instant_of_the_seven_days_it_is_undone()
    {
        var merger = await city.Merge(city.Merging("phuong-hong-gai-2025"));

        city.Time.Pass(TimeSpan.FromDays(7));

        await Undo(merger).Json();
    }

    [Fact]
    public async Task What_was_built_on_it_stands_against_it()
    {
        var merger = await city.Merge(city.Merging("phuong-hong-gai-2025"));
        await city.Officer.Edit($"/units/{city.Id("phuong-hong-gai-2025")}/name", new { from = "2025-08-01", officialName = "Phường Hòn Gai", ground = "Thử" }, 1).Json();
        (await Undo(merger).Refusal(409)).ShouldBe("units.changed-since-merger");

        var other = await city.Merge(city.Merging("phuong-ha-tu-2025"));
        await city.Officer.Create("/units", new
        {
            code = "th-ha-tu", validFrom = "2025-09-01", officialName = "Trường Tiểu học Hà Tu", type = city.Types["phuong"],
            places = new[] { new { tree = city.Tree, parent = city.Id("phuong-ha-tu-2025") } }, ground = "Quyết định",
        }).Json();
        (await Undo(other).Refusal(422)).ShouldBe("units.parent-not-valid");

        var third = await city.Merge(city.Merging("phuong-cao-xanh-2025"));
        await city.Officer.Edit(
            $"/units/{city.Id("phuong-hong-ha")}/successors/{city.Id("phuong-cao-xanh-2025")}", new { on = HaLongBefore.TheDay, kind = "merged", extent = "part" }, 1).Json();
        (await Undo(third).Refusal(409)).ShouldBe("units.linked-since-merger");
        (await city.Officer.Get($"/unit-mergers/{third}")).GetProperty("againstUndo")[0].GetProperty("code").GetString().ShouldBe("units.linked-since-merger");
    }

    [Fact]
    public async Task It_needs_a_reason_and_the_revision_that_was_read()
    {
        var merger = await city.Merge(city.Merging("phuong-hong-gai-2025"));

        (await city.Officer.Step($"/unit-mergers/{merger}/undoing", 1, new { reason = " " }).Refusal(422)).ShouldBe("units.text-empty");
        (await Undo(merger, seen: 2).Refusal(412)).ShouldBe("kernel.stale-version");
    }

    private Task<HttpResponseMessage> Undo(Guid merger, int seen = 1) =>
        city.Officer.Step($"/unit-mergers/{merger}/undoing", seen, new { reason = "Nhầm ngày" });

    /// <summary>All that is true of units on some day; revisions aside.</summary>
    private Task<string> Facts() => city.Database.ScalarAsync<string>(
        """
        select concat_ws(E'\n',
            (select string_agg((u.code, u.valid_from, u.valid_to, u.closing_ground)::text, '' order by u.code) from units.units u where u.valid_to is null or u.valid_to >= u.valid_from),
            (select string_agg(n::text, '' order by n.unit_id, n.valid_from) from units.unit_names n where n.valid_to is null or n.valid_to >= n.valid_from),
            (select string_agg(t::text, '' order by t.unit_id, t.valid_from) from units.unit_typings t where t.valid_to is null or t.valid_to >= t.valid_from),
            (select string_agg(p::text, '' order by p.unit_id, p.tree, p.valid_from) from units.unit_placements p),
            (select string_agg(s::text, '' order by s.unit_id, s.successor) from units.unit_successions s))
        """);
}
