using System.Buffers.Binary;
using LearningCity.Domain.Evidence;

namespace LearningCity.Application.Evidence.Files;

/// <summary>Says what a file is by its content alone, and refuses whatever is not wholly one of the kinds the library takes.
/// Pixels, pages and scripts are never interpreted; only the structure is walked.</summary>
internal static class FileJudge
{
    /// <param name="content">Seekable, from the first byte.</param>
    /// <exception cref="Domain.Kernel.RuleViolated"><c>evidence.file-rejected</c>, with a Vietnamese sentence.</exception>
    public static FileKind Judge(Stream content)
    {
        if (content.Length == 0)
        {
            throw EvidenceDocumentRules.FileRejected("Tệp rỗng (0 byte); hãy chọn lại tệp.");
        }

        var head = new byte[16];
        content.Position = 0;
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return Judge(content, head.AsSpan(0, read));
    }

    private static FileKind Judge(Stream content, ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF-"u8))
        {
            PdfCheck.Check(content);
            return FileKind.Pdf;
        }

        if (head.StartsWith("PK\u0003\u0004"u8))
        {
            return OfficeCheck.Check(content);
        }

        if (head is [0xFF, 0xD8, 0xFF, ..])
        {
            JpegCheck.Check(content);
            return FileKind.Jpeg;
        }

        if (head.StartsWith(PngCheck.Signature))
        {
            PngCheck.Check(content);
            return FileKind.Png;
        }

        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8))
        {
            WebpCheck.Check(content);
            return FileKind.Webp;
        }

        throw EvidenceDocumentRules.FileRejected(WhatElse(head));
    }

    /// <summary>A sentence that helps: the usual mistakes by name.</summary>
    private static string WhatElse(ReadOnlySpan<byte> head)
    {
        if (head.Length >= 8 && BinaryPrimitives.ReadUInt64BigEndian(head) == 0xD0CF11E0A1B11AE1)
        {
            return "Tệp Office có mật khẩu hoặc dạng cũ (.doc, .xls) nên không kiểm tra được; hãy bỏ mật khẩu và lưu thành .docx, .xlsx hoặc .pdf.";
        }

        if (head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8))
        {
            return "Ảnh HEIC hoặc phim không được nhận; hãy lưu ảnh thành .jpg hoặc .png.";
        }

        return "Nội dung tệp không phải PDF, Word (.docx), Excel (.xlsx) hay ảnh JPG, PNG, WebP; hãy chọn đúng tệp.";
    }
}
