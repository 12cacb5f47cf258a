using System.Globalization;
using System.Text;

namespace LearningCity.Domain.Kernel;

/// <summary>What a text of people may hold: NFC, no control, zero-width or direction characters, nothing unassigned, no piled-up marks.</summary>
internal static class PlainText
{
    public const int MaximumMarks = 4;

    public static bool IsNormal(string text) => HasOnlyWholeCharacters(text) && text.IsNormalized(NormalizationForm.FormC);

    /// <summary>One line: words, not blanks, and nothing that has no place in it.</summary>
    /// <param name="most">UTF-16 code units.</param>
    public static bool IsLine(string? text, int most) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= most && IsNormal(text) && FirstForbidden(text) is null;

    /// <summary>The same without a limit, and lines may end.</summary>
    public static bool IsProse(string text) => IsNormal(text) && FirstForbidden(text.Replace("\n", "", StringComparison.Ordinal)) is null;

    /// <summary>The first character that has no place in a text, as "U+200B"; none if all are well.</summary>
    public static string? FirstForbidden(string text)
    {
        var marks = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
            {
                return Named(text[i]);
            }

            var category = Rune.GetUnicodeCategory(rune);
            marks = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (marks > MaximumMarks || rune == Rune.ReplacementChar || IsForbidden(category))
            {
                return Named(rune.Value);
            }

            i += rune.Utf16SequenceLength;
        }

        return null;
    }

    private static bool IsForbidden(UnicodeCategory category) => category
        is UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator;

    private static bool HasOnlyWholeCharacters(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }

    private static string Named(int value) => $"U+{value.ToString("X4", CultureInfo.InvariantCulture)}";
}
