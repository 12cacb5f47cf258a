using System.Collections.Immutable;

namespace LearningCity.Domain.Criteria;

/// <summary>An indicator compiled for scoring: keys replaced by ordinals, targets by whole millionths. One subclass per kind.</summary>
public abstract class PlanIndicator
{
    private protected PlanIndicator(Indicator definition, SetNode node, short ordinal, short nodeOrdinal)
    {
        (Definition, Ordinal, Node, Code, Name) = (definition, ordinal, nodeOrdinal, node.Code, node.Name);
        Figures = [.. definition.Inputs.Where(input => input.IsFigure)];
        Choices = [.. definition.Inputs.Where(input => input.Type is InputType.Choice)];
    }

    public Indicator Definition { get; }

    /// <summary>Place among the set's indicators, from 0.</summary>
    public short Ordinal { get; }

    /// <summary>Ordinal of its node.</summary>
    public short Node { get; }

    public string Code { get; }

    public string Name { get; }

    /// <summary>The figure inputs; the index is the ordinal in <see cref="EntryValues.Figures"/>.</summary>
    public ImmutableArray<InputField> Figures { get; }

    /// <summary>The choice inputs; the index is the ordinal in <see cref="EntryValues.Choices"/>.</summary>
    public ImmutableArray<InputField> Choices { get; }

    /// <summary>Scores one accepted entry.</summary>
    public IndicatorResult Score(in EntryValues values)
    {
        if (values.IsNotApplicable)
        {
            return IndicatorResult.Of(ScoreStatus.NotApplicable, ScoreReason.DeclaredNotApplicable);
        }

        return values.IsDeclaredGap
            ? IndicatorResult.Of(ScoreStatus.NoData, ScoreReason.DeclaredGap)
            : ScoreAnswer(values);
    }

    /// <summary>The verdict of an ancestor from what the units below it add up to.</summary>
    public RollUpResult Score(RollUpSums sums)
    {
        var units = sums.Counts;
        var result = Definition.RollUp is RollUp.Count count ? ScoreCount(units, count.Target)
            : units.Total == units.Waiting ? IndicatorResult.Waiting
            : units.Total == units.NotApplicable + units.Waiting ? NoUnitConcerned(units)
            : ScoreSums(sums);
        return new(result, units, IsComplete(sums));
    }

    internal static PlanIndicator From(Indicator definition, SetNode node, short ordinal, short nodeOrdinal) => definition switch
    {
        DocumentIndicator document => new PlanDocument(document, node, ordinal, nodeOrdinal),
        ShareIndicator share => new PlanShare(share, node, ordinal, nodeOrdinal),
        ChangeIndicator change => new PlanChange(change, node, ordinal, nodeOrdinal),
        AllOfIndicator allOf => new PlanAllOf(allOf, node, ordinal, nodeOrdinal),
        _ => throw new ArgumentOutOfRangeException(nameof(definition)),
    };

    /// <summary>Steps into every explanation of this indicator: one per measure.</summary>
    internal abstract IEnumerable<ExplainedMeasure> Explain(IndicatorResult result);

    private protected abstract IndicatorResult ScoreAnswer(in EntryValues values);

    private protected abstract IndicatorResult ScoreSums(RollUpSums sums);

    /// <summary>How many of a summed indicator's units gave every term.</summary>
    private protected virtual int FullContributors(RollUpSums sums) => sums.Contributors;

    private protected int OrdinalOfFigure(string key) => Find(Figures, key);

    private protected int OrdinalOfChoice(string key) => Find(Choices, key);

    private protected ImmutableArray<int> OrdinalsOfFigures(IReadOnlyList<string> keys) => [.. keys.Select(OrdinalOfFigure)];

    /// <summary>The sum of the figures in millionths; none when one of them is missing.</summary>
    private protected static Int128? Sum(in EntryValues values, ImmutableArray<int> ordinals)
    {
        Int128 sum = 0;
        foreach (var ordinal in ordinals)
        {
            if (values.Figure(ordinal) is not { } figure)
            {
                return null;
            }

            sum += Millionths.Of(figure);
        }

        return sum;
    }

    private static int Find(ImmutableArray<InputField> fields, string key)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (string.Equals(fields[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        throw new ArgumentException($"The indicator has no such input: {key}.", nameof(key));
    }

    private static IndicatorResult NoUnitConcerned(StatusCounts units) => units.Waiting > 0
        ? IndicatorResult.Waiting
        : IndicatorResult.Of(ScoreStatus.NotApplicable, ScoreReason.NoUnitConcerned);

    private static IndicatorResult ScoreCount(StatusCounts units, ShareTarget? target)
    {
        if (units.Total == units.Waiting || (units.Total == units.NotApplicable + units.Waiting))
        {
            return NoUnitConcerned(units);
        }

        var judged = (Int128)(units.Met + units.NotMet) * Millionths.One;
        var figures = new Quantity((Int128)units.Met * Millionths.One, judged, 0, 0);
        if (target is null)
        {
            return IndicatorResult.Of(ScoreStatus.NotAssessable, ScoreReason.NoTarget, figures);
        }

        if (judged == 0)
        {
            return IndicatorResult.Of(ScoreStatus.NoData, ScoreReason.MissingInput);
        }

        var (status, reason) = Verdicts.OfShare(figures.Numerator, judged, target.Comparison, Millionths.Of(target.Percent));
        return IndicatorResult.Of(status, reason, figures);
    }

    private bool IsComplete(RollUpSums sums) => Definition.RollUp is RollUp.Count
        ? sums.Counts.Met + sums.Counts.NotMet + sums.Counts.NotApplicable == sums.Counts.Total
        : FullContributors(sums) + sums.Counts.NotApplicable == sums.Counts.Total;
}
