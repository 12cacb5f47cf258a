using System.Globalization;
using System.Text;

namespace LearningCity.Application.Kernel;

/// <summary>Accent-free comparison of Vietnamese text: "nguyen" finds "Nguyễn", "dang" finds "Đặng".</summary>
public static class Search
{
    /// <summary>Lower case without marks; đ becomes d. Inside a specification this is the database's <c>vn_fold</c>.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(letter is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }

    /// <summary>A pattern for LIKE that finds <paramref name="text"/> anywhere; its own signs are taken literally.</summary>
    public static string Pattern(string text) =>
        "%" + Fold(text).Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal) + "%";
}
