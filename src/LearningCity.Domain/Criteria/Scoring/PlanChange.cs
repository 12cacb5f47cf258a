using System.Collections.Immutable;

namespace LearningCity.Domain.Criteria;

/// <summary>This period against the previous one. Missing comes first, then the basis, then what cannot be divided.</summary>
internal sealed class PlanChange : PlanIndicator
{
    private readonly ChangeIndicator _change;
    private readonly ImmutableArray<int> _current;
    private readonly ImmutableArray<int> _currentOver;
    private readonly ImmutableArray<int> _previous;
    private readonly ImmutableArray<int> _previousOver;
    private readonly int _basis;
    private readonly int _previousBasis;
    private readonly long _bound;

    public PlanChange(ChangeIndicator definition, SetNode node, short ordinal, short nodeOrdinal)
        : base(definition, node, ordinal, nodeOrdinal)
    {
        _change = definition;
        _current = OrdinalsOfFigures(definition.Current.Sum);
        _currentOver = OrdinalsOfFigures(definition.Current.Over);
        _previous = OrdinalsOfFigures(definition.Previous.Sum);
        _previousOver = OrdinalsOfFigures(definition.Previous.Over);
        _basis = definition.Basis is { } basis ? OrdinalOfChoice(basis.Current) : -1;
        _previousBasis = definition.Basis?.Previous is { } previous ? OrdinalOfChoice(previous) : -1;
        _bound = Millionths.Of(definition.Target.Value);
    }

    internal override IEnumerable<ExplainedMeasure> Explain(IndicatorResult result)
    {
        yield return ExplainedMeasure.OfChange(_change, result.Status, result.Reason, result.Figures);
    }

    private protected override IndicatorResult ScoreAnswer(in EntryValues values)
    {
        if (Sum(values, _current) is not { } current || Sum(values, _currentOver) is not { } currentOver)
        {
            return IndicatorResult.Of(ScoreStatus.NoData, ScoreReason.MissingInput);
        }

        if (Sum(values, _previous) is not { } previous || Sum(values, _previousOver) is not { } previousOver)
        {
            return IndicatorResult.Of(ScoreStatus.NoData, ScoreReason.MissingPrevious);
        }

        var basis = BasisOf(values);
        return basis is ScoreReason.TargetMet
            ? Judge(new Quantity(current, currentOver, previous, previousOver))
            : IndicatorResult.Of(basis is ScoreReason.MissingInput ? ScoreStatus.NoData : ScoreStatus.NotAssessable, basis);
    }

    private protected override IndicatorResult ScoreSums(RollUpSums sums) => sums switch
    {
        { Contributors: > 0 } => Judge(sums.Sum),
        { Counts.NoData: > 0 } => IndicatorResult.Of(ScoreStatus.NoData, ScoreReason.MissingInput),
        _ => IndicatorResult.Of(ScoreStatus.NotAssessable, ScoreReason.DifferentBasis),
    };

    /// <summary><see cref="ScoreReason.TargetMet"/> where nothing stands against comparing.</summary>
    private ScoreReason BasisOf(in EntryValues values)
    {
        if (_basis < 0)
        {
            return ScoreReason.TargetMet;
        }

        var current = values.Choice(_basis);
        var previous = _previousBasis < 0 ? current : values.Choice(_previousBasis);
        if (current is null || previous is null)
        {
            return ScoreReason.MissingInput;
        }

        var accepted = _change.Basis!.Accepted;
        return string.Equals(current, previous, StringComparison.Ordinal) && (accepted.Count is 0 || accepted.Contains(current, StringComparer.Ordinal))
            ? ScoreReason.TargetMet
            : ScoreReason.DifferentBasis;
    }

    private IndicatorResult Judge(Quantity figures)
    {
        var target = _change.Target;
        var (status, reason) = Verdicts.OfChange(
            figures, _change.Current.IsShare, _change.Direction, target.Comparison, target.Reading, _bound);
        return IndicatorResult.Of(status, reason, figures);
    }
}
