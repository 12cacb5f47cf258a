using FsCheck;
using FsCheck.Fluent;
using LearningCity.Domain.Criteria;
using static LearningCity.Domain.Tests.Criteria.RuleSamples;

namespace LearningCity.Domain.Tests.Criteria;

/// <summary>What holds of every set whose marks are added.</summary>
public sealed class PointsRulePropertyTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void A_better_mark_never_lowers_the_band() => Prop.ForAll(
        SampleSets.Seeds.ToArbitrary(), Gen.Choose(0, 1_000).ToArbitrary(), (seed, rise) =>
        {
            var random = new Random(seed);
            var plan = ScoringPlan.From(SampleSets.OfMarks(random));
            var marks = plan.Indicators.Select(indicator => (decimal?)(indicator.Definition.Points!.Value * random.Next(101) / 100)).ToArray();
            var raised = marks.ToArray();
            var one = random.Next(marks.Length);
            raised[one] = Math.Min(plan.Indicators[one].Definition.Points!.Value, raised[one]!.Value + (rise / 1_000m));

            var (before, after) = (WholeOf(plan, marks), WholeOf(plan, raised));

            after.Grade.ShouldBeGreaterThanOrEqualTo(before.Grade);
            after.Points.ShouldBeGreaterThanOrEqualTo(before.Points);
        }).Check(Often);

    [Fact]
    public void Full_marks_on_everything_that_applies_are_exactly_the_full_mark_whatever_does_not_apply() => Prop.ForAll(
        SampleSets.Seeds.ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var plan = ScoringPlan.From(SampleSets.OfMarks(random));
            var marks = plan.Indicators.Select(indicator => random.Next(3) == 0 ? null : indicator.Definition.Points).ToArray();

            var whole = WholeOf(plan, marks);

            whole.Points.ShouldBe(whole.Possible);
            whole.Status.ShouldBe(marks.All(mark => mark is null) ? ScoreStatus.NotApplicable : ScoreStatus.Met);
            whole.Grade.ShouldBe(marks.All(mark => mark is null) ? Score.NoGrade : (short)2);
        }).Check(Often);

    [Fact]
    public void Points_are_between_nothing_and_what_is_possible_and_no_cap_is_exceeded() => Prop.ForAll(
        SampleSets.OfPoints.ToArbitrary(), SampleSets.Seeds.ToArbitrary(), (set, seed) =>
        {
            var city = new SampleCity([0, 0, 1, 1], [true], set);
            foreach (var (key, score) in city.FromNothing(AcceptedIn(city, seed)))
            {
                score.Points.ShouldBeInRange(0, score.Possible);
                score.Possible.ShouldBeLessThanOrEqualTo(key.Node < 0 ? Int128.MaxValue : city.Plan.Nodes[key.Node].Cap);
            }
        }).Check(Often);

    [Fact]
    public void Whoever_waits_or_has_no_data_names_no_band() => Prop.ForAll(
        SampleSets.Any.ToArbitrary(), SampleSets.Seeds.ToArbitrary(), (set, seed) =>
        {
            var city = new SampleCity([0, 0, 1], [true], set);
            var scores = city.FromNothing(AcceptedIn(city, seed));
            foreach (var (key, whole) in scores.Where(score => score.Key.Node == ScoreKey.Whole))
            {
                var counted = city.Plan.Indicators.Where(indicator => set.Rule is LevelsRule || indicator.Full > 0)
                    .Select(indicator => scores.TryGetValue(key with { Node = indicator.Node }, out var one) ? one.Status : (ScoreStatus?)null).ToList();
                var lacks = counted.Contains(ScoreStatus.NoData) || counted.Contains(ScoreStatus.NotAssessable);
                if (counted.Contains(ScoreStatus.Waiting))
                {
                    (whole.Status, whole.Grade).ShouldBe((ScoreStatus.Waiting, Score.NoGrade));
                }
                else if (set.Rule is PointsRule && lacks && whole.Status is not ScoreStatus.Waiting)
                {
                    (whole.Status, whole.Reason, whole.Grade).ShouldBe((ScoreStatus.NoData, ScoreReason.TotalIncomplete, Score.NoGrade));
                    whole.IsComplete.ShouldBeFalse();
                }
            }
        }).Check(Often);
}
