using System.Buffers;

namespace LearningCity.Domain.Kernel;

/// <summary>Whether the letters of a name are what they look like. Both answers are guesses: they read whole words, never meanings.</summary>
public static class NameLetters
{
    /// <summary>Two letters of another language are no name any more; one may be (München).</summary>
    private const int FewestForeign = 2;

    /// <summary>Where TCVN3 (TCVN 5712:1993) keeps Vietnamese letters, Unicode has these signs.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾×÷");

    /// <summary>Of these, what begins a syllable: Ă Â Ê Ô Ơ Ư Đ ă â ê ơ ư đ.</summary>
    private static readonly SearchValues<char> FirstSigns = SearchValues.Create("¡¢£¤¥¦§¨©ª¬\u00AD®");

    /// <summary>Of these, what never ends one (ô before another letter, ằ, đ), and elsewhere closes a quotation or follows a trade name.</summary>
    private static readonly SearchValues<char> InnerSigns = SearchValues.Create("«»®");

    /// <summary>Letters that Vietnamese does not have, where TCVN3 and VNI keep some that it has; Ð is the Icelandic one, which only looks like Đ.</summary>
    private static readonly SearchValues<char> Foreign = SearchValues.Create("ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïðñöøûüþÿ");

    /// <summary>Whether a text was probably typed with an old font (TCVN3, VNI), whose letters are other signs in Unicode: "Hµ Néi", "PhÖôøng".</summary>
    public static bool AreOfOldFont(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Count(Foreign.Contains) >= FewestForeign || Enumerable.Range(0, text.Length).Any(at => IsSignForLetter(text, at));
    }

    /// <summary>Whether a word mixes Latin letters with Cyrillic or Greek ones, most of which look alike.</summary>
    public static bool AreOfTwoScripts(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(' ').Any(word => word.Any(IsLatin) && word.Any(IsGreekOrCyrillic));
    }

    private static bool IsSignForLetter(string text, int at)
    {
        var sign = text[at];
        if (!Signs.Contains(sign))
        {
            return false;
        }

        var (before, behind) = (at > 0 && IsPart(text[at - 1]), at + 1 < text.Length && IsPart(text[at + 1]));
        return before ? behind || !InnerSigns.Contains(sign) : behind && FirstSigns.Contains(sign);
    }

    private static bool IsPart(char character) => char.IsLetter(character) || Signs.Contains(character);

    private static bool IsLatin(char letter) => char.IsLetter(letter) && letter is < '\u0250' or (>= '\u1E00' and <= '\u1EFF');

    private static bool IsGreekOrCyrillic(char letter) => char.IsLetter(letter) && letter is >= '\u0370' and <= '\u052F';
}
