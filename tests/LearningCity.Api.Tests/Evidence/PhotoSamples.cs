using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace LearningCity.Api.Tests.Evidence;

/// <summary>Photographs as devices and programs write them, each with something in it that nobody meant to publish.</summary>
internal static class PhotoSamples
{
    public const string Owner = "Nguyen Van Chu May";
    public const string Serial = "SN-0815-4711";
    private const string Place = "20,57.2000N";

    /// <summary>What no stored byte may spell.</summary>
    public static IReadOnlyList<string> Secrets { get; } = [Owner, Serial, Place, "MakerNote", "PREVIEW-PIXELS", "SECOND-PICTURE", "SHORT-FILM"];

    public static IReadOnlyList<PhotoSample> All { get; } =
    [
        Jpeg("EXIF, big end first, with GPS", 6, Exif(isBig: true, 6)),
        Jpeg("EXIF, little end first, with GPS", 3, Exif(isBig: false, 3)),
        Jpeg("EXIF without an orientation", null, Exif(isBig: false, null)),
        Jpeg("EXIF twice", 8, Exif(isBig: true, 8), Exif(isBig: false, 1)),
        Jpeg("a preview in JFIF and one behind it", null, Segment(0xE0, [.. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 2, 2, .. Preview[..12]]), Segment(0xE0, [.. "JFXX\0"u8, 0x10, .. Preview])),
        Jpeg("an XMP packet", null, Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Xmp])),
        Jpeg("extended XMP", null, Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Xmp]),
            Segment(0xE1, [.. "http://ns.adobe.com/xmp/extension/\0"u8, .. Encoding.ASCII.GetBytes(new string('A', 32)), 0, 0, 0, 9, 0, 0, 0, 0, .. Xmp])),
        Jpeg("IPTC of Photoshop and a comment", null, Segment(0xED, Iptc), Segment(0xFE, Text(Owner)), Segment(0xEC, [.. "Ducky"u8, .. Text(Serial)])),
        Jpeg("a colour profile, Adobe's transform and what hides behind it", 6, Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. new byte[140]]),
            Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1, .. Text(Serial)]), Exif(isBig: true, 6)),
        Behind(Jpeg("several pictures (MPF)", 1, Exif(isBig: true, 1), Segment(0xE2, [.. "MPF\0"u8, .. new byte[40]])), [0xFF, 0xD8, .. Core(), .. "SECOND-PICTURE"u8, 0xFF, 0xD9]),
        Behind(Jpeg("a film behind the picture", 6, Exif(isBig: false, 6)), [0, 0, 0, 24, .. "ftypmp42"u8, .. new byte[12], .. "SHORT-FILM"u8]),
        Behind(Jpeg("a maker's trailer", null), [0, 0, 1, 10, 8, 0, 0, 0, .. "Image_UTC_Data"u8, .. Text(Serial), .. "SEFT"u8]),
        Png("eXIf", 6, Chunk("eXIf", TiffWriter.Exif(isBig: true, 6, Preview))),
        Png("tEXt, zTXt, iTXt with XMP, tIME and a chunk of its own", null, Chunk("tEXt", [.. "Author\0"u8, .. Text(Owner)]), Chunk("zTXt", [.. "Raw profile type exif\0\0"u8, .. Packed(Text(Serial))]),
            Chunk("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. Xmp]), Chunk("tIME", [7, 234, 6, 1, 8, 0, 0]), Chunk("prVt", Text(Place))),
        Webp("EXIF and XMP", 6, Riff("EXIF", TiffWriter.Exif(isBig: false, 6, Preview)), Riff("XMP ", Xmp), Riff("QQQQ", Text(Serial))),
        Webp("EXIF with the name of the JPEG segment", 5, Riff("EXIF", [.. "Exif\0\0"u8, .. TiffWriter.Exif(isBig: true, 5, Preview)])),
        Webp("XMP alone", null, Riff("XMP ", Xmp)),
    ];

    private static byte[] Preview => [0xFF, 0xD8, .. "PREVIEW-PIXELS"u8, 0xFF, 0xD9];

    private static byte[] Xmp => Encoding.UTF8.GetBytes(
        $"""
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/"
            exif:GPSLatitude="{Place}" aux:SerialNumber="{Serial}" aux:OwnerName="{Owner}"/></rdf:RDF></x:xmpmeta>
        """);

    /// <summary>By-line and city (IIM 2:80, 2:90) in a Photoshop resource.</summary>
    private static byte[] Iptc
    {
        get
        {
            byte[] records = [0x1C, 2, 80, 0, (byte)Owner.Length, .. Encoding.ASCII.GetBytes(Owner), 0x1C, 2, 90, 0, (byte)Place.Length, .. Encoding.ASCII.GetBytes(Place)];
            return [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 4, 4, 0, 0, 0, 0, 0, (byte)records.Length, .. records, .. new byte[records.Length & 1]];
        }
    }

    /// <summary>Tables, frame, tables, a scan with a restart, the end mark: all that draws it.</summary>
    private static byte[] Core() =>
    [
        0xFF, 0xDB, 0, 67, 0, .. Enumerable.Range(1, 64).Select(n => (byte)n),
        0xFF, 0xC2, 0, 11, 8, 1, 0xE0, 2, 0x80, 1, 1, 0x11, 0,
        0xFF, 0xC4, 0, 20, 0, 1, .. new byte[15], 5,
        0xFF, 0xDD, 0, 4, 0, 8,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xFF, 0, 0x34, 0xFF, 0xD0, 0x56, 0x78,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 1, 63, 0, 0x9A, 0xBC, 0xFF, 0xFF,
        0xD9,
    ];

    private static PhotoSample Jpeg(string what, ushort? orientation, params byte[][] segments) =>
        new($"JPEG: {what}", "anh.jpg", [0xFF, 0xD8, .. segments.SelectMany(segment => segment), .. Core()], Core(), orientation);

    private static PhotoSample Behind(PhotoSample sample, byte[] more) => sample with { Bytes = [.. sample.Bytes, .. more] };

    private static byte[] Exif(bool isBig, ushort? orientation) => Segment(0xE1, [.. "Exif\0\0"u8, .. TiffWriter.Exif(isBig, orientation, Preview)]);

    private static byte[] Segment(int marker, byte[] body) => [0xFF, (byte)marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    private static PhotoSample Png(string what, ushort? orientation, params byte[][] chunks)
    {
        byte[] pixels = [.. Chunk("gAMA", [0, 0, 0xB1, 0x8F]), .. Chunk("pHYs", [0, 0, 11, 19, 0, 0, 11, 19, 1]), .. Chunk("IDAT", Packed(new byte[14])), .. Chunk("IEND", [])];
        return new(
            $"PNG: {what}", "anh.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", [0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]), .. chunks.SelectMany(chunk => chunk), .. pixels],
            pixels, orientation);
    }

    private static byte[] Chunk(string name, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. body];
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

    private static PhotoSample Webp(string what, ushort? orientation, params byte[][] chunks)
    {
        var pixels = Riff("VP8 ", [0x30, 0x01, 0x00, 0x9D, 0x01, 0x2A, 64, 1, 200, 0, 7]);
        byte[] body = [.. "WEBP"u8, .. Riff("VP8X", [0x0C, 0, 0, 0, 63, 1, 0, 199, 0, 0]), .. pixels, .. chunks.SelectMany(chunk => chunk)];
        return new($"WebP: {what}", "anh.webp", Riff("RIFF", body), pixels, orientation);
    }

    private static byte[] Riff(string name, byte[] body)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, body.Length);
        return [.. Encoding.ASCII.GetBytes(name), .. length, .. body, .. new byte[body.Length & 1]];
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Text(string text) => Encoding.ASCII.GetBytes(text);
}

/// <param name="Pixels">What draws it, in one stretch.</param>
/// <param name="Orientation">The one field that stays; null: none was there.</param>
internal sealed record PhotoSample(string What, string Name, byte[] Bytes, byte[] Pixels, ushort? Orientation);
