using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using static LearningCity.Domain.Tests.Criteria.RuleSamples;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

/// <summary>Sets whose marks are added, and whose band is the verdict.</summary>
public sealed class PointsRuleTests
{
    /// <summary>Conditions 30, results 30, effect 40.</summary>
    private static readonly SetDefinition Units = Set(
        Branch("1", Leaf("1.1", Mark(10)), Leaf("1.2", Mark(10)), Leaf("1.3", Mark(10))),
        Branch("2", Leaf("2.1", Mark(30))),
        Branch("3", Leaf("3.1", Mark(40)))) with { Rule = Bands() };

    [Theory]
    [InlineData(34.99, "84.99", 1)]
    [InlineData(35, "85", 2)]
    [InlineData(20, "70", 1)]
    [InlineData(19.9999, "69.9999", 0)]
    [InlineData(0, "50", 0)]
    public void A_bound_belongs_to_the_band_above_it(double effect, string sum, short band)
    {
        var whole = WholeOf(ScoringPlan.From(Units), [10, 10, 10, 20, (decimal)effect]);

        (ShownNumber.Exact(whole.Points).Plain, whole.Status, whole.Grade).ShouldBe((sum, ScoreStatus.Met, band));
    }

    [Fact]
    public void Less_than_the_lowest_band_is_below_all_of_them()
    {
        var whole = WholeOf(ScoringPlan.From(Units), [10, 10, 9.9999m, 20, 0]);

        (whole.Status, whole.Reason, whole.Grade).ShouldBe((ScoreStatus.NotMet, ScoreReason.BelowGrades, (short)-1));
    }

    [Fact]
    public void What_does_not_apply_leaves_the_sum_and_the_maximum_and_the_rest_is_rescaled()
    {
        var plan = ScoringPlan.From(Units);

        WholeOf(plan, [10, 10, 10, 21, null]).Grade.ShouldBe((short)2, "51 of 60 is 85 of 100");
        WholeOf(plan, [10, 10, 10, 20.9999m, null]).Grade.ShouldBe((short)1, "50.9999 of 60 is not");
        WholeOf(plan, [null, null, null, null, null]).Reason.ShouldBe(ScoreReason.NoUnitConcerned);
    }

    [Fact]
    public void A_mark_counts_with_its_weight_and_a_group_only_up_to_its_cap()
    {
        var set = Set(
            Branch("1", Leaf("1.1", Mark(10) with { Weight = 1.5m }), Leaf("1.2", Mark(10))) with { Cap = 20 },
            Leaf("2", Mark(10))) with { Rule = Bands(30) };
        SetCheck.FaultsOf(set).ShouldBeEmpty();
        var plan = ScoringPlan.From(set);

        (WholeOf(plan, [10, 10, 0]).Points, WholeOf(plan, [4.5m, 3, 1]).Points).ShouldBe((20_000_000, 10_750_000));
        (WholeOf(plan, [10, null, 10]).Possible, WholeOf(plan, [10, null, 10]).Grade).ShouldBe(((Int128)25_000_000, (short)2));
    }

    [Fact]
    public void No_mark_counts_more_than_its_full_mark() => Score.Of(Planned(Mark(10)), Scored(Mark(10), 12)).Points.ShouldBe(10_000_000);

    [Fact]
    public void One_index_under_the_floor_fails_the_whole_whatever_the_sum()
    {
        var set = Set(Branch("1", [.. Enumerable.Range(1, 10).Select(n => Leaf($"1.{n}", Mark(10)))])) with
        {
            Rule = new PointsRule(100, [new("Công dân học tập", 80)], "Chưa đạt", Floor: 5, Mandatory: []),
        };
        var plan = ScoringPlan.From(set);

        var below = WholeOf(plan, [9, 9, 9, 9, 9, 9, 9, 9, 9, 4.9m]);
        (below.Status, below.Reason, below.Grade).ShouldBe((ScoreStatus.NotMet, ScoreReason.BelowFloor, (short)-1));
        WholeOf(plan, [9, 9, 9, 9, 9, 9, 9, 9, 9, 5]).Status.ShouldBe(ScoreStatus.Met);
        WholeOf(plan, [9, 9, 9, 9, 9, 9, 9, 9, 9, null]).Status.ShouldBe(ScoreStatus.Met, "what does not apply is under no floor");
    }

