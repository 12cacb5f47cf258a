using LearningCity.Domain.Criteria;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

public sealed class EntryFindingsTests
{
    private static readonly ShareIndicator Asked = Share(AtLeast(50)) with { Inputs = [Figure("n"), Figure("d"), Figure("m"), Figure("f")] };

    [Fact]
    public void Ten_times_as_much_as_last_year_needs_an_explanation_and_nine_times_does_not()
    {
        var jump = new JumpCheck("n", 900, CheckSeverity.Explain);

        Found(jump, [10.000001m, 20, 0, 0], before: 1).ShouldHaveSingleItem().Blocks.ShouldBeTrue();
        Found(jump, [10, 20, 0, 0], before: 1).ShouldBeEmpty();
        Found(jump, [11, 20, 0, 0], before: 1, note: "Có thêm ba trường").ShouldHaveSingleItem().Blocks.ShouldBeFalse();
    }

    [Fact]
    public void A_fall_is_a_jump_too() => Found(new JumpCheck("n", 50, CheckSeverity.Notice), [4, 20, 0, 0], before: 10).ShouldHaveSingleItem()
        .Message.ShouldBe("\"Số n\" là 4, kỳ trước là 10: chênh lệch hơn 50 %.");

    [Fact]
    public void Without_a_figure_to_compare_with_nothing_jumps()
    {
        Found(new JumpCheck("n", 50, CheckSeverity.Refuse), [4, 20, 0, 0], before: null).ShouldBeEmpty();
        Found(new JumpCheck("n", 50, CheckSeverity.Refuse), [4, 20, 0, 0], before: 0).ShouldBeEmpty();
        Found(new JumpCheck("n", 50, CheckSeverity.Refuse), [null, 20, 0, 0], before: 10).ShouldBeEmpty();
    }

    [Fact]
    public void A_total_that_its_parts_do_not_make_is_refused_whatever_the_note()
    {
        var total = new TotalCheck("d", ["m", "f"], CheckSeverity.Refuse);

        Found(total, [1, 10, 4, 6]).ShouldBeEmpty();
        Found(total, [1, 10, 4, 5], note: "Vì sao").ShouldHaveSingleItem().Blocks.ShouldBeTrue();
        Found(total, [1, 10, 4, null]).ShouldBeEmpty();
        EntryFindings.Objections("1.1", Found(total, [1, 10, 4, 5])).ShouldHaveSingleItem()
            .ShouldBe(new("1.1/d", "criteria.contradiction", "\"Số d\" là 10 nhưng các phần cộng lại là 9."));
    }

    [Fact]
    public void A_part_is_not_greater_than_its_whole()
    {
        Found(new OrderCheck("m", "d", CheckSeverity.Notice), [1, 10, 10, 0]).ShouldBeEmpty();
        Found(new OrderCheck("m", "d", CheckSeverity.Notice), [1, 10, 11, 0]).ShouldHaveSingleItem().Blocks.ShouldBeFalse();
    }

    [Theory]
    [InlineData("x", 900, "input-unknown")]
    [InlineData("n", 0, "target-negative")]
    public void A_check_names_a_figure_and_a_distance(string input, int percent, string code) =>
        SetCheck.FaultsOf(Set(Leaf("1", Asked with { Checks = [new JumpCheck(input, percent, CheckSeverity.Notice)] })))
            .Select(fault => fault.Code).ShouldBe([$"criteria.{code}"]);

    private static IReadOnlyList<EntryFinding> Found(EntryCheck check, decimal?[] figures, decimal? before = null, string? note = null) => EntryFindings.Of(
        Planned(Asked with { Checks = [check] }), figures, before is null ? null : new CarriedAnswer([before, null, null, null], [], null, false), note);
}
