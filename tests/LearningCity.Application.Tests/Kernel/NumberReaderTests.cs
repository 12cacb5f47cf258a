using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LearningCity.Application.Kernel;

namespace LearningCity.Application.Tests.Kernel;

public sealed class NumberReaderTests
{
    private const string NoBreak = "\u00A0";

    /// <summary>Exact numbers of up to 12 whole digits and 6 decimals, small ones as likely as large ones.</summary>
    private static readonly Gen<decimal> Numbers =
        from digits in Gen.Choose(1, 9)
        from upper in Gen.Choose(0, 999)
        from lower in Gen.Choose(0, 999_999_999)
        from scale in Gen.Choose(0, NumberReader.MostDecimals)
        from isNegative in Gen.Elements(false, true)
        let whole = ((upper * 1_000_000_000L) + lower) % (long)Math.Pow(10, digits + 3)
        select new decimal((int)whole, (int)(whole >> 32), 0, isNegative && whole != 0, (byte)scale);

    /// <summary>How people and machines write a number.</summary>
    private static readonly (string Name, Func<decimal, string> Print)[] Notations =
    [
        ("plain", Plain),
        ("Vietnamese without groups", number => Plain(number).Replace('.', ',')),
        ("Vietnamese with groups", number => Grouped(number, ".", ",")),
        ("English with groups and decimals", number => number.Scale == 0 ? Plain(number) : Grouped(number, ",", ".")),
        ("groups of no-break spaces", number => Grouped(number, NoBreak, ",")),
        ("groups of narrow spaces", number => Grouped(number, "\u202F", ".")),
        ("groups of blanks", number => Grouped(number, " ", ",")),
        ("groups of strokes", number => Grouped(number, "'", ".")),
        ("powers of ten", number => number.ToString("0.######E+0", CultureInfo.InvariantCulture)),
        ("blanks around", number => "  " + Plain(number) + "\t"),
        ("a minus sign of typesetters", number => Plain(number).Replace('-', '\u2212')),
        ("a percent sign", number => Plain(number) + " %"),
        ("brackets for less than nothing", number => number < 0 ? "(" + Plain(-number) + ")" : Plain(number)),
        ("full width", number => string.Concat(Plain(number).Select(sign => char.IsAsciiDigit(sign) ? (char)(sign - '0' + '\uFF10') : sign))),
    ];

    [Fact]
    public void No_number_in_any_notation_is_misread() => Prop.ForAll(Arb.From(Numbers), number =>
    {
        foreach (var (name, print) in Notations)
        {
            var text = print(number);
            if (NumberReader.TryRead(text, out var read) && read != number)
            {
                throw new InvalidOperationException($"{name}: {text} was read as {read}");
            }
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Fact]
    public void Vietnamese_and_plain_notation_are_read_wherever_they_can_mean_one_thing_only() => Prop.ForAll(Arb.From(Numbers), number =>
    {
        NumberReader.TryRead(Plain(number).Replace('.', ','), out var vietnamese).ShouldBeTrue();
        vietnamese.ShouldBe(number);
        if (number.Scale != 3)
        {
            NumberReader.TryRead(Plain(number), out var plain).ShouldBeTrue();
            plain.ShouldBe(number);
        }

        if (number.Scale > 0)
        {
            NumberReader.TryRead(Grouped(number, ".", ","), out var grouped).ShouldBeTrue();
            grouped.ShouldBe(number);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Theory]
    [InlineData("0,05", "0.05")]
    [InlineData("0.05", "0.05")]
    [InlineData("1.100,50", "1100.50")]
    [InlineData("1,100.50", "1100.50")]
    [InlineData("1100.50", "1100.50")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1\u00A0234\u00A0567,5", "1234567.5")]
    [InlineData("1\u202F234", "1234")]
    [InlineData("-12,5", "-12.5")]
    [InlineData("0.100", "0.1")]
    [InlineData(" 42 ", "42")]
    [InlineData("999999999999999999,999999", "999999999999999999.999999")]
    public void A_clear_number_is_read_exactly(string text, string exact)
    {
        NumberReader.TryRead(text, out var number).ShouldBeTrue();
        number.ShouldBe(decimal.Parse(exact, NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("1.100")]
    [InlineData("-1.100")]
    [InlineData("12.345")]
    [InlineData("1,234,567")]
    [InlineData("0.123.456")]
    [InlineData("012.345,6")]
    [InlineData("1.23,4")]
    [InlineData("1,23.4")]
    [InlineData("1.1000,5")]
    [InlineData("12 %")]
    [InlineData("1e3")]
    [InlineData("(5)")]
    [InlineData("+5")]
    [InlineData("5đ")]
    [InlineData("--5")]
    [InlineData("\u22125")]
    [InlineData("\uFF11\uFF12")]
    [InlineData("\u0661\u0662")]
    [InlineData("0,1234567")]
    [InlineData("1234567890123456789")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(",5")]
    [InlineData("5,")]
    [InlineData("NaN")]
    [InlineData("1\n2")]
    public void What_is_no_clear_number_is_refused(string text) => NumberReader.TryRead(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("1.100", "1.1")]
    [InlineData("999999999999.999999", "999999999999.999999")]
    public void A_number_of_a_data_file_is_read_as_it_stands(string text, string exact)
    {
        NumberReader.TryReadPlain(text, out var number).ShouldBeTrue();
        number.ShouldBe(decimal.Parse(exact, NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1\n")]
    [InlineData("0,5")]
    [InlineData("1.100,5")]
    [InlineData("01")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("+5")]
    [InlineData("5e-2")]
    [InlineData("0.0500001")]
    [InlineData("1234567890123")]
    [InlineData("\u0661")]
    public void What_a_data_file_writes_otherwise_is_refused(string text) => NumberReader.TryReadPlain(text, out _).ShouldBeFalse();

    private static string Plain(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Grouped(decimal number, string group, string mark)
    {
        var form = new NumberFormatInfo { NumberGroupSeparator = group, NumberDecimalSeparator = mark, NumberGroupSizes = [3] };
        return number.ToString("N" + number.Scale.ToString(CultureInfo.InvariantCulture), form);
    }
}
