using System.Globalization;
using System.Text.RegularExpressions;

namespace LearningCity.Application.Kernel;

/// <summary>The one place where a number written by a person is read. Vietnamese notation (1.100,50), plain notation
/// (1100.50), groups of no-break spaces and, where a decimal point follows them, groups of commas (1,100.50) are understood;
/// what could be read two ways is refused, never guessed.</summary>
internal static partial class NumberReader
{
    /// <summary>Most digits behind the decimal sign.</summary>
    public const int MostDecimals = 6;

    /// <summary>Reads <paramref name="text"/> exactly.</summary>
    /// <returns>False when it is no number, has more than <see cref="MostDecimals"/> decimals, or is ambiguous
    /// ("1.100" may be one thousand one hundred or one point one).</returns>
    public static bool TryRead(string text, out decimal number)
    {
        number = 0;
        var trimmed = text.Trim();
        string? plain = null;
        if (Whole().IsMatch(trimmed) || (Plain().IsMatch(trimmed) && !Ambiguous().IsMatch(trimmed)))
        {
            plain = trimmed;
        }
        else if (Vietnamese().IsMatch(trimmed))
        {
            plain = trimmed.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        }
        else if (Commas().IsMatch(trimmed))
        {
            plain = trimmed.Replace(",", "", StringComparison.Ordinal);
        }
        else if (Spaced().IsMatch(trimmed))
        {
            plain = trimmed.Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal).Replace(',', '.');
        }

        return plain is not null
            && decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Reads a number of a data file exactly: as JSON writes it, but without a power of ten, with at most 12 digits
    /// before the point and <see cref="MostDecimals"/> behind it.</summary>
    /// <returns>False for everything else; nothing is trimmed, grouped or guessed.</returns>
    public static bool TryReadPlain(string text, out decimal number)
    {
        number = 0;
        return Figure().IsMatch(text)
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex(@"^-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,6})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^-?[0-9]{1,18}$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^-?([0-9]{1,18},[0-9]{1,6}|[1-9][0-9]{0,2}(\.[0-9]{3}){1,5},[0-9]{1,6}|[1-9][0-9]{0,2}(\.[0-9]{3}){2,5})$", RegexOptions.CultureInvariant)]
    private static partial Regex Vietnamese();

    [GeneratedRegex(@"^-?[0-9]{1,18}\.[0-9]{1,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^-?[1-9][0-9]{0,2}\.[0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Ambiguous();

    [GeneratedRegex(@"^-?[1-9][0-9]{0,2}(,[0-9]{3}){1,5}\.[0-9]{1,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Commas();

    [GeneratedRegex(@"^-?[1-9][0-9]{0,2}([\u00A0\u202F][0-9]{3}){1,5}([,.][0-9]{1,6})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Spaced();
}
