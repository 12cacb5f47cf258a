using System.Text.RegularExpressions;

namespace LearningCity.Domain.Kernel;

/// <summary>A telephone number as ITU-T E.164 writes it: + and 8 to 15 digits. Vietnamese numbers may be typed from their 0.</summary>
public static partial class PhoneNumber
{
    /// <summary>Characters of a number as it is kept.</summary>
    public const int Length = 16;

    private const string Vietnam = "+84";

    /// <summary>The number as it is kept, such as <c>+84912345678</c>.</summary>
    /// <param name="field">Named in the refusal.</param>
    /// <param name="text">As it was typed; spaces, dots, hyphens and brackets are left out.</param>
    /// <exception cref="RuleViolated"><c>kernel.phone-number</c></exception>
    public static string Read(string field, string text)
    {
        var digits = Separators().Replace(text ?? "", "");
        var number = digits.StartsWith("00", StringComparison.Ordinal) ? "+" + digits[2..]
            : digits.StartsWith('0') ? Vietnam + digits[1..]
            : digits;
        return Number().IsMatch(number) ? number
            : throw RuleViolated.At(field, "kernel.phone-number", "Số điện thoại không đúng; ví dụ đúng: 0912 345 678 hoặc +84 912 345 678.");
    }

    [GeneratedRegex(@"[ .()-]", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\A\+[1-9][0-9]{7,14}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
