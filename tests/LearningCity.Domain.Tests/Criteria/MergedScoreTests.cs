using LearningCity.Domain.Criteria;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

/// <summary>What units of before a merger come to together.</summary>
public sealed class MergedScoreTests
{
    private static readonly PlanIndicator Summed = Planned(Share(AtLeast(70), new RollUp.Sum()));

    [Fact]
    public void Whole_predecessors_are_summed_and_judged_together()
    {
        var merged = Merge(Summed, (true, [7, 10]), (true, [1, 1]), (true, [60, 99]));

        merged.Ground.ShouldBe(MergedGround.Summed);
        merged.Score!.Value.Figures.ShouldBe(new Quantity(68 * (Int128)Millionths.One, 110 * (Int128)Millionths.One, 0, 0));
        merged.Score.Value.Status.ShouldBe(ScoreStatus.NotMet);
    }

    [Fact]
    public void A_part_of_a_predecessor_leaves_nothing_to_compare()
    {
        var merged = Merge(Summed, (true, [7, 10]), (false, [1, 1]));

        (merged.Ground, merged.Score, merged.Because).ShouldBe((MergedGround.InPart, null, Unit(1)));
        Merge(Summed, (false, [7, 10])).Ground.ShouldBe(MergedGround.InPart);
    }

    [Fact]
    public void A_predecessor_without_figures_leaves_no_sum()
    {
        var merged = Merge(Summed, (true, [7, 10]), (true, [1, null]));

        (merged.Ground, merged.Score, merged.Because).ShouldBe((MergedGround.Missing, null, Unit(1)));
        Merge(Summed, (true, [7, 10]), (true, null)).Because.ShouldBe(Unit(1));
        Merge(Summed, (true, null)).Ground.ShouldBe(MergedGround.Missing);
    }

    [Fact]
    public void The_one_predecessor_taken_over_whole_is_carried_on_whatever_the_kind()
    {
        var counted = Planned(Share(AtLeast(70), new RollUp.Count(null)));

        Merge(counted, (true, [7, 10])).ShouldSatisfyAllConditions(
            merged => merged.Ground.ShouldBe(MergedGround.Continued), merged => merged.Score!.Value.Status.ShouldBe(ScoreStatus.Met));
        Merge(counted, (true, [7, 10]), (true, [7, 10])).Ground.ShouldBe(MergedGround.NotSummable);
    }

    [Fact]
    public void A_whole_is_carried_on_from_one_predecessor_and_never_added_up()
    {
        var (first, second) = (Of(Summed, [7, 10]), Of(Summed, [1, 1]));

        MergedScore.OfWhole([new(Unit(0), true, first)]).ShouldBe(new MergedScore(MergedGround.Continued, first, null));
        MergedScore.OfWhole([new(Unit(0), true, null)]).ShouldBe(new MergedScore(MergedGround.Missing, null, Unit(0)));
        MergedScore.OfWhole([new(Unit(0), true, first), new(Unit(1), true, second)]).ShouldBe(new MergedScore(MergedGround.NotSummable, null, null));
        MergedScore.OfWhole([new(Unit(0), true, first), new(Unit(1), false, second)]).ShouldBe(new MergedScore(MergedGround.InPart, null, Unit(1)));
    }

    [Fact]
    public void Who_is_not_concerned_does_not_stand_against_a_sum()
    {
        var merged = MergedScore.Of(Summed, ScoreScope.Own,
        [
            new(Unit(0), true, Of(Summed, [7, 10])),
            new(Unit(1), true, Score.Of(Summed, Summed.Score(new EntryValues { IsNotApplicable = true }))),
        ]);

        merged.Ground.ShouldBe(MergedGround.Summed);
        merged.Score!.Value.Figures.Denominator.ShouldBe(10 * (Int128)Millionths.One);
    }

    [Fact]
    public void Sums_of_sums_are_the_sum_of_all()
    {
        var (one, other) = (Sum(Summed, [[7, 10], [1, 1]]), Sum(Summed, [[60, 99]]));

        var merged = MergedScore.Of(Summed, ScoreScope.Below, [new(Unit(0), true, Score.Of(Summed, one)), new(Unit(1), true, Score.Of(Summed, other))]);

        merged.Score.ShouldBe(Score.Of(Summed, one + other));
    }

    private static MergedScore Merge(PlanIndicator indicator, params (bool IsWhole, decimal?[]? Figures)[] units) =>
        MergedScore.Of(indicator, ScoreScope.Own,
            [.. units.Select((unit, n) => new FormerScore(Unit(n), unit.IsWhole, unit.Figures is null ? null : Of(indicator, unit.Figures)))]);

    private static Score Of(PlanIndicator indicator, decimal?[] figures) => Score.Of(indicator, indicator.Score(new EntryValues { Figures = figures, Documents = 1 }));
}
