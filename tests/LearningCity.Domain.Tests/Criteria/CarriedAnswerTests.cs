using LearningCity.Domain.Criteria;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

public sealed class CarriedAnswerTests
{
    private static readonly PlanIndicator Change = Planned(
        Sample.Change(ChangeDirection.Up, Comparison.AtLeast, 5, ChangeReading.Relative, basis: true) with { CarriesPrevious = true, Previous = new(["cn"], []) });

    [Fact]
    public void Three_predecessors_are_summed() =>
        Carried(true, Answered(100), Answered(50), Answered(25.5m)).Figures[0].ShouldBe(175.5m);

    [Fact]
    public void One_predecessor_without_the_figure_leaves_nothing_to_compare_with()
    {
        Carried(true, Answered(100), Answered(null)).Figures[0].ShouldBeNull();
        Carried(true, Answered(100), null).Figures[0].ShouldBeNull();
        Carried(true).Figures[0].ShouldBeNull();
    }

    [Fact]
    public void A_predecessor_in_part_gives_nothing_and_is_said()
    {
        var carried = Carried(false, Answered(100), Answered(50));

        (carried.Figures[0], carried.Choices[0], carried.IsInPart).ShouldBe((null, null, true));
        Carried(true, Answered(100)).IsInPart.ShouldBeFalse();
    }

    [Fact]
    public void A_word_is_carried_only_where_all_chose_it()
    {
        Carried(true, Answered(1, "so sánh"), Answered(2, "so sánh")).Choices[0].ShouldBe("so sánh");
        Carried(true, Answered(1, "so sánh"), Answered(2, "hiện hành")).Choices[0].ShouldBeNull();
    }

    [Fact]
    public void A_percentage_delivered_as_such_is_carried_for_one_unit_and_never_added()
    {
        var share = Planned(Share(AtLeast(66), direct: true));
        ReportedValues Delivered(decimal percent) => new(null, [null, null, percent], [], "Cục Thống kê");

        CarriedAnswer.Of(share, share, [Delivered(70)], true).Figures[2].ShouldBe(70);
        CarriedAnswer.Of(share, share, [Delivered(70), Delivered(10)], true).Figures[2].ShouldBeNull();
    }

    [Fact]
    public void Fields_meet_by_key_whatever_their_order()
    {
        var then = Planned(Share(AtLeast(50)));
        var now = Planned(Share(AtLeast(50)) with { Inputs = [Figure("d"), Figure("neu"), Figure("n")] });

        CarriedAnswer.Of(now, then, [new(null, [7, 10], [], null)], true).Figures.ShouldBe([10, null, 7]);
    }

    [Fact]
    public void A_change_is_measured_against_what_was_carried()
    {
        decimal?[] now = [105];
        string?[] basis = ["so sánh"];
        decimal?[] hundred = [100], oneMore = [100.000001m];
        IndicatorResult Score(decimal?[] before, string? word = "so sánh", bool isInPart = false) => Change.Score(new EntryValues
        {
            Figures = now, Choices = basis, PreviousFigures = before, PreviousChoices = new[] { word }, IsPredecessorInPart = isInPart,
        });

        Score(hundred).Status.ShouldBe(ScoreStatus.Met);
        Score(oneMore).Status.ShouldBe(ScoreStatus.NotMet);
        Score(hundred, "hiện hành").Reason.ShouldBe(ScoreReason.DifferentBasis);
        Score([]).Reason.ShouldBe(ScoreReason.MissingPrevious);
        (Score([], isInPart: true).Status, Score([], isInPart: true).Reason).ShouldBe((ScoreStatus.NoData, ScoreReason.PredecessorInPart));
    }

    private static CarriedAnswer Carried(bool isComplete, params ReportedValues?[] answers) => CarriedAnswer.Of(Change, Change, answers, isComplete);

    private static ReportedValues Answered(decimal? figure, string word = "so sánh") => new(null, [figure, 0], [word, word], null);
}
