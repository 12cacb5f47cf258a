using System.Numerics;

namespace LearningCity.Domain.Criteria;

/// <summary>Holds measures against targets by cross-multiplication of whole numbers; nothing is divided or rounded.</summary>
/// <remarks>The same formula runs on 128-bit numbers where the terms are small enough and on unbounded ones otherwise.</remarks>
internal static class Verdicts
{
    /// <summary>Bits of 10^8: percent times millionths.</summary>
    private const int ScaleBits = 27;

    private const int RoomBits = 125;

    public static (ScoreStatus Status, ScoreReason Reason) OfShare(Int128 numerator, Int128 denominator, Comparison comparison, long target)
    {
        if (denominator == 0)
        {
            return (ScoreStatus.NotAssessable, ScoreReason.ZeroDenominator);
        }

        var bits = Math.Max(Bits(numerator) + ScaleBits, Bits(denominator) + Bits(target));
        return OfSign(comparison, bits <= RoomBits
            ? ShareSign<Int128>(numerator, denominator, target)
            : ShareSign<BigInteger>(numerator, denominator, target));
    }

    /// <summary>A number held against a bound, both in millionths.</summary>
    public static (ScoreStatus Status, ScoreReason Reason) OfValue(Int128 value, Comparison comparison, long target) =>
        OfSign(comparison, value.CompareTo(target));

    public static (ScoreStatus Status, ScoreReason Reason) OfChange(
        in Quantity q, bool isShare, ChangeDirection direction, Comparison comparison, ChangeReading reading, long target)
    {
        if (isShare && q.Denominator == 0)
        {
            return (ScoreStatus.NotAssessable, ScoreReason.ZeroDenominator);
        }

        if (isShare && q.PreviousDenominator == 0)
        {
            return (ScoreStatus.NotAssessable, ScoreReason.ZeroPreviousDenominator);
        }

        if (reading is ChangeReading.Relative && q.PreviousNumerator == 0)
        {
            return (ScoreStatus.NotAssessable, ScoreReason.RelativeFromZero);
        }

        var widest = Math.Max(
            Math.Max(Bits(q.Numerator), Bits(q.Denominator)), Math.Max(Bits(q.PreviousNumerator), Bits(q.PreviousDenominator)));
        var bits = (2 * widest) + 1 + Math.Max(ScaleBits, Bits(target));
        return OfSign(comparison, bits <= RoomBits
            ? ChangeSign<Int128>(q, isShare, direction, reading, target)
            : ChangeSign<BigInteger>(q, isShare, direction, reading, target));
    }

    /// <summary>Whether the first share is the lower one; both denominators are above zero.</summary>
    public static bool IsLower(in Quantity one, in Quantity other) =>
        (BigInteger)one.Numerator * other.Denominator < (BigInteger)other.Numerator * one.Denominator;

    /// <summary>The change as a fraction with a positive denominator, in the unit of its reading.</summary>
    public static (T Numerator, T Denominator) ChangeFraction<T>(in Quantity q, bool isShare, ChangeDirection direction, ChangeReading reading)
        where T : INumber<T>
    {
        var (cn, pn) = (T.CreateChecked(q.Numerator), T.CreateChecked(q.PreviousNumerator));
        var hundred = T.CreateChecked(100);
        if (isShare)
        {
            var (cd, pd) = (T.CreateChecked(q.Denominator), T.CreateChecked(q.PreviousDenominator));
            var growth = (cn * pd) - (pn * cd);
            var gain = direction is ChangeDirection.Up ? growth : -growth;
            return (hundred * gain, reading is ChangeReading.Points ? cd * pd : pn * cd);
        }

        var rise = direction is ChangeDirection.Up ? cn - pn : pn - cn;
        return reading is ChangeReading.Absolute ? (rise, T.CreateChecked(Millionths.One)) : (hundred * rise, T.Abs(pn));
    }

    private static int ShareSign<T>(Int128 numerator, Int128 denominator, long target)
        where T : INumber<T> =>
        T.Sign((T.CreateChecked(numerator) * T.CreateChecked(100L * Millionths.One))
            - (T.CreateChecked(target) * T.CreateChecked(denominator)));

    private static int ChangeSign<T>(in Quantity q, bool isShare, ChangeDirection direction, ChangeReading reading, long target)
        where T : INumber<T>
    {
        var (numerator, denominator) = ChangeFraction<T>(q, isShare, direction, reading);
        return T.Sign((numerator * T.CreateChecked(Millionths.One)) - (T.CreateChecked(target) * denominator));
    }

    private static (ScoreStatus Status, ScoreReason Reason) OfSign(Comparison comparison, int sign)
    {
        var met = comparison switch
        {
            Comparison.AtLeast or Comparison.Range => sign >= 0,
            Comparison.AtMost => sign <= 0,
            Comparison.Below => sign < 0,
            _ => sign > 0,
        };
        return met ? (ScoreStatus.Met, ScoreReason.TargetMet) : (ScoreStatus.NotMet, ScoreReason.TargetMissed);
    }

    private static int Bits(Int128 value) => 128 - (int)Int128.LeadingZeroCount(Int128.Abs(value));
}
