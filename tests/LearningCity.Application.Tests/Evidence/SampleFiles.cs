using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace LearningCity.Application.Tests.Evidence;

/// <summary>Small files, good ones and spoofed ones, made byte by byte.</summary>
internal static class SampleFiles
{
    public const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string ExcelMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Pdf(string trailerExtra = "", string header = "%PDF-1.7", string body = "1 0 obj\n<< /Type /Catalog >>\nendobj\n")
    {
        var start = header + "\n" + body;
        return Text($"{start}xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<< /Size 2 /Root 1 0 R {trailerExtra}>>\nstartxref\n{start.Length}\n%%EOF\n");
    }

    public static byte[] Package(string mainType, string mainPart, params (string Name, byte[] Content)[] more) => Zip(
        [
            ("[Content_Types].xml", Text($"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/{mainPart}\" ContentType=\"{mainType}\"/></Types>")),
            (mainPart, Text("<x/>")),
            .. more,
        ]);

    public static byte[] Docx(params (string Name, byte[] Content)[] more) => Package(WordMain, "word/document.xml", more);

    public static byte[] Xlsx(params (string Name, byte[] Content)[] more) => Package(ExcelMain, "xl/workbook.xml", more);

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Sets the encryption bit of every entry, in its own header and in the directory.</summary>
    public static byte[] Encrypted(byte[] zip)
    {
        var changed = zip.ToArray();
        for (var i = 0; i < changed.Length - 4; i++)
        {
            if (changed.AsSpan(i, 4).SequenceEqual("PK\u0003\u0004"u8))
            {
                changed[i + 6] |= 1;
            }
            else if (changed.AsSpan(i, 4).SequenceEqual("PK\u0001\u0002"u8))
            {
                changed[i + 8] |= 1;
            }
        }

        return changed;
    }

    public static byte[] Png(int width = 2, int height = 2, bool isMoving = false)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(new byte[14]);
        }

        byte[] moving = isMoving ? Chunk("acTL", new byte[8]) : [];
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", head), .. moving, .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>Segments as a camera writes them: JFIF, an EXIF segment, a table, a frame, a scan with a restart, the end mark.</summary>
    public static byte[] Jpeg(ushort width = 640, ushort height = 480) =>
    [
        0xFF, 0xD8,
        0xFF, 0xE0, 0x00, 0x10, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xFF, 0xE1, 0x00, 0x08, .. "Exif\0\0"u8,
        0xFF, 0xC4, 0x00, 0x03, 0x00,
        0xFF, 0xC0, 0x00, 0x0B, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
        0xFF, 0xDA, 0x00, 0x08, 1, 1, 0, 0, 63, 0,
        0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0x78,
        0xFF, 0xD9,
    ];

    public static byte[] Webp(int width = 320, int height = 200, bool isMoving = false)
    {
        byte[] extended = [(byte)(isMoving ? 2 : 0), 0, 0, 0, .. Three(width - 1), .. Three(height - 1)];
        byte[] picture = [0x30, 0x01, 0x00, 0x9D, 0x01, 0x2A, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8)];
        byte[] body = [.. "WEBP"u8, .. Riff("VP8X", extended), .. Riff("VP8 ", picture)];
        return Riff("RIFF", body);
    }

    /// <summary>Word and Excel keep an encrypted package, and the formats before 2007, in this container.</summary>
    public static byte[] CompoundFile() => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1528]];

    private static byte[] Riff(string name, byte[] body)
    {
        var chunk = new byte[8 + body.Length + (body.Length & 1)];
        Text(name).CopyTo(chunk, 0);
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(4), body.Length);
        body.CopyTo(chunk, 8);
        return chunk;
    }

    private static byte[] Three(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16)];

    private static byte[] Chunk(string name, byte[] body)
    {
        byte[] named = [.. Text(name), .. body];
        var chunk = new byte[named.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
        named.CopyTo(chunk, 4);
        var sum = uint.MaxValue;
        foreach (var value in named)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
            }
        }

        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(4 + named.Length), ~sum);
        return chunk;
    }
}
