using System.Collections.Immutable;

namespace LearningCity.Domain.Criteria;

/// <summary>One share: sums of the numerator and denominator inputs held against the target.</summary>
internal sealed class PlanShare : PlanIndicator
{
    private readonly ImmutableArray<int> numerators;
    private readonly ImmutableArray<int> denominators;
    private readonly int direct;
    private readonly ShareTarget? target;
    private readonly long bound;

    public PlanShare(ShareIndicator definition, PlanPlace place)
        : base(definition, place)
    {
        numerators = OrdinalsOfFigures(definition.Measure.Numerator);
        denominators = OrdinalsOfFigures(definition.Measure.Denominator);
        direct = definition.Direct is { } key ? OrdinalOfFigure(key) : -1;
        target = definition.Target
            ?? (LowestStep is { } lowest ? new ShareTarget(lowest.Comparison, Millionths.ToDecimal(lowest.Bound), null) : null);
        bound = target is null ? 0 : Millionths.Of(target.Percent);
    }

    internal override IEnumerable<ExplainedMeasure> Explain(IndicatorResult result)
    {
        var share = ((ShareIndicator)Definition).Measure;
        yield return ExplainedMeasure.OfShare(
            null, share, target, Thresholds(target?.Comparison, bound), result.Status, result.Reason, result.Figures, result.IsDirect);
    }

    private protected override bool Reaches(LevelStep step, ScoreStatus status, Quantity? figures, ReadOnlySpan<PartSum> parts) =>
        figures is { } share && Verdicts.OfShare(share.Numerator, share.Denominator, step.Comparison, step.Bound).Status is ScoreStatus.Met;

    private protected override IndicatorResult ScoreAnswer(in EntryValues values)
    {
        if (Sum(values, numerators) is { } numerator && Sum(values, denominators) is { } denominator)
        {
            return Judge(new Quantity(numerator, denominator, 0, 0), isDirect: false);
        }

        if (direct < 0 || values.Figure(direct) is not { } percent || !AreAbsent(values, numerators) || !AreAbsent(values, denominators))
        {
            return IndicatorResult.Of(ScoreStatus.NoData, ScoreReason.MissingInput);
        }

        return string.IsNullOrWhiteSpace(values.DirectSource)
            ? IndicatorResult.Of(ScoreStatus.NoData, ScoreReason.MissingSource)
            : Judge(new Quantity(Millionths.Of(percent), (Int128)100 * Millionths.One, 0, 0), isDirect: true);
    }

    private protected override IndicatorResult ScoreSums(RollUpSums sums) => sums.Contributors is 0
        ? IndicatorResult.Of(ScoreStatus.NoData, ScoreReason.MissingInput)
        : Judge(sums.Sum, isDirect: false);

    private static bool AreAbsent(in EntryValues values, ImmutableArray<int> ordinals)
    {
        foreach (var ordinal in ordinals)
        {
            if (values.Figure(ordinal) is not null)
            {
                return false;
            }
        }

        return true;
    }

    private IndicatorResult Judge(Quantity figures, bool isDirect)
    {
        if (target is null)
        {
            return figures.Denominator == 0
                ? IndicatorResult.Of(ScoreStatus.NotAssessable, ScoreReason.ZeroDenominator, figures, isDirect)
                : IndicatorResult.Of(ScoreStatus.Recorded, ScoreReason.NoTarget, figures, isDirect);
        }

        var (status, reason) = Verdicts.OfShare(figures.Numerator, figures.Denominator, target.Comparison, bound);
        return IndicatorResult.Of(status, reason, figures, isDirect);
    }
}