    [Fact]
    public void A_mandatory_indicator_that_is_missed_fails_the_whole_whatever_the_sum()
    {
        var must = Marked(10, new ValueTarget(Comparison.AtLeast, 6, null));
        var plan = ScoringPlan.From(Set(Leaf("1", Mark(90)), Leaf("2", must)) with { Rule = Bands(100, "2") });

        WholeOf(plan, [90, 5]).Reason.ShouldBe(ScoreReason.MandatoryMissed);
        WholeOf(plan, [90, 6]).Reason.ShouldBe(ScoreReason.GradeReached);
    }

    [Fact]
    public void A_band_of_a_city_that_still_lacks_a_unit_is_provisional()
    {
        var plan = ScoringPlan.From(Set(Leaf("1", Share(AtLeast(70), new RollUp.Sum()) with { Points = 10 })) with { Rule = Bands(10) });
        var tally = new CityTally(plan, Unit(0));
        tally.Take([Unit(0)], plan.Indicators[0], Scored(plan.Indicators[0].Definition, 7, 10));
        tally.Take([Unit(0)], plan.Indicators[0], IndicatorResult.Waiting);

        var whole = tally.Collect().Single(score => score.Key.Node == ScoreKey.Whole).Value;

        (whole.Grade, whole.IsComplete).ShouldBe(((short)2, false));
    }

    [Fact]
    public void A_city_whose_units_are_counted_against_nothing_has_no_band_and_lacks_nothing()
    {
        var plan = ScoringPlan.From(Set(Leaf("1", Marked(10, rollUp: new RollUp.Count(null)))) with { Rule = Bands(10) });
        var tally = new CityTally(plan, Unit(0));
        tally.Take([Unit(0)], plan.Indicators[0], Scored(plan.Indicators[0].Definition, 7));

        var whole = tally.Collect().Single(score => score.Key.Node == ScoreKey.Whole).Value;

        (whole.Status, whole.Reason, whole.Grade, whole.IsComplete).ShouldBe((ScoreStatus.Recorded, ScoreReason.NoTarget, Score.NoGrade, true));
        (whole.Points, whole.Possible).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(null)]
    public void Units_counted_against_nothing_leave_the_sum_and_the_maximum_whether_they_have_answered_or_not(int? mark)
    {
        var plan = ScoringPlan.From(Set(Branch("1",
            Leaf("1.1", Marked(30, rollUp: new RollUp.Count(null))), Leaf("1.2", Marked(10, rollUp: new RollUp.Lead())))) with { Rule = Bands(40) });
        var tally = new CityTally(plan, Unit(0));
        tally.Take([Unit(0)], plan.Indicators[0], mark is { } given ? Scored(plan.Indicators[0].Definition, given) : IndicatorResult.Waiting);
        tally.Take([Unit(0)], plan.Indicators[1], Scored(plan.Indicators[1].Definition, 8));

        var scores = tally.Collect().ToDictionary(score => score.Key.Node, score => score.Value);

        (scores[plan.Indicators[0].Node].Points, scores[plan.Indicators[0].Node].Possible).ShouldBe((0, 0));
        (scores[0].Points, scores[0].Possible).ShouldBe(((Int128)8_000_000, (Int128)10_000_000), "the group above it");
        (scores[ScoreKey.Whole].Points, scores[ScoreKey.Whole].Possible, scores[ScoreKey.Whole].Grade)
            .ShouldBe(((Int128)8_000_000, (Int128)10_000_000, Score.NoGrade));
    }

    [Fact]
    public void Whoever_is_asked_for_a_part_of_the_set_is_not_judged_by_its_rule()
    {
        var unit = new UnitScores(ScoringPlan.From(Units));
        var scores = new List<KeyValuePair<ScoreKey, Score>>();
        unit.Take(ScoringPlan.From(Units).Indicators[0], Scored(Mark(10), 10));

        unit.Collect(Unit(1), SampleSets.Ward, scores);

        scores.ShouldNotContain(score => score.Key.Node == ScoreKey.Whole);
    }

    private static PointsIndicator Mark(decimal points) => Marked(points) with { AllowsNotApplicable = true };

    private static PointsRule Bands(decimal full = 100, params string[] mandatory) => new(
        full, [new("Trung bình", full * 0.5m), new("Khá", full * 0.7m), new("Tốt", full * 0.85m)], "Không đạt", null, mandatory);
}
