using System.Buffers.Binary;

namespace LearningCity.Application.Evidence.Files;

/// <summary>The chunks of a PNG that draw it (W3C PNG, 11.2 and 11.3.1 to 11.3.2, 11.3.4): pixels, palette, transparency, colour space, size of a point. Texts, times, EXIF
/// and chunks of any other name are left away.</summary>
internal static class PngCut
{
    private const int HeadLength = 8;
    private const int SumLength = 4;

    private static readonly HashSet<string> Drawing =
        ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT", "bKGD", "hIST", "pHYs"];

    /// <param name="content">Judged by <see cref="PngCheck"/>.</param>
    public static IReadOnlyList<Piece> Pieces(Stream content)
    {
        var pieces = new List<Piece> { Piece.Kept(0, PngCheck.Signature.Length) };
        var head = new byte[HeadLength];
        content.Position = PngCheck.Signature.Length;
        while (content.Position < content.Length)
        {
            var start = content.Position;
            content.ReadExactly(head);
            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var name = System.Text.Encoding.Latin1.GetString(head, 4, 4);
            if (Drawing.Contains(name))
            {
                pieces.Add(Piece.Kept(start, HeadLength + length + SumLength));
            }
            else if (name == "eXIf" && OrientationOf(content, length) is { } orientation)
            {
                pieces.Add(Piece.New(PngCheck.Chunk("eXIf"u8, ExifOrientation.Write(orientation))));
            }

            content.Position = start + HeadLength + length + SumLength;
        }

        return pieces;
    }

    private static ushort? OrientationOf(Stream content, long length)
    {
        var exif = new byte[length];
        content.ReadExactly(exif);
        return ExifOrientation.Read(exif);
    }
}
