namespace LearningCity.Domain.Criteria;

/// <summary>Figures as whole millionths: every figure has at most six decimals, so sums and comparisons are of whole numbers.</summary>
public static class Millionths
{
    public const int One = 1_000_000;

    /// <exception cref="ArgumentOutOfRangeException">The figure has more than six decimals or is not below 10^12.</exception>
    public static long Of(decimal figure)
    {
        if (!CriteriaSetRules.IsFigure(figure))
        {
            throw new ArgumentOutOfRangeException(nameof(figure), figure, "A figure is below 10^12 and has at most six decimals.");
        }

        return (long)(figure * One);
    }

    /// <summary>Of a sum of figures, which may be larger than one of them; it has at most six decimals all the same.</summary>
    public static Int128 OfSum(decimal sum) => (Int128)(sum * One);

    /// <summary>The sum as it is written: 12.5 for 12,500,000 millionths.</summary>
    public static decimal ToDecimal(Int128 sum) => (decimal)sum / One;
}
