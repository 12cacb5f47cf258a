using System.Collections.Immutable;

namespace LearningCity.Domain.Criteria;

/// <summary>This period against the previous one. Missing comes first, then the basis, then what cannot be divided.</summary>
internal sealed class PlanChange : PlanIndicator
{
    private readonly ChangeIndicator change;
    private readonly ImmutableArray<int> sumNow;
    private readonly ImmutableArray<int> overNow;
    private readonly ImmutableArray<int> sumBefore;
    private readonly ImmutableArray<int> overBefore;
    private readonly int basisNow;
    private readonly int basisBefore;
    private readonly long bound;

    public PlanChange(ChangeIndicator definition, PlanPlace place)
        : base(definition, place)
    {
        change = definition;
        sumNow = OrdinalsOfFigures(definition.Current.Sum);
        overNow = OrdinalsOfFigures(definition.Current.Over);
        sumBefore = OrdinalsOfFigures(definition.Previous.Sum);
        overBefore = OrdinalsOfFigures(definition.Previous.Over);
        basisNow = definition.Basis is { } basis ? OrdinalOfChoice(basis.Current) : -1;
        basisBefore = definition.Basis?.Previous is { } previous ? OrdinalOfChoice(previous) : -1;
        bound = Millionths.Of(definition.Target.Value);
    }

    internal override IEnumerable<ExplainedMeasure> Explain(IndicatorResult result)
    {
        yield return ExplainedMeasure.OfChange(
            change, Thresholds(change.Target.Comparison, bound), result.Status, result.Reason, result.Figures,
            isCount: AreWhole(sumNow) && AreWhole(sumBefore));
    }

    private protected override bool Reaches(LevelStep step, ScoreStatus status, Quantity? figures, ReadOnlySpan<PartSum> parts) =>
        status is ScoreStatus.Met or ScoreStatus.NotMet && figures is { } terms
        && Verdicts.OfChange(terms, change.Current.IsShare, change.Direction, step.Comparison, change.Target.Reading, step.Bound).Status is ScoreStatus.Met;

    private protected override IndicatorResult ScoreAnswer(in EntryValues values)
    {
        if (Sum(values, sumNow) is not { } current || Sum(values, overNow) is not { } currentOver)
        {
            return IndicatorResult.Of(ScoreStatus.NoData, ScoreReason.MissingInput);
        }

        var before = change.CarriesPrevious ? new EntryValues { Figures = values.PreviousFigures } : values;
        if (Sum(before, sumBefore) is not { } previous || Sum(before, overBefore) is not { } previousOver)
        {
            return IndicatorResult.Of(
                ScoreStatus.NoData, values.IsPredecessorInPart ? ScoreReason.PredecessorInPart : ScoreReason.MissingPrevious);
        }

        var basis = BasisOf(values);
        return basis is ScoreReason.TargetMet
            ? Judge(new Quantity(current, currentOver, previous, previousOver))
            : IndicatorResult.Of(basis is ScoreReason.MissingInput ? ScoreStatus.NoData : ScoreStatus.NotAssessable, basis);
    }

    private protected override IndicatorResult ScoreSums(RollUpSums sums) => sums switch
    {
        { Contributors: > 0 } => Judge(sums.Sum),
        { WithoutPrevious: > 0 } => IndicatorResult.Of(ScoreStatus.NoData, ScoreReason.MissingPrevious),
        { Counts.NoData: > 0 } => IndicatorResult.Of(ScoreStatus.NoData, ScoreReason.MissingInput),
        _ => IndicatorResult.Of(ScoreStatus.NotAssessable, ScoreReason.DifferentBasis),
    };

    /// <summary><see cref="ScoreReason.TargetMet"/> where nothing stands against comparing.</summary>
    private ScoreReason BasisOf(in EntryValues values)
    {
        if (basisNow < 0)
        {
            return ScoreReason.TargetMet;
        }

        var current = values.Choice(basisNow);
        var previous = change.CarriesPrevious ? values.PreviousChoice(basisNow) : basisBefore < 0 ? current : values.Choice(basisBefore);
        if (current is null || previous is null)
        {
            return ScoreReason.MissingInput;
        }

        var accepted = change.Basis!.Accepted;
        return string.Equals(current, previous, StringComparison.Ordinal) && (accepted.Count is 0 || accepted.Contains(current, StringComparer.Ordinal))
            ? ScoreReason.TargetMet
            : ScoreReason.DifferentBasis;
    }

    private IndicatorResult Judge(Quantity figures)
    {
        var target = change.Target;
        var (status, reason) = Verdicts.OfChange(
            figures, change.Current.IsShare, change.Direction, target.Comparison, target.Reading, bound);
        return IndicatorResult.Of(status, reason, figures);
    }
}
