using System.Collections.Immutable;

namespace LearningCity.Domain.Criteria;

/// <summary>A sum of figures held against a target, or only recorded.</summary>
internal sealed class PlanCount : PlanIndicator
{
    private readonly CountIndicator count;
    private readonly ImmutableArray<int> terms;
    private readonly ValueTarget? target;
    private readonly long bound;

    public PlanCount(CountIndicator definition, PlanPlace place)
        : base(definition, place)
    {
        count = definition;
        terms = OrdinalsOfFigures(definition.Value);
        target = TargetOf(definition.Target);
        bound = target is null ? 0 : Millionths.Of(target.Value);
    }

    internal override IEnumerable<ExplainedMeasure> Explain(IndicatorResult result)
    {
        yield return ExplainedMeasure.OfValue(count.Value, target, Thresholds(target?.Comparison, bound), result, isCount: AreWhole(terms));
    }

    private protected override IndicatorResult ScoreAnswer(in EntryValues values) => Sum(values, terms) is { } sum
        ? Judge(new Quantity(sum, 0, 0, 0))
        : IndicatorResult.Of(ScoreStatus.NoData, ScoreReason.MissingInput);

    private protected override IndicatorResult ScoreSums(RollUpSums sums) => sums.Contributors is 0
        ? IndicatorResult.Of(ScoreStatus.NoData, ScoreReason.MissingInput)
        : Judge(sums.Sum);

    private protected override bool Reaches(LevelStep step, ScoreStatus status, Quantity? figures, ReadOnlySpan<PartSum> parts) =>
        figures is { } sum && Verdicts.OfValue(sum.Numerator, step.Comparison, step.Bound).Status is ScoreStatus.Met;

    private IndicatorResult Judge(Quantity figures)
    {
        if (target is null)
        {
            return IndicatorResult.Of(ScoreStatus.Recorded, ScoreReason.NoTarget, figures);
        }

        var (status, reason) = Verdicts.OfValue(figures.Numerator, target.Comparison, bound);
        return IndicatorResult.Of(status, reason, figures);
    }
}
