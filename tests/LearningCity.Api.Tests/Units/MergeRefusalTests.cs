using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Units;

/// <summary>Mergers and splits that are refused: the preview says so, the command refuses, nothing changes.</summary>
public sealed class MergeRefusalTests : IAsyncLifetime
{
    private readonly HaLongBefore city = new();

    public ValueTask InitializeAsync() => city.InitializeAsync();

    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Fact]
    public async Task A_merger_that_breaks_a_rule_says_which_and_changes_nothing()
    {
        await city.Close("phuong-ha-khau");
        await city.Officer.Create("/units", new
        {
            code = "phuong-moi", validFrom = "2025-07-15", officialName = "Phường Mới", type = city.Types["phuong"],
            places = new[] { new { tree = city.Tree, parent = city.Id("tinh-quang-ninh") } }, ground = "Thử",
        }).Json();
        await city.LearnIds("2025-07-15");
        var before = await Everything();
        var heir = city.Founded("phuong-x", "Phường X", city.Types["phuong"], "tinh-quang-ninh");
        var whole = city.Taken("phuong-bach-dang");

        await Refused(409, "units.already-closed", Merging([city.Taken("phuong-ha-khau")], heir));
        await Refused(422, "units.merged-twice", Merging([whole, whole], heir));
        await Refused(422, "units.merged-twice", Merging([whole, city.Taken("phuong-hong-gai")], city.GoesOn("phuong-hong-gai")));
        await Refused(409, "units.code-taken", Merging([whole], city.Founded("PHUONG-HONG-GAI", "Phường", city.Types["phuong"], "tinh-quang-ninh")));
        await Refused(422, "units.outside-validity", Merging([city.Taken("phuong-moi")], heir));
        await Refused(422, "units.outside-validity", Merging([whole], heir, on: "2020-01-01"));
        await Refused(422, "units.day-out-of-range", Merging([whole], heir, on: "1899-01-01"));
        await Refused(422, "units.no-predecessor", Merging([], heir));
        await Refused(422, "units.successor-unclear", Merging([whole], new { groups = Array.Empty<Guid>() }));
        await Refused(422, "units.successor-not-there", Merging([whole], city.GoesOn("phuong-ha-khau")));
        await Refused(422, "units.left-below", Merging([city.Taken("thanh-pho-ha-long")], heir));
        await Refused(422, "units.top-merged", Merging([city.Taken("tinh-quang-ninh")], city.Founded("tinh-x", "Tỉnh X", city.Types["phuong"], null)));
        await Refused(422, "units.text-empty", Merging([whole], heir, number: " "));
        await Refused(422, "units.ground-of-another-day", Merging([whole], heir, issuedOn: "2025-06-21"));
        await Refused(422, "units.founded-unknown", Merging([whole], heir, moves: new { unit = city.Id("phuong-hong-gai"), tree = city.Tree, toFounded = "khong-co" }));
        await Refused(404, "kernel.not-found", Merging([new { unit = Guid.NewGuid(), extent = "whole" }], heir));
        await Refused(404, "kernel.not-found", Merging([whole], city.Founded("phuong-x", "Phường X", Guid.NewGuid(), "tinh-quang-ninh")));
        await Refused(422, "units.parent-unknown", Merging([whole], new
        {
            groups = Array.Empty<Guid>(),
            founded = new { code = "x", officialName = "Phường X", type = city.Types["phuong"], places = new[] { new { tree = city.Tree, parent = Guid.NewGuid() } } },
        }));
        await Refused(422, "kernel.validation", Merging([.. Enumerable.Repeat(whole, 51)], heir));

        (await Everything()).ShouldBe(before);
    }

    [Fact]
    public async Task A_split_needs_somebody_who_takes_over()
    {
        var one = city.Founded("phuong-a", "Phường A", city.Types["phuong"], "tinh-quang-ninh");

        (await city.Officer.Create("/unit-splits", new { splitting = Splitting(true, one), check = "" }).Refusal(422)).ShouldBe("units.no-successor");
        (await city.Officer.Create("/unit-splits", new { splitting = Splitting(false), check = "" }).Refusal(422)).ShouldBe("units.no-successor");
        (await city.Officer.Create("/unit-splits", new { splitting = Splitting(true, one, one), check = "" }).Refusal(422)).ShouldBe("units.code-twice");
    }

    [Fact]
    public async Task A_split_gives_parts_and_what_is_undone_can_be_done_again()
    {
        var splitting = Splitting(
            true, city.Founded("phuong-a", "Phường A", city.Types["phuong"], "tinh-quang-ninh"), city.Founded("phuong-b", "Phường B", city.Types["phuong"], "tinh-quang-ninh"));
        var before = await city.TreeOn(HaLongBefore.TheDay);
        var check = (await city.Officer.Call(HttpMethod.Post, "/unit-splits/check", splitting).Json()).GetProperty("check").GetString();

        var split = await city.Do("/unit-splits", new { splitting, check });

        (await city.Unit("phuong-bai-chay")).GetProperty("successors").EnumerateArray()
            .Select(link => (link.GetProperty("kind").GetString(), link.GetProperty("extent").GetString())).ShouldBe([("split", "part"), ("split", "part")]);
        var founded = city.Id("phuong-a");
        await city.Officer.Step($"/unit-mergers/{split}/undoing", 1, new { reason = "Nghị quyết ghi tên khác" }).Json();
        (await city.TreeOn(HaLongBefore.TheDay)).ShouldBe(before);

        check = (await city.Officer.Call(HttpMethod.Post, "/unit-splits/check", splitting).Json()).GetProperty("check").GetString();
        await city.Do("/unit-splits", new { splitting, check });
        city.Id("phuong-a").ShouldNotBe(founded);
    }

    private async Task Refused(int status, string code, object merging)
    {
        (await city.Officer.Create("/unit-mergers", new { merging, check = "" }).Refusal(status)).ShouldBe(code);
        var preview = await city.Officer.Call(HttpMethod.Post, "/unit-mergers/check", merging);
        if (preview.IsSuccessStatusCode)
        {
            var told = await preview.Json();
            told.GetProperty("check").GetString().ShouldBeNull();
            told.GetProperty("consequences").GetProperty("faults")[0].GetProperty("code").GetString().ShouldBe(code);
        }
        else
        {
            (await preview.Refusal(status)).ShouldBe(code);
        }
    }

    private static object Merging(
        object[] predecessors, object successor, string on = HaLongBefore.TheDay, string number = "1/QĐ", string issuedOn = "2025-06-16", params object[] moves) =>
        new { on, ground = new { number, issuedOn }, predecessors, successor, moves };

    private object Splitting(bool ends, params object[] successors) => new
    {
        on = HaLongBefore.TheDay, ground = new { number = "1/NQ", issuedOn = "2025-06-01" }, unit = city.Id("phuong-bai-chay"), ends, successors,
        moves = Array.Empty<object>(),
    };

    private Task<string> Everything() => city.Database.ScalarAsync<string>(
        """
        select concat((select md5(string_agg(u::text, '' order by u.id)) from units.units u),
            (select md5(string_agg(p::text, '' order by p.unit_id, p.tree, p.valid_from)) from units.unit_placements p),
            (select count(*) from units.unit_successions), (select count(*) from units.unit_mergers), (select count(*) from access.audit))
        """);
}
