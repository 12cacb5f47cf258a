using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LearningCity.Domain.Evidence;

namespace LearningCity.Application.Evidence.Files;

/// <summary>A PDF begins with its header, ends with <c>%%EOF</c>, its last <c>startxref</c> names a cross-reference inside the
/// file (ISO 32000-1, 7.5), and it is not encrypted. Scripts in it are not looked for: they can be hidden from any search, and
/// no document is ever opened in the product's origin.</summary>
internal static partial class PdfCheck
{
    private const int TailLength = 2048;
    private static readonly SearchValues<byte> AfterEncrypt = SearchValues.Create(" \r\n\t\0\f<0123456789"u8);

    public static void Check(Stream content)
    {
        if (!Header().IsMatch(Text(content, 0, 8)))
        {
            throw Damaged();
        }

        var tailStart = Math.Max(0, content.Length - TailLength);
        var end = End().Match(Text(content, tailStart, TailLength));
        if (!end.Success
            || !long.TryParse(end.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            || offset < 8 || offset >= content.Length
            || !CrossReference().IsMatch(Text(content, offset, 32)))
        {
            throw Damaged();
        }

        if (IsEncrypted(content))
        {
            throw EvidenceDocumentRules.FileRejected("Tệp PDF có mật khẩu hoặc bị mã hoá nên không kiểm tra được; hãy lưu lại không có mật khẩu.");
        }
    }

    /// <summary>The encryption dictionary is named in the trailer, which is never compressed or encrypted (7.5.5, 7.6.1).</summary>
    private static bool IsEncrypted(Stream content)
    {
        var name = "/Encrypt"u8;
        var overlap = name.Length;
        var buffer = new byte[128 * 1024];
        var kept = 0;
        content.Position = 0;
        while (true)
        {
            var read = content.Read(buffer, kept, buffer.Length - kept);
            var filled = buffer.AsSpan(0, kept + read);
            for (var rest = filled; rest.IndexOf(name) is >= 0 and var at; rest = rest[(at + 1)..])
            {
                if (at + name.Length < rest.Length && AfterEncrypt.Contains(rest[at + name.Length]))
                {
                    return true;
                }
            }

            if (read == 0)
            {
                return false;
            }

            kept = Math.Min(overlap, filled.Length);
            filled[^kept..].CopyTo(buffer);
        }
    }

    private static string Text(Stream content, long offset, int length)
    {
        var bytes = new byte[length];
        content.Position = offset;
        return Encoding.Latin1.GetString(bytes, 0, content.ReadAtLeast(bytes, length, throwOnEndOfStream: false));
    }

    private static Domain.Kernel.RuleViolated Damaged() =>
        EvidenceDocumentRules.FileRejected("Tệp PDF bị hỏng, bị cắt mất một phần hoặc có nội dung khác nối vào; hãy lưu lại từ phần mềm gốc.");

    [GeneratedRegex(@"^%PDF-(1\.[0-7]|2\.0)", RegexOptions.CultureInvariant)]
    private static partial Regex Header();

    [GeneratedRegex(@"startxref\s+([0-9]{1,12})\s+%%EOF[\s\0]*$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex End();

    [GeneratedRegex(@"^\s*(xref\s|[0-9]{1,10}\s+[0-9]{1,5}\s+obj)", RegexOptions.CultureInvariant)]
    private static partial Regex CrossReference();
}
