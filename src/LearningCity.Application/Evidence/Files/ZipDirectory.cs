using System.Buffers.Binary;
using LearningCity.Domain.Evidence;

namespace LearningCity.Application.Evidence.Files;

/// <summary>The end of a zip, looked at before anything is unpacked (APPNOTE 4.3.16): few entries, one disk, no 64-bit form, and
/// the directory fills exactly the space before the end, so that nothing hangs before, between or behind.</summary>
internal static class ZipDirectory
{
    private const int MostEntries = 2_000;
    private const int EndLength = 22;

    /// <summary>Bytes of directory per entry that are believable: header, a long name, extra fields.</summary>
    private const int LongestRecord = 46 + 1024;

    public static void Check(Stream content)
    {
        var end = new byte[EndLength];
        if (content.Length < EndLength)
        {
            throw Damaged();
        }

        content.Position = content.Length - EndLength;
        content.ReadExactly(end);
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(10));
        long length = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(12));
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16));
        var isPlainEnd = end.AsSpan().StartsWith("PK\u0005\u0006"u8)
            && BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(4)) == 0
            && BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(8)) == entries
            && BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(20)) == 0;
        if (!isPlainEnd || offset + length != content.Length - EndLength)
        {
            throw Damaged();
        }

        if (entries > MostEntries || length > (long)entries * LongestRecord)
        {
            throw EvidenceDocumentRules.FileRejected($"Tệp nén có quá {MostEntries} mục; hãy lưu lại từ Word hoặc Excel.");
        }
    }

    private static Domain.Kernel.RuleViolated Damaged() => EvidenceDocumentRules.FileRejected(
        "Tệp nén bị hỏng, bị cắt mất một phần hoặc có nội dung khác nối vào; hãy mở và lưu lại từ Word hoặc Excel.");
}
