using FsCheck;
using FsCheck.Fluent;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using static LearningCity.Domain.Tests.Criteria.RuleSamples;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

/// <summary>What the screen says of a figure is what the engine found of it.</summary>
public sealed class ShownVerdictTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void What_is_shown_of_any_kind_never_contradicts_its_verdict_or_its_level() => Prop.ForAll(
        SampleSets.Any.ToArbitrary(), SampleSets.Seeds.ToArbitrary(), (set, seed) =>
        {
            var plan = ScoringPlan.From(set);
            foreach (var indicator in plan.Indicators)
            {
                var result = AnswerOf(new Random(seed)).Score(indicator);
                var explained = Explanation.Of(indicator, default(EntryValues), result);
                foreach (var measure in explained.Measures.Where(measure => measure is { Shown: not null, Target: not null }))
                {
                    var (shown, target) = (Rational(measure.Shown!.Value), Rational(measure.Target!.Value));
                    Passes(measure.Target.Comparison, shown.CompareTo(target)).ShouldBe(measure.Status is ScoreStatus.Met, $"{indicator.Code}: {measure}");
                }

                if (indicator.Definition is ShareIndicator or CountIndicator or PointsIndicator && explained.Measures[0].Shown is { } figure)
                {
                    var grade = Score.Of(indicator, result).Grade;
                    foreach (var level in indicator.Definition.LevelTargets)
                    {
                        var place = ((LevelsRule)set.Rule).PlaceOf(level.Level);
                        var passes = Passes(level.Comparison!.Value, Rational(figure).CompareTo(level.Value!.Value));
                        passes.ShouldBe(grade >= place, $"{indicator.Code}: {figure} for {level}");
                    }
                }
            }
        }).Check(Often);

    private static decimal Rational(ShownNumber number) => decimal.Parse(number.Plain, System.Globalization.CultureInfo.InvariantCulture);
}
