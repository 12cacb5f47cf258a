using System.Globalization;
using System.Numerics;

namespace LearningCity.Domain.Criteria;

/// <summary>A bound that decides something.</summary>
/// <param name="Bound">In millionths.</param>
public readonly record struct Threshold(Comparison Comparison, long Bound);

/// <summary>A number rounded for display: half away from zero, to two decimals, and to more where two would contradict the verdict. A count of whole things
/// is written as it is, without decimals.</summary>
/// <param name="Scaled">The number times 10^<paramref name="Decimals"/>.</param>
public readonly record struct ShownNumber(BigInteger Scaled, int Decimals)
{
    public const int UsualDecimals = 2;

    /// <summary>Six decimals of the target and 30 digits of the widest sum: no fraction needs more to be told from its target.</summary>
    private const int MostDecimals = 60;

    /// <summary>Divided by a one of so many places a decimal loses the zeros behind its last digit, and nothing else.</summary>
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>With a point and no grouping: "69.70". For programs.</summary>
    public string Plain => Write(".", "");

    /// <summary>As the office writes it: "1.234,50".</summary>
    public override string ToString() => Write(",", ".");

    /// <param name="numerator">Of the number itself; for a percentage already times 100.</param>
    /// <param name="denominator">Not zero.</param>
    /// <param name="thresholds">The number shown stands to each of them as the exact one does.</param>
    public static ShownNumber Of(BigInteger numerator, BigInteger denominator, params ReadOnlySpan<Threshold> thresholds)
    {
        if (denominator.Sign < 0)
        {
            (numerator, denominator) = (-numerator, -denominator);
        }

        for (var decimals = UsualDecimals; ; decimals++)
        {
            var shown = Rounded(numerator, denominator, decimals);
            if (decimals == MostDecimals || StandsAsExact(shown, numerator, denominator, thresholds))
            {
                return shown;
            }
        }
    }

    /// <summary>A plain number: in full where it counts whole things, otherwise as <see cref="Of"/> rounds it.</summary>
    /// <param name="isCount">Whether every term of it is a whole number.</param>
    public static ShownNumber OfValue(BigInteger millionths, bool isCount, params ReadOnlySpan<Threshold> thresholds) =>
        isCount ? Exact((Int128)millionths) : Of(millionths, Millionths.One, thresholds);

    /// <summary>Rounds half away from zero.</summary>
    public static ShownNumber Rounded(BigInteger numerator, BigInteger denominator, int decimals)
    {
        var scaled = BigInteger.Abs(numerator) * BigInteger.Pow(10, decimals) * 2;
        var rounded = (scaled + BigInteger.Abs(denominator)) / (BigInteger.Abs(denominator) * 2);
        return new(numerator.Sign * denominator.Sign < 0 ? -rounded : rounded, decimals);
    }

    /// <summary>A sum of millionths with as many decimals as it has: "12", "12.5".</summary>
    public static ShownNumber Exact(Int128 millionths)
    {
        var (scaled, decimals) = ((BigInteger)millionths, 6);
        while (decimals > 0 && scaled % 10 == 0)
        {
            (scaled, decimals) = (scaled / 10, decimals - 1);
        }

        return new(scaled, decimals);
    }

    /// <summary>Any decimal with as many decimals as it has.</summary>
    public static ShownNumber Exact(decimal number)
    {
        var trimmed = Trimmed(number);
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(trimmed, parts);
        var digits = ((BigInteger)(uint)parts[2] << 64) | ((BigInteger)(uint)parts[1] << 32) | (uint)parts[0];
        return new(decimal.IsNegative(trimmed) ? -digits : digits, trimmed.Scale);
    }

    /// <summary>The same number without the zeros behind its last digit: 1500 for 1500.000000.</summary>
    public static decimal Trimmed(decimal number) => number / One;

    private static bool StandsAsExact(ShownNumber shown, BigInteger numerator, BigInteger denominator, ReadOnlySpan<Threshold> thresholds)
    {
        foreach (var (comparison, bound) in thresholds)
        {
            var exact = Passes(comparison, numerator * Millionths.One, bound * denominator);
            if (Passes(comparison, shown.Scaled * Millionths.One, bound * BigInteger.Pow(10, shown.Decimals)) != exact)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Passes(Comparison comparison, BigInteger value, BigInteger target) => comparison switch
    {
        Comparison.AtLeast or Comparison.Range => value >= target,
        Comparison.AtMost => value <= target,
        Comparison.Below => value < target,
        _ => value > target,
    };

    private string Write(string mark, string group)
    {
        var digits = BigInteger.Abs(Scaled).ToString(CultureInfo.InvariantCulture).PadLeft(Decimals + 1, '0');
        var whole = digits[..^Decimals];
        for (var i = whole.Length - 3; i > 0 && group.Length > 0; i -= 3)
        {
            whole = whole.Insert(i, group);
        }

        return $"{(Scaled.Sign < 0 ? "-" : "")}{whole}{(Decimals > 0 ? mark : "")}{digits[^Decimals..]}";
    }
}
