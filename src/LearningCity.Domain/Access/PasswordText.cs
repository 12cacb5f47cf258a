using System.Globalization;
using System.Text;

namespace LearningCity.Domain.Access;

/// <summary>Looks at a password as a guesser does: without accents, case, trimmings and repetitions.</summary>
internal static class PasswordText
{
    /// <summary>The password itself, what is left without digits and signs at its ends, and what it repeats: each may be a common password.</summary>
    public static IEnumerable<string> Cores(string password)
    {
        var whole = password.ToLowerInvariant();
        var core = Trim(whole, char.IsLetter);
        var repeated = Period(whole);
        var repeatedCore = Period(core);

        return new[] { whole, core, Trim(whole, char.IsLetterOrDigit), repeated, Trim(repeated, char.IsLetter), repeatedCore }
            .Where(text => text.Length > 3)
            .Distinct();
    }

    /// <summary>True when every character follows the one before it by the same small step (aaaa…, 1234…, fedc…).</summary>
    public static bool IsOneRun(string password)
    {
        var runes = password.EnumerateRunes().Select(rune => rune.Value).ToList();
        var steps = runes.Zip(runes.Skip(1), (one, next) => next - one).ToList();

        // A run over 9 and 0 has one step that differs: 1234567890123456.
        return steps.GroupBy(step => step).Any(group => Math.Abs(group.Key) <= 1 && group.Count() * 5 >= steps.Count * 4);
    }

    /// <summary>How many letters stay when the words are taken away, longest first, accents and case aside.</summary>
    public static int LettersBeyond(string password, IEnumerable<string> words)
    {
        var left = Fold(password);

        foreach (var word in words.SelectMany(Parts).Distinct().OrderByDescending(word => word.Length))
            left = left.Replace(word, " ", StringComparison.Ordinal);

        return left.Count(char.IsLetter);
    }

    /// <summary>Lower case, without accents, letters and digits only.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);

        foreach (var letter in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsLetterOrDigit(letter))
                folded.Append(letter is 'đ' ? 'd' : letter);
        }

        return folded.ToString();
    }

    /// <summary>The phrase run together, and each of its words of three letters or more.</summary>
    private static IEnumerable<string> Parts(string phrase) =>
        phrase.Split([' ', '.', '_', '-', '+', '@', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(Fold)
            .Where(word => word.Length > 2)
            .Append(Fold(phrase))
            .Where(word => word.Length > 0);

    private static string Trim(string text, Func<char, bool> belongs)
    {
        var start = 0;
        var end = text.Length;

        while (start < end && !belongs(text[start])) start++;
        while (end > start && !belongs(text[end - 1])) end--;

        return text[start..end];
    }

    /// <summary>The shortest beginning that, repeated, gives the text: "abcabcab" gives "abc".</summary>
    private static string Period(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            if (Enumerable.Range(length, text.Length - length).All(at => text[at] == text[at - length]))
                return text[..length];
        }

        return text;
    }
}
