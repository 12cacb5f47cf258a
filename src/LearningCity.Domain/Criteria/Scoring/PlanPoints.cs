namespace LearningCity.Domain.Criteria;

/// <summary>A mark as it was entered. It counts with its weight up to the full mark; a target decides only whether the indicator is met.</summary>
internal sealed class PlanPoints : PlanIndicator
{
    private readonly PointsIndicator points;
    private readonly int mark;
    private readonly long weight;
    private readonly ValueTarget? target;
    private readonly long bound;

    public PlanPoints(PointsIndicator definition, PlanPlace place)
        : base(definition, place)
    {
        points = definition;
        mark = OrdinalOfFigure(definition.Mark);
        weight = (long)(definition.Weight * 100);
        target = TargetOf(definition.Target);
        bound = target is null ? 0 : Millionths.Of(target.Value);
    }

    private protected override bool IsMarked => true;

    internal override IEnumerable<ExplainedMeasure> Explain(IndicatorResult result)
    {
        yield return ExplainedMeasure.OfValue([points.Mark], target, Thresholds(target?.Comparison, bound), result, isCount: AreWhole([mark]));
    }

    private protected override IndicatorResult ScoreAnswer(in EntryValues values)
    {
        if (values.Figure(mark) is not { } given)
        {
            return IndicatorResult.Of(ScoreStatus.NoData, ScoreReason.MissingInput);
        }

        var figures = new Quantity(Millionths.Of(given), 0, 0, 0);
        if (target is null)
        {
            return IndicatorResult.Of(ScoreStatus.Recorded, ScoreReason.NoTarget, figures);
        }

        var (status, reason) = Verdicts.OfValue(figures.Numerator, target.Comparison, bound);
        return IndicatorResult.Of(status, reason, figures);
    }

    /// <summary>Marks of units are never added: they are counted, or one unit answers.</summary>
    private protected override IndicatorResult ScoreSums(RollUpSums sums) => IndicatorResult.Of(ScoreStatus.NoData, ScoreReason.MissingInput);

    private protected override Int128 PointsOf(ScoreStatus status, Quantity? figures, bool isCount) =>
        isCount ? base.PointsOf(status, figures, isCount) : figures is { } given ? Int128.Min(given.Numerator * weight / 100, Full) : 0;

    private protected override bool Reaches(LevelStep step, ScoreStatus status, Quantity? figures, ReadOnlySpan<PartSum> parts) =>
        figures is { } given && Verdicts.OfValue(given.Numerator, step.Comparison, step.Bound).Status is ScoreStatus.Met;
}
