using System.Text;

namespace LearningCity.Domain.Evidence;

/// <summary>The name a person's file had, made harmless. It is shown and offered at download; no path is ever made of it.</summary>
public static class ShownFileName
{
    private const string Nameless = "tai-lieu";

    private static readonly string[] Reserved =
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(n => new[] { "com" + n, "lpt" + n })];

    /// <summary>Without folders (either slash), without what follows a NUL, without signs that cannot be seen or that turn the
    /// reading direction, without signs that file systems refuse, not reserved by Windows, at most
    /// <see cref="EvidenceDocumentRules.FileNameLimit"/> characters, with an extension of <paramref name="kind"/>.</summary>
    /// <exception cref="Kernel.RuleViolated">The name ends with the extension of another kind of file.</exception>
    public static string Clean(string? original, FileKind kind)
    {
        var name = Visible(original ?? "").Trim(' ', '.', '-', '~', '_');
        var dot = name.LastIndexOf('.');
        var extension = dot < 0 ? "" : name[(dot + 1)..].ToLowerInvariant();
        if (dot >= 0 && !kind.Extensions().Contains(extension))
        {
            throw EvidenceDocumentRules.FileRejected(
                $"Đuôi tệp .{extension} không khớp với nội dung ({kind.MediaType()}); hãy đổi đuôi thành .{kind.Extensions()[0]} hoặc chọn đúng tệp.");
        }

        var stem = (dot < 0 ? name : name[..dot]).TrimEnd(' ', '.');
        if (stem.Length == 0)
        {
            stem = Nameless;
        }
        else if (Reserved.Contains(stem.Split('.')[0].ToLowerInvariant()))
        {
            stem = "_" + stem;
        }

        var ending = "." + (dot < 0 ? kind.Extensions()[0] : extension);
        return Shortened(stem, EvidenceDocumentRules.FileNameLimit - ending.Length) + ending;
    }

    private static string Visible(string original)
    {
        var nul = original.IndexOf('\0', StringComparison.Ordinal);
        var name = nul < 0 ? original : original[..nul];
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var visible = new StringBuilder(name.Length);
        foreach (var sign in name.EnumerateRunes())
        {
            if (!EvidenceText.IsUnseen(sign))
            {
                visible.Append("\"<>:|?*;".Contains(sign.ToString(), StringComparison.Ordinal) ? "_" : sign.ToString());
            }
        }

        return visible.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Cut between characters, never inside a surrogate pair.</summary>
    private static string Shortened(string stem, int length)
    {
        if (stem.Length <= length)
        {
            return stem;
        }

        var end = char.IsHighSurrogate(stem[length - 1]) ? length - 1 : length;
        return stem[..end].TrimEnd(' ', '.');
    }
}
