using System.Globalization;
using System.Text.RegularExpressions;

namespace LearningCity.Application.Kernel;

/// <summary>The one place where a number written by a person is read. Vietnamese notation (1.100,50) and plain notation
/// (1100.50) are both understood; what could be read two ways is refused, never guessed.</summary>
public static partial class NumberReader
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
        if (Whole().IsMatch(trimmed))
        {
            plain = trimmed;
        }
        else if (Vietnamese().IsMatch(trimmed))
        {
            plain = trimmed.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        }
        else if (Plain().IsMatch(trimmed) && !Ambiguous().IsMatch(trimmed))
        {
            plain = trimmed;
        }

        return plain is not null
            && decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex(@"^-?[0-9]{1,18}$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^-?([0-9]{1,18},[0-9]{1,6}|[0-9]{1,3}(\.[0-9]{3})+,[0-9]{1,6}|[0-9]{1,3}(\.[0-9]{3}){2,5})$", RegexOptions.CultureInvariant)]
    private static partial Regex Vietnamese();

    [GeneratedRegex(@"^-?[0-9]{1,18}\.[0-9]{1,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^-?[1-9][0-9]{0,2}\.[0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Ambiguous();
}
