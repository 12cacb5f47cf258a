using System.Globalization;
using System.Text;
using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>One line of text as this module keeps it: NFC, without spaces at its ends, without invisible characters.</summary>
public static class UnitText
{
    /// <summary>The text to keep. Refuses an empty, too long or invisible-character text with the field's name.</summary>
    public static string Line(string field, string? text, int limit)
    {
        var (kept, fault) = Read(field, text, limit);
        return fault is null ? kept! : throw UnitTextRules.Faulty(fault);
    }

    /// <summary>The same, where empty means "not given".</summary>
    public static string? OptionalLine(string field, string? text, int limit) =>
        string.IsNullOrWhiteSpace(text) ? null : Line(field, text, limit);

    /// <summary>A code: ASCII letters, digits, <c>. - _</c>, kept in lower case, at most 40 characters.</summary>
    public static string Code(string field, string? text)
    {
        var (kept, fault) = ReadCode(field, text);
        return fault is null ? kept! : throw UnitTextRules.Faulty(fault);
    }

    public static (string? Kept, Fault? Fault) ReadCode(string field, string? text)
    {
        var code = text?.Trim() ?? "";
        var good = code.Length is > 0 and <= UnitRules.CodeLimit
            && char.IsAsciiLetterOrDigit(code[0])
            && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');

        return good
            ? (code.ToLowerInvariant(), null)
            : (null, UnitTextRules.CodeUnusable(field));
    }

    public static (string? Kept, Fault? Fault) Read(string field, string? text, int limit)
    {
        if (text is null || !IsWellFormed(text))
        {
            return (null, text is null ? UnitTextRules.Empty(field) : UnitTextRules.Invisible(field));
        }

        var kept = text.Normalize(NormalizationForm.FormC).Trim();
        if (kept.Length == 0)
        {
            return (null, UnitTextRules.Empty(field));
        }

        if (kept.EnumerateRunes().Any(rune => !IsVisible(rune)))
        {
            return (null, UnitTextRules.Invisible(field));
        }

        if (MostMarksOnOneLetter(kept) > UnitRules.MarksPerLetterLimit)
        {
            return (null, UnitTextRules.TooManyMarks(field));
        }

        return kept.EnumerateRunes().Count() > limit
            ? (null, UnitTextRules.TooLong(field, limit))
            : (kept, null);
    }

    private static bool IsWellFormed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
            {
                continue;
            }

            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return false;
            }

            at++;
        }

        return true;
    }

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static int MostMarksOnOneLetter(string text)
    {
        var (most, run) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            run = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? run + 1 : 0;
            most = Math.Max(most, run);
        }

        return most;
    }
}
