using System.IO.Compression;
using System.Xml;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Evidence.Files;

/// <summary>A Word or Excel file is a package (ISO/IEC 29500-2): a plain zip with <c>[Content_Types].xml</c> that names the main
/// part. Every entry is unpacked to nowhere once, so that no declared size is believed.</summary>
internal static class OfficeCheck
{
    /// <summary>Bytes, all entries together.</summary>
    private const long MostUnpacked = 200L * 1024 * 1024;

    /// <summary>Unpacked to packed; asked only of entries larger than <see cref="SmallEntry"/>.</summary>
    private const long HighestRatio = 100;
    private const long SmallEntry = 1024 * 1024;
    private const string ContentTypes = "[Content_Types].xml";
    private const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string ExcelMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static FileKind Check(Stream content)
    {
        ZipDirectory.Check(content);
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            CheckNames(zip);
            CheckSizes(zip);
            CheckRelations(zip);
            return MainPart(zip);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            throw Damaged();
        }
    }

    private static void CheckNames(ZipArchive zip)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName;
            if (entry.IsEncrypted)
            {
                throw EvidenceDocumentRules.FileRejected("Tệp Office có mật khẩu nên không kiểm tra được; hãy bỏ mật khẩu rồi gửi lại.");
            }

            if (!seen.Add(name) || name.Contains('\\', StringComparison.Ordinal) || name.StartsWith('/')
                || name.Contains('\0', StringComparison.Ordinal) || name.Split('/').Contains(".."))
            {
                throw Damaged();
            }

            if (name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
            {
                throw Macros();
            }
        }
    }

    private static void CheckSizes(ZipArchive zip)
    {
        var buffer = new byte[64 * 1024];
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            using var unpacked = entry.Open();
            long size = 0;
            for (int read; (read = unpacked.Read(buffer)) > 0;)
            {
                size += read;
                if (total + size > MostUnpacked || (size > SmallEntry && size > HighestRatio * entry.CompressedLength))
                {
                    throw EvidenceDocumentRules.FileRejected(
                        $"Tệp nén bất thường: giải nén ra quá {MostUnpacked / 1024 / 1024} MB hoặc gấp hơn {HighestRatio} lần; hãy lưu lại từ Word hoặc Excel.");
                }
            }

            if (size != entry.Length)
            {
                throw Damaged();
            }

            total += size;
        }
    }

    /// <summary>A template fetched from elsewhere would bring its macros with it.</summary>
    private static void CheckRelations(ZipArchive zip)
    {
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var relation in Elements(entry, "Relationship"))
            {
                var type = relation.GetValueOrDefault("Type", "");
                var target = relation.GetValueOrDefault("Target", "");
                if (type.EndsWith("/attachedTemplate", StringComparison.OrdinalIgnoreCase) && IsElsewhere(target))
                {
                    throw EvidenceDocumentRules.FileRejected("Tệp Word dùng mẫu (template) lấy từ máy khác; hãy bỏ liên kết mẫu rồi gửi lại.");
                }
            }
        }
    }

    private static FileKind MainPart(ZipArchive zip)
    {
        var types = zip.GetEntry(ContentTypes)
            ?? throw EvidenceDocumentRules.FileRejected("Tệp nén (zip) không phải văn bản Word hay Excel; hãy gửi từng văn bản.");
        var parts = Elements(types, "Override").Concat(Elements(types, "Default")).ToList();
        if (parts.Any(part => IsMacro(part.GetValueOrDefault("ContentType", ""))))
        {
            throw Macros();
        }

        foreach (var part in parts)
        {
            var name = part.GetValueOrDefault("PartName", "/").TrimStart('/');
            var type = part.GetValueOrDefault("ContentType", "");
            if (type is WordMain or ExcelMain && zip.GetEntry(name) is not null)
            {
                return type == WordMain ? FileKind.Docx : FileKind.Xlsx;
            }
        }

        throw EvidenceDocumentRules.FileRejected("Tệp Office không có phần chính của Word hay Excel; chỉ nhận .docx và .xlsx.");
    }

    private static bool IsMacro(string contentType) =>
        contentType.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
        || contentType.Contains("vbaProject", StringComparison.OrdinalIgnoreCase);

    /// <summary>A path on a drive of the writer's own machine is left alone: Word writes it for any template of one's own.</summary>
    private static bool IsElsewhere(string target) =>
        target.StartsWith(@"\\", StringComparison.Ordinal)
        || (target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("file:///", StringComparison.OrdinalIgnoreCase))
        || target.StartsWith("file:////", StringComparison.OrdinalIgnoreCase) || target.StartsWith(@"file:///\\", StringComparison.OrdinalIgnoreCase);

    private static List<Dictionary<string, string>> Elements(ZipArchiveEntry entry, string name)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = 4 * 1024 * 1024,
        };
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, settings);
        var found = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Element && reader.LocalName == name)
            {
                var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
                while (reader.MoveToNextAttribute())
                {
                    attributes[reader.LocalName] = reader.Value;
                }

                found.Add(attributes);
            }
        }

        return found;
    }

    private static RuleViolated Macros() =>
        EvidenceDocumentRules.FileRejected("Tệp Office có macro; hãy lưu lại thành .docx hoặc .xlsx không có macro.");

    private static RuleViolated Damaged() =>
        EvidenceDocumentRules.FileRejected("Tệp Office bị hỏng hoặc không đúng cấu trúc; hãy mở và lưu lại từ Word hoặc Excel.");
}
