using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace LearningCity.Api.Demonstration;

/// <summary>Makes small, valid papers for demonstration data. The same words always give the same bytes, so that loading twice
/// adds nothing.</summary>
internal static class SamplePaper
{
    private static readonly DateTimeOffset Written = new(2022, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>One A4 page in Helvetica. The fonts every PDF reader has carry no Vietnamese letters: printable ASCII only;
    /// for Vietnamese take <see cref="Docx"/>.</summary>
    /// <exception cref="ArgumentException">A line holds something else than printable ASCII.</exception>
    public static byte[] Pdf(params IReadOnlyList<string> lines)
    {
        if (lines.Any(line => line.Any(letter => letter is < ' ' or > '~')))
        {
            throw new ArgumentException("Printable ASCII only.", nameof(lines));
        }

        var shown = lines.Select(line => $"({line.Replace(@"\", @"\\").Replace("(", @"\(").Replace(")", @"\)")}) Tj T*");
        var page = $"BT /F1 12 Tf 72 770 Td 18 TL {string.Join(' ', shown)} ET";
        return Assemble(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            $"<< /Length {page.Length} >>\nstream\n{page}\nendstream");
    }

    /// <summary>A Word document, one paragraph a line, in any language.</summary>
    public static byte[] Docx(params IReadOnlyList<string> lines)
    {
        var paragraphs = lines.Select(line =>
            $"<w:p><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(line.Normalize(NormalizationForm.FormC))}</w:t></w:r></w:p>");
        return Zip(
            ("[Content_Types].xml",
                """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """),
            ("_rels/.rels",
                """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
                """),
            ("word/document.xml",
                $"""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{string.Concat(paragraphs)}</w:body></w:document>
                """));
    }

    /// <summary>A picture of one colour.</summary>
    /// <param name="colour">0xRRGGBB.</param>
    public static byte[] Png(int width, int height, int colour)
    {
        var row = new byte[1 + (width * 3)];
        for (var x = 0; x < width; x++)
        {
            (row[1 + (x * 3)], row[2 + (x * 3)], row[3 + (x * 3)]) = ((byte)(colour >> 16), (byte)(colour >> 8), (byte)colour);
        }

        using var pixels = new MemoryStream();
        using (var packed = new ZLibStream(pixels, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                packed.Write(row);
            }
        }

        return PngChunks.Join(width, height, pixels.ToArray());
    }

    private static byte[] Assemble(params string[] objects)
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var number = 1; number <= objects.Length; number++)
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{objects[number - 1]}\nendobj\n");
        }

        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            text.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        }

        text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Written;
                using var stream = entry.Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
