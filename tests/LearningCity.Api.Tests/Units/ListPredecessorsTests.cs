using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Units;

/// <summary>What units of a day were on an earlier day, across everything that happened in between.</summary>
public sealed class ListPredecessorsTests : IAsyncLifetime
{
    private static readonly DateOnly Before = new(2025, 6, 30);

    private readonly HaLongBefore city = new();

    public ValueTask InitializeAsync() => city.InitializeAsync();

    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Fact]
    public async Task A_ward_sums_its_three_predecessors()
    {
        await city.Merge(city.Merging("phuong-hong-gai-2025"));

        await Should("phuong-hong-gai-2025", new(2025, 7, 1), true, "phuong-bach-dang", "phuong-hong-gai", "phuong-tran-hung-dao");
    }

    [Fact]
    public async Task A_commune_with_a_predecessor_in_part_is_not_complete_and_neither_is_who_gave_the_part()
    {
        await city.Merge(city.Merging("xa-thong-nhat-2025"));

        await Should("xa-thong-nhat-2025", new(2025, 7, 1), false, "xa-dong-lam (một phần)", "xa-hoa-binh", "xa-thong-nhat", "xa-vu-oai");
        await Should("xa-dong-lam", new(2025, 7, 1), false, "xa-dong-lam (một phần)");
    }

    [Fact]
    public async Task A_ward_merged_twice_reaches_back_through_both()
    {
        await city.Merge(city.Merging("phuong-hong-gai-2025"));
        await city.Merge(city.Merging("phuong-ha-long-2025"));
        await city.LearnIds("2025-07-01");
        await city.Merge(HaLongBefore.Merging(
            "2025-09-01", [city.Taken("phuong-hong-gai-2025"), city.Taken("phuong-ha-long-2025")],
            city.Founded("phuong-trung-tam", "Phường Trung Tâm", city.Types["phuong"], "tinh-quang-ninh")));
        await city.LearnIds("2025-09-01");

        await Should("phuong-trung-tam", new(2025, 9, 1), true,
            "phuong-bach-dang", "phuong-hong-gai", "phuong-hong-ha", "phuong-hong-hai", "phuong-tran-hung-dao");
        (await Origins("phuong-trung-tam", new(2025, 8, 31), new(2025, 9, 1))).ShouldBe(["phuong-ha-long-2025", "phuong-hong-gai-2025"]);
    }

    [Fact]
    public async Task A_ward_that_went_on_counts_itself_and_whom_it_took()
    {
        await city.Merge(HaLongBefore.Merging(HaLongBefore.TheDay, [city.Taken("phuong-bach-dang")], city.GoesOn("phuong-hong-gai")));

        await Should("phuong-hong-gai", new(2025, 12, 31), true, "phuong-bach-dang", "phuong-hong-gai");
    }

    [Fact]
    public async Task A_ward_under_another_legal_identity_is_the_old_one_whole()
    {
        await city.Merge(HaLongBefore.Merging(
            HaLongBefore.TheDay, [city.Taken("xa-ky-thuong")], city.Founded("phuong-ky-thuong", "Phường Kỳ Thượng", city.Types["phuong"], "tinh-quang-ninh")));

        (await city.Unit("xa-ky-thuong")).GetProperty("successors")[0].GetProperty("kind").GetString().ShouldBe("renamed");
        await Should("phuong-ky-thuong", new(2025, 7, 1), true, "xa-ky-thuong");
    }

    [Fact]
    public async Task Parts_stay_parts_however_they_went_on()
    {
        var splitting = new
        {
            on = HaLongBefore.TheDay, ground = new { number = "1/NQ", issuedOn = "2025-06-01" }, unit = city.Id("phuong-bai-chay"), ends = true,
            successors = new[]
            {
                city.Founded("bai-chay-1", "Phường Bãi Cháy 1", city.Types["phuong"], "tinh-quang-ninh"),
                city.Founded("bai-chay-2", "Phường Bãi Cháy 2", city.Types["phuong"], "tinh-quang-ninh"),
            },
            moves = Array.Empty<object>(),
        };
        var check = (await city.Officer.Call(HttpMethod.Post, "/unit-splits/check", splitting).Json()).GetProperty("check").GetString();
        await city.Do("/unit-splits", new { splitting, check });
        await city.Merge(HaLongBefore.Merging("2025-09-01", [city.Taken("bai-chay-1")], city.GoesOn("phuong-hong-ha")));

        await Should("bai-chay-2", new(2025, 9, 1), false, "phuong-bai-chay (một phần)");
        await Should("phuong-hong-ha", new(2025, 9, 1), false, "phuong-bai-chay (một phần)", "phuong-hong-ha");
    }

    [Fact]
    public async Task What_was_taken_over_and_then_given_away_in_part_is_not_whole()
    {
        await city.Merge(HaLongBefore.Merging(HaLongBefore.TheDay, [city.Taken("phuong-bach-dang")], city.GoesOn("phuong-hong-gai")));
        await city.Merge(HaLongBefore.Merging("2025-09-01", [city.Taken("phuong-hong-gai", "part")], city.GoesOn("phuong-hong-ha")));

        await Should("phuong-hong-gai", new(2025, 9, 1), false, "phuong-bach-dang (một phần)", "phuong-hong-gai (một phần)");
        await Should("phuong-hong-gai", new(2025, 8, 31), true, "phuong-bach-dang", "phuong-hong-gai");
    }

    [Fact]
    public async Task A_unit_out_of_nothing_has_no_past_and_is_not_complete()
    {
        await city.Officer.Create("/units", new
        {
            code = "dac-khu", validFrom = "2025-07-01", officialName = "Đặc khu", type = city.Types["phuong"], places = Array.Empty<object>(), ground = "Thử",
        }).Json();
        await city.LearnIds("2025-07-01");

        await Should("dac-khu", new(2025, 7, 1), false);
    }

    [Fact]
    public async Task All_units_are_answered_in_one_statement_and_in_the_order_asked()
    {
        await city.Merge(city.Merging("phuong-hong-gai-2025"));
        UnitId[] asked = [new(city.Id("phuong-hong-ha")), new(city.Id("phuong-hong-gai-2025")), new(Guid.NewGuid())];
        using var statements = city.CountStatements();

        var answers = await city.AsService(new ListPredecessors(asked, Before, new(2025, 7, 1)));

        statements.Count.ShouldBe(1);
        answers.Select(answer => answer.Unit).ShouldBe(asked);
        answers.Select(answer => answer.IsComplete).ShouldBe([true, true, false]);
    }

    private async Task Should(string unit, DateOnly on, bool isComplete, params string[] origins)
    {
        var answer = (await city.AsService(new ListPredecessors([new UnitId(city.Id(unit))], Before, on))).ShouldHaveSingleItem();
        answer.IsComplete.ShouldBe(isComplete);
        (await Origins(unit, Before, on)).ShouldBe(origins);
    }

    private async Task<string[]> Origins(string unit, DateOnly from, DateOnly on)
    {
        var answer = (await city.AsService(new ListPredecessors([new UnitId(city.Id(unit))], from, on))).Single();
        var names = (await city.AsService(new ListUnitNames([.. answer.Predecessors.Select(origin => origin.Unit)], from))).ToDictionary(name => name.Id, name => name.Code);
        return [.. answer.Predecessors.Select(origin => names[origin.Unit] + (origin.IsWhole ? "" : " (một phần)")).Order(StringComparer.Ordinal)];
    }
}
