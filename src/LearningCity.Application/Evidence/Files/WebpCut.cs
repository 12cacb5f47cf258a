using System.Buffers.Binary;
using System.Text;

namespace LearningCity.Application.Evidence.Files;

/// <summary>The chunks of a WebP that draw it (RFC 9649, 2.7): picture, transparency, colour profile. XMP and chunks of any other name are left away, EXIF but for how it is turned.</summary>
internal static class WebpCut
{
    private const int FileHead = 12;
    private const int ChunkHead = 8;
    private const int ExtendedLength = 10;
    private const byte HasExif = 0b0000_1000;
    private const byte HasProfileOrAlpha = 0b0011_0000;

    private static readonly HashSet<string> Drawing = ["VP8 ", "VP8L", "ALPH", "ICCP"];

    /// <param name="content">Judged by <see cref="WebpCheck"/>.</param>
    public static IReadOnlyList<Piece> Pieces(Stream content)
    {
        var kept = new List<Piece>();
        byte[]? extended = null;
        ushort? orientation = null;
        var head = new byte[ChunkHead];
        content.Position = FileHead;
        while (content.Position < content.Length)
        {
            var start = content.Position;
            content.ReadExactly(head);
            long length = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4));
            var name = Encoding.Latin1.GetString(head, 0, 4);
            if (Drawing.Contains(name))
            {
                kept.Add(Piece.Kept(start, ChunkHead + length + (length & 1)));
            }
            else if (name == "VP8X")
            {
                extended ??= Body(content, ExtendedLength);
            }
            else if (name == "EXIF")
            {
                orientation ??= OrientationOf(Body(content, length));
            }

            content.Position = start + ChunkHead + length + (length & 1);
        }

        return Framed(extended, kept, extended is null ? null : orientation);
    }

    /// <summary>The header counts anew what is left.</summary>
    private static List<Piece> Framed(byte[]? extended, List<Piece> kept, ushort? orientation)
    {
        var pieces = new List<Piece>();
        if (extended is not null)
        {
            extended[0] = (byte)((extended[0] & HasProfileOrAlpha) | (orientation is null ? 0 : HasExif));
            pieces.Add(Chunk("VP8X"u8, extended));
        }

        pieces.AddRange(kept);
        if (orientation is { } turned)
        {
            pieces.Add(Chunk("EXIF"u8, ExifOrientation.Write(turned)));
        }

        var size = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, (uint)(4 + pieces.Sum(piece => piece.Length)));
        return [Piece.New([.. "RIFF"u8, .. size, .. "WEBP"u8]), .. pieces];
    }

    /// <summary>Some writers put the name of the JPEG segment before EXIF.</summary>
    private static ushort? OrientationOf(ReadOnlySpan<byte> exif) =>
        ExifOrientation.Read(exif.StartsWith("Exif\0\0"u8) ? exif[6..] : exif);

    private static byte[] Body(Stream content, long length)
    {
        var body = new byte[length];
        content.ReadExactly(body);
        return body;
    }

    /// <param name="body">Of an even number of bytes.</param>
    private static Piece Chunk(ReadOnlySpan<byte> name, byte[] body)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, body.Length);
        return Piece.New([.. name, .. length, .. body]);
    }
}
