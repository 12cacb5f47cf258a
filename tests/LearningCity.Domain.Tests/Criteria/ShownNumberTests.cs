using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using LearningCity.Domain.Criteria;

namespace LearningCity.Domain.Tests.Criteria;

public sealed class ShownNumberTests
{
    [Theory]
    [InlineData(7, 10, Comparison.AtLeast, 70_000_000, "70.00")]
    [InlineData(69, 99, Comparison.AtLeast, 70_000_000, "69.70")]
    [InlineData(699_999, 1_000_000, Comparison.AtLeast, 70_000_000, "69.9999")]
    [InlineData(1, 2000, Comparison.Below, 50_000, "0.05")]
    [InlineData(1, 2001, Comparison.Below, 50_000, "0.04998")]
    [InlineData(1, 1_000_000, Comparison.MoreThan, 0, "0.0001")]
    [InlineData(0, 5, Comparison.MoreThan, 0, "0.00")]
    public void A_percentage_shows_two_decimals_and_more_where_two_would_contradict_the_verdict(
        long numerator, long denominator, Comparison comparison, long target, string shown) =>
        ShownNumber.Of(100 * (BigInteger)numerator, denominator, new Threshold(comparison, target)).Plain.ShouldBe(shown);

    [Theory]
    [InlineData(5, 1000, "0.01")]
    [InlineData(-5, 1000, "-0.01")]
    [InlineData(4, 1000, "0.00")]
    [InlineData(15, 1000, "0.02")]
    public void Halves_are_rounded_away_from_zero(long numerator, long denominator, string shown) =>
        ShownNumber.Rounded(numerator, denominator, 2).Plain.ShouldBe(shown);

    [Theory]
    [InlineData(1_234_567_500_000, "1.234.567,5")]
    [InlineData(-999_000_000, "-999")]
    [InlineData(1_000_000_000, "1.000")]
    [InlineData(50_000, "0,05")]
    public void Numbers_are_written_as_the_office_writes_them(long millionths, string shown) =>
        ShownNumber.Exact((Int128)millionths).ToString().ShouldBe(shown);

    [Fact]
    public void What_is_shown_never_contradicts_the_verdict() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(), Gen.Choose(1, int.MaxValue).ToArbitrary(), Gen.Choose(0, 100_000_000).ToArbitrary(),
        (numerator, denominator, target) =>
        {
            foreach (var bound in new[] { target, (long)(new BigInteger(100_000_000) * numerator / denominator) })
            {
                foreach (var comparison in Enum.GetValues<Comparison>())
                {
                    var shown = ShownNumber.Of(100 * (BigInteger)numerator, denominator, new Threshold(comparison, bound));
                    var exactly = (100_000_000 * (BigInteger)numerator).CompareTo(bound * (BigInteger)denominator);
                    var visibly = (shown.Scaled * 1_000_000).CompareTo(bound * BigInteger.Pow(10, shown.Decimals));
                    if (Passes(comparison, exactly) != Passes(comparison, visibly))
                    {
                        return false;
                    }
                }
            }

            return true;
        }).QuickCheckThrowOnFailure();

    private static bool Passes(Comparison comparison, int sign) => comparison switch
    {
        Comparison.AtLeast or Comparison.Range => sign >= 0,
        Comparison.AtMost => sign <= 0,
        Comparison.Below => sign < 0,
        _ => sign > 0,
    };

    [Fact]
    public void Any_decimal_is_written_with_the_decimals_it_has_and_no_more()
    {
        ShownNumber.Exact(1500.000000m).ToString().ShouldBe("1.500");
        ShownNumber.Exact(-0.050m).ToString().ShouldBe("-0,05");
        ShownNumber.Exact(0.000m).ToString().ShouldBe("0");
        ShownNumber.Exact(decimal.MaxValue).Plain.ShouldBe("79228162514264337593543950335");
        ShownNumber.Exact(0.0000000000000000000000000001m).Plain.ShouldBe("0.0000000000000000000000000001");
        ShownNumber.Trimmed(12.500m).ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe("12.5");
    }
}
