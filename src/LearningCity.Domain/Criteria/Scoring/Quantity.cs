namespace LearningCity.Domain.Criteria;

/// <summary>The exact terms of a measure in whole millionths: what is added up in a roll-up. A term the kind does not have is 0.</summary>
/// <param name="Numerator">Of the share, or the plain sum of this period.</param>
/// <param name="Denominator">Of the share; 0 for a plain sum.</param>
/// <param name="PreviousNumerator">The same for the previous period, in a change.</param>
public readonly record struct Quantity(Int128 Numerator, Int128 Denominator, Int128 PreviousNumerator, Int128 PreviousDenominator)
{
    public static Quantity operator +(Quantity left, Quantity right) => checked(new(
        left.Numerator + right.Numerator,
        left.Denominator + right.Denominator,
        left.PreviousNumerator + right.PreviousNumerator,
        left.PreviousDenominator + right.PreviousDenominator));

    public static Quantity operator -(Quantity left, Quantity right) => checked(new(
        left.Numerator - right.Numerator,
        left.Denominator - right.Denominator,
        left.PreviousNumerator - right.PreviousNumerator,
        left.PreviousDenominator - right.PreviousDenominator));

    public static Quantity Add(Quantity left, Quantity right) => left + right;

    public static Quantity Subtract(Quantity left, Quantity right) => left - right;
}
