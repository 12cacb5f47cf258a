using System.Numerics;

namespace LearningCity.Domain.Criteria;

/// <summary>One line of an explanation: "7/10 = 70 % ≥ 70 % → đạt", as data.</summary>
/// <param name="Part">Name of the part, for indicators of several.</param>
/// <param name="Current">The measure of this period.</param>
/// <param name="Previous">The measure of the previous period, in a change.</param>
/// <param name="Change">Direction and reading, in a change; <see cref="Shown"/> is then the change.</param>
/// <param name="Target">None where the set names no threshold.</param>
/// <param name="Shown">The figure held against the target, rounded so that it never contradicts the verdict; none without a verdict from figures.</param>
/// <param name="Exact">The comparison that was made, as whole numbers.</param>
public sealed record ExplainedMeasure(
    string? Part,
    ExplainedFraction Current,
    ExplainedFraction? Previous,
    ExplainedChange? Change,
    ExplainedTarget? Target,
    ShownNumber? Shown,
    ExactComparison? Exact,
    bool IsDirect,
    ScoreStatus Status,
    ScoreReason Reason)
{
    /// <summary>Of an indicator of kind level: the word that was reached, in place of its rank.</summary>
    public string? Word { get; init; }

    internal static ExplainedMeasure OfShare(
        string? part, ShareMeasure measure, ShareTarget? target, Threshold[] thresholds, ScoreStatus status, ScoreReason reason, Quantity? figures,
        bool isDirect)
    {
        var comparable = figures is { Denominator: var divisor } && divisor != 0;
        return new(
            part,
            ExplainedFraction.Of(measure.Numerator, measure.Denominator, figures?.Numerator, figures?.Denominator),
            Previous: null,
            Change: null,
            target is null ? null : ExplainedTarget.Of(target.Comparison, target.Percent, target.Upper, target.Phrase),
            comparable ? ShownNumber.Of(100 * (BigInteger)figures!.Value.Numerator, figures.Value.Denominator, thresholds) : null,
            comparable && target is not null
                ? ExactComparison.Of(100 * (BigInteger)figures!.Value.Numerator, figures.Value.Denominator, target.Comparison, Millionths.Of(target.Percent))
                : null,
            isDirect,
            status,
            reason);
    }

    /// <summary>A plain number, a mark or a rank.</summary>
    internal static ExplainedMeasure OfValue(
        IReadOnlyList<string> keys, ValueTarget? target, Threshold[] thresholds, IndicatorResult result, bool isCount) => new(
        Part: null,
        ExplainedFraction.Of(keys, [], result.Figures?.Numerator, null),
        Previous: null,
        Change: null,
        target is null ? null : ExplainedTarget.Of(target.Comparison, target.Value, target.Upper, target.Phrase),
        result.Figures is { } figures ? ShownNumber.OfValue(figures.Numerator, isCount, thresholds) : null,
        result.Figures is { } terms && target is not null
            ? ExactComparison.Of(terms.Numerator, Millionths.One, target.Comparison, Millionths.Of(target.Value))
            : null,
        IsDirect: false,
        result.Status,
        result.Reason);

    internal static ExplainedMeasure OfChange(
        ChangeIndicator change, Threshold[] thresholds, ScoreStatus status, ScoreReason reason, Quantity? figures, bool isCount)
    {
        var target = change.Target;
        var bound = Millionths.Of(target.Value);
        (BigInteger Numerator, BigInteger Denominator)? fraction = status is ScoreStatus.Met or ScoreStatus.NotMet && figures is { } q
            ? Verdicts.ChangeFraction<BigInteger>(q, change.Current.IsShare, change.Direction, target.Reading)
            : null;
        return new(
            Part: null,
            ExplainedFraction.Of(change.Current.Sum, change.Current.Over, figures?.Numerator, figures?.Denominator),
            ExplainedFraction.Of(change.Previous.Sum, change.Previous.Over, figures?.PreviousNumerator, figures?.PreviousDenominator),
            new ExplainedChange(change.Direction, target.Reading),
            ExplainedTarget.Of(target.Comparison, target.Value, null, target.Phrase),
            fraction is not { } f ? null
                : target.Reading is ChangeReading.Absolute ? ShownNumber.OfValue(f.Numerator, isCount, thresholds)
                : ShownNumber.Of(f.Numerator, f.Denominator, thresholds),
            fraction is { } g ? ExactComparison.Of(g.Numerator, g.Denominator, target.Comparison, bound) : null,
            IsDirect: false,
            status,
            reason);
    }
}

/// <summary>A sum of inputs, over another where the measure is a share.</summary>
/// <param name="NumeratorKeys">Keys of the inputs summed; their values stand among the explanation's inputs.</param>
/// <param name="Denominator">None for a plain sum, or where something is missing.</param>
/// <param name="Percentage">Two decimals; none for a plain sum or a zero denominator.</param>
public sealed record ExplainedFraction(
    IReadOnlyList<string> NumeratorKeys,
    IReadOnlyList<string> DenominatorKeys,
    ShownNumber? Numerator,
    ShownNumber? Denominator,
    ShownNumber? Percentage)
{
    internal static ExplainedFraction Of(
        IReadOnlyList<string> numeratorKeys, IReadOnlyList<string> denominatorKeys, Int128? numerator, Int128? denominator)
    {
        var isShare = denominatorKeys.Count > 0;
        return new(
            numeratorKeys,
            denominatorKeys,
            numerator is { } n ? ShownNumber.Exact(n) : null,
            isShare && denominator is { } d ? ShownNumber.Exact(d) : null,
            isShare && numerator is { } above && denominator is { } below && below != 0
                ? ShownNumber.Rounded(100 * (BigInteger)above, below, ShownNumber.UsualDecimals)
                : null);
    }
}

public sealed record ExplainedChange(ChangeDirection Direction, ChangeReading Reading);

/// <param name="Upper">Of a range: its upper bound, which is never failed.</param>
public sealed record ExplainedTarget(Comparison Comparison, ShownNumber Value, ShownNumber? Upper, string? Phrase)
{
    internal static ExplainedTarget Of(Comparison comparison, decimal value, decimal? upper, string? phrase) => new(
        comparison, ShownNumber.Exact(value), upper is { } top ? ShownNumber.Exact(top) : null, phrase);
}

/// <summary>The comparison as it was made, by cross-multiplication: left held against right, both whole.</summary>
public sealed record ExactComparison(BigInteger Left, Comparison Comparison, BigInteger Right)
{
    internal static ExactComparison Of(BigInteger numerator, BigInteger denominator, Comparison comparison, long target)
    {
        var (left, right) = (numerator * Millionths.One, target * denominator);
        var divisor = BigInteger.GreatestCommonDivisor(left, right);
        return divisor.IsZero ? new(left, comparison, right) : new(left / divisor, comparison, right / divisor);
    }
}
