using FsCheck;
using FsCheck.Fluent;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using static LearningCity.Domain.Tests.Criteria.RuleSamples;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

/// <summary>Sets whose verdict is the highest level that every target of it is met for.</summary>
public sealed class LevelsRuleTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static readonly SetDefinition TwoLevels = Set(
        Leaf("1", Share(AtLeast(70)) with { Target = null, LevelTargets = [At("muc-1", 90), At("muc-2", 95)] }),
        Leaf("2", Level(null) with { LevelTargets = [new("muc-1", null, null, "Mức 2"), new("muc-2", null, null, "Mức 3")] }),
        Leaf("3", Document() with { LevelTargets = [new("muc-2", null, null, null)] }),
        Leaf("4", Count(new ValueTarget(Comparison.AtMost, 5, null)))) with { Rule = Rule };

    [Theory]
    [InlineData(95, 2, true, 5, 1)]
    [InlineData(94, 2, true, 5, 0)]
    [InlineData(95, 1, true, 5, 0)]
    [InlineData(95, 2, false, 5, 0)]
    [InlineData(89, 2, true, 5, -1)]
    [InlineData(95, 0, true, 5, -1)]
    [InlineData(95, 2, true, 6, -1)]
    [InlineData(null, 2, true, 5, -1)]
    [InlineData(95, 2, null, 5, 0)]
    public void The_highest_level_whose_every_target_is_met(int? percent, int word, bool? document, int count, short level)
    {
        SetCheck.FaultsOf(TwoLevels).ShouldBeEmpty();
        var plan = ScoringPlan.From(TwoLevels);
        var unit = new UnitScores(plan);
        EntryValues Values(decimal? first, decimal? second = null) => new() { Figures = new decimal?[] { first, second }, Documents = 1, Met = document };
        unit.Take(plan.Indicators[0], plan.Indicators[0].Score(Values(percent, 100)));
        unit.Take(plan.Indicators[1], plan.Indicators[1].Score(new EntryValues { Choices = new string?[] { $"Mức {word + 1}" } }));
        unit.Take(plan.Indicators[2], plan.Indicators[2].Score(Values(null)));
        unit.Take(plan.Indicators[3], plan.Indicators[3].Score(Values(count)));
        var scores = new List<KeyValuePair<ScoreKey, Score>>();

        unit.Collect(Unit(1), SampleSets.Ward, scores);

        var whole = scores[0].Value;
        (whole.Grade, whole.Status).ShouldBe((level, level < 0 ? ScoreStatus.NotMet : ScoreStatus.Met));
        whole.IsComplete.ShouldBe(percent is not null && document is not null);
    }

    [Fact]
    public void What_is_only_recorded_is_asked_for_by_no_level()
    {
        var plan = ScoringPlan.From(Set(Leaf("1", Count(null))) with { Rule = Rule });
        var unit = new UnitScores(plan);
        unit.Take(plan.Indicators[0], Scored(plan.Indicators[0].Definition, 3));
        var scores = new List<KeyValuePair<ScoreKey, Score>>();

        unit.Collect(Unit(1), SampleSets.Ward, scores);

        scores.Count.ShouldBe(2);
        scores.ShouldAllBe(score => score.Value.Status == ScoreStatus.Recorded && score.Value.Grade == Score.NoGrade);
    }

    [Fact]
    public void Whoever_reaches_a_level_reaches_every_lower_one_and_the_whole_is_as_high_as_its_lowest() => Prop.ForAll(
        SampleSets.OfLevels.ToArbitrary(), SampleSets.Seeds.ToArbitrary(), (set, seed) =>
        {
            var rule = (LevelsRule)set.Rule;
            var city = new SampleCity([0, 0, 1], [true], set);
            var scores = city.FromNothing(AcceptedIn(city, seed));
            foreach (var (key, score) in scores.Where(score => score.Key.Node >= 0 && city.Plan.Nodes[score.Key.Node].Indicator >= 0))
            {
                var indicator = city.Plan.Indicators[city.Plan.Nodes[key.Node].Indicator];
                if (indicator.Definition is not ShareIndicator { LevelTargets: { Count: > 0 } targets }
                    || (key.Scope is ScoreScope.Below && indicator.Definition.RollUp is RollUp.Count)
                    || score.Status is ScoreStatus.Waiting or ScoreStatus.NotApplicable)
                {
                    continue;
                }

                for (var level = 0; level < rule.Levels.Count; level++)
                {
                    var asked = targets.LastOrDefault(target => rule.PlaceOf(target.Level) <= level);
                    (score.Grade >= level).ShouldBe(asked is null || Reaches(score, asked), $"{indicator.Code}, level {level}: {score}");
                }
            }

            foreach (var (key, whole) in scores.Where(score => score.Key.Node == ScoreKey.Whole))
            {
                var grades = scores.Where(score => score.Key.Node >= 0 && score.Key with { Node = key.Node } == key)
                    .Select(score => score.Value.Grade).Where(grade => grade != Score.NoGrade).ToList();
                whole.Grade.ShouldBe(whole.Status is ScoreStatus.Waiting || grades.Count == 0 ? Score.NoGrade : grades.Min());
            }
        }).Check(Often);

    private static bool Reaches(Score score, LevelTarget target) => score.Contributors > 0 && score.Figures.Denominator > 0 && Passes(
        target.Comparison!.Value, (100 * score.Figures.Numerator * 1_000_000).CompareTo((Int128)(target.Value!.Value * 1_000_000) * score.Figures.Denominator));

    private static LevelsRule Rule => new([new("muc-1", "Mức độ 1"), new("muc-2", "Mức độ 2")], "Chưa đạt");

    private static LevelTarget At(string level, decimal percent) => new(level, Comparison.AtLeast, percent, null);
}
