using System.Numerics;

namespace LearningCity.Domain.Criteria;

/// <summary>How far a measure stays from its target, exactly, in the unit of the target: what is missing, or what is too much.</summary>
/// <param name="Numerator">Not negative; in lowest terms.</param>
/// <param name="Denominator">Above zero.</param>
public readonly record struct TargetDistance(BigInteger Numerator, BigInteger Denominator)
{
    /// <summary>Of a count of whole things.</summary>
    public bool IsOfCount { get; init; }

    /// <summary>Rounded away from zero to two decimals, so that a distance is never shown as none; of a count without decimals where it is whole.</summary>
    public ShownNumber Shown
    {
        get
        {
            if (IsOfCount && Denominator.IsOne)
            {
                return new(Numerator, 0);
            }

            var scaled = Numerator * BigInteger.Pow(10, ShownNumber.UsualDecimals);
            return new((scaled + Denominator - 1) / Denominator, ShownNumber.UsualDecimals);
        }
    }

    /// <summary>From the terms of the measure, not from the rounded figure.</summary>
    /// <returns>None without a figure or a target.</returns>
    public static TargetDistance? Of(ExplainedMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if (measure.Target is not { } target || FigureOf(measure) is not { } figure)
        {
            return null;
        }

        var (bound, scale) = (target.Value.Scaled, BigInteger.Pow(10, target.Value.Decimals));
        var (above, below) = (BigInteger.Abs((figure.Numerator * scale) - (bound * figure.Denominator)), BigInteger.Abs(figure.Denominator * scale));
        var divisor = BigInteger.GreatestCommonDivisor(above, below);
        return new(above / divisor, below / divisor) { IsOfCount = measure.Shown is { Decimals: 0 } };
    }

    private static (BigInteger Numerator, BigInteger Denominator)? FigureOf(ExplainedMeasure measure)
    {
        if (measure.Change is not { } change)
        {
            return TermOf(measure.Current);
        }

        if (measure.Previous is not { } before || TermOf(measure.Current) is not { } now || TermOf(before) is not { } then)
        {
            return null;
        }

        var rise = (Numerator: (now.Numerator * then.Denominator) - (then.Numerator * now.Denominator), Denominator: now.Denominator * then.Denominator);
        var gain = rise with { Numerator = change.Direction is ChangeDirection.Up ? rise.Numerator : -rise.Numerator };
        return change.Reading switch
        {
            ChangeReading.Relative when then.Numerator.IsZero => null,
            ChangeReading.Relative => (100 * gain.Numerator * then.Denominator, gain.Denominator * BigInteger.Abs(then.Numerator)),
            _ => gain,
        };
    }

    /// <summary>A share in percent, a plain sum as it is.</summary>
    private static (BigInteger Numerator, BigInteger Denominator)? TermOf(ExplainedFraction fraction) =>
        fraction.DenominatorKeys.Count > 0 ? ShareOf(fraction) : fraction.Numerator is { } sum ? (sum.Scaled, BigInteger.Pow(10, sum.Decimals)) : null;

    private static (BigInteger Numerator, BigInteger Denominator)? ShareOf(ExplainedFraction fraction) =>
        fraction is { Numerator: { } above, Denominator: { Scaled.IsZero: false } below }
            ? (100 * above.Scaled * BigInteger.Pow(10, below.Decimals), below.Scaled * BigInteger.Pow(10, above.Decimals))
            : null;
}
