using System.Globalization;
using System.Text;
using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Evidence;

/// <summary>Reads what a person wrote about a document and gathers every fault, so that all are told at once.</summary>
internal sealed class EvidenceText
{
    private readonly List<Fault> faults = [];

    /// <summary>One line in NFC, trimmed; null when nothing was written.</summary>
    /// <param name="limit">Most code points.</param>
    public string? Line(string field, string? text, int limit)
    {
        var line = text is null ? null : string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormC).Trim();
        if (string.IsNullOrEmpty(line))
        {
            return null;
        }

        if (line.EnumerateRunes().Any(IsUnseen))
        {
            Blame(field, "evidence.control-character", "Có ký tự điều khiển, xuống dòng hoặc ký tự ẩn; hãy gõ lại bằng chữ thường.");
        }
        else if (MostMarks(line) > EvidenceDocumentRules.MarksPerLetterLimit)
        {
            Blame(field, "evidence.too-many-marks", $"Một chữ cái có hơn {EvidenceDocumentRules.MarksPerLetterLimit} dấu; hãy gõ lại.");
        }
        else if (line.EnumerateRunes().Count() > limit)
        {
            Blame(field, "evidence.text-too-long", $"Dài quá {limit} ký tự.");
        }

        return line;
    }

    public string Required(string field, string? text, int limit, string name)
    {
        var line = Line(field, text, limit);
        if (line is null)
        {
            Blame(field, "evidence.text-missing", $"Chưa ghi {name}.");
        }

        return line ?? "";
    }

    public void Blame(string field, string code, string message) => faults.Add(new Fault(field, code, message));

    /// <exception cref="RuleViolated">Anything was blamed.</exception>
    public void ThrowIfBlamed()
    {
        if (faults.Count > 0)
        {
            throw EvidenceDocumentRules.WronglyDescribed(faults);
        }
    }

    /// <summary>Control and format signs (zero width, direction marks), line ends, unpaired surrogates read as U+FFFD, private use.</summary>
    internal static bool IsUnseen(Rune sign) =>
        sign == Rune.ReplacementChar || Rune.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static int MostMarks(string line)
    {
        var most = 0;
        var marks = 0;
        foreach (var sign in line.EnumerateRunes())
        {
            marks = Rune.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            most = Math.Max(most, marks);
        }

        return most;
    }
}
