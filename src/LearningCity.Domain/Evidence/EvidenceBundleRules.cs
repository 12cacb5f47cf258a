using System.Text;
using System.Text.RegularExpressions;
using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Evidence;

/// <summary>The limits of a bundle and the ways it says no.</summary>
public static partial class EvidenceBundleRules
{
    /// <summary>Most documents that prove one thing.</summary>
    public const int DocumentLimit = 50;

    public const int TargetKindLimit = 40;
    public const int LabelLimit = 300;
    public const int FirstYear = 1990;
    public const int LastYear = 2200;

    /// <exception cref="ArgumentException">The asking module names its thing wrongly: a fault of the program, not of a person.</exception>
    public static void CheckTarget(string targetKind, int year)
    {
        if (targetKind.Length > TargetKindLimit || !KebabCase().IsMatch(targetKind))
        {
            throw new ArgumentException($"'{targetKind}' is not kebab-case of at most {TargetKindLimit} signs.", nameof(targetKind));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
    }

    /// <summary>A label is made by a module from texts already checked; one too long is cut with an ellipsis.</summary>
    public static string LabelOf(string label)
    {
        var kept = label.Normalize(NormalizationForm.FormC).Trim();
        if (kept.Length <= LabelLimit)
        {
            return kept;
        }

        var end = char.IsHighSurrogate(kept[LabelLimit - 2]) ? LabelLimit - 2 : LabelLimit - 1;
        return kept[..end] + "…";
    }

    /// <exception cref="RuleViolated">A document twice, or too many.</exception>
    public static void CheckList(IReadOnlyList<DocumentId> documents)
    {
        if (documents.Count > DocumentLimit)
        {
            throw RuleViolated.At("documents", "evidence.too-many-documents", $"Mỗi nội dung gắn tối đa {DocumentLimit} văn bản.");
        }

        if (documents.Distinct().Count() < documents.Count)
        {
            throw RuleViolated.At("documents", "evidence.document-twice", "Một văn bản được gắn hai lần.");
        }
    }

    public static Fault Unknown(int place) => new($"documents[{place}]", "evidence.document-unknown",
        "Không tìm thấy văn bản, hoặc văn bản nằm ngoài phạm vi của bạn.");

    public static Fault Withdrawn(int place) => new($"documents[{place}]", "evidence.document-withdrawn",
        "Văn bản đã thu hồi nên không gắn làm minh chứng được; hãy chọn văn bản khác.");

    public static RuleViolated CannotLink(IReadOnlyList<Fault> faults) =>
        new("evidence.cannot-link", "Có văn bản không gắn được; xem từng lỗi.", faults);

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex KebabCase();
}
