namespace LearningCity.Application.Evidence.Files;

/// <summary>What of a JPEG draws it: tables, frames and scans as they are; of the application segments the size of a point (JFIF), the colour profile and the colour
/// transform (Adobe), each without what else may hide there. Whatever lies behind the end mark is left away.</summary>
internal static class JpegCut
{
    private const int FirstApplication = 0xE0;
    private const int Jfif = 0xE0;
    private const int Exif = 0xE1;
    private const int Profile = 0xE2;
    private const int Adobe = 0xEE;

    /// <summary>JFIF up to the size of its preview, and Adobe without anything behind.</summary>
    private const int JfifLength = 12;
    private const int AdobeLength = 12;

    private static ReadOnlySpan<byte> ExifName => "Exif\0\0"u8;

    /// <param name="content">Judged by <see cref="JpegCheck"/>.</param>
    public static IReadOnlyList<Piece> Pieces(Stream content)
    {
        using var bytes = new BufferedStream(new Unowned(content), 64 * 1024);
        var pieces = new List<Piece> { Piece.New(0xFF, 0xD8) };
        var isTurned = false;
        foreach (var segment in JpegSegments.Walk(bytes))
        {
            if (Draws(segment))
            {
                pieces.Add(Piece.New(0xFF, (byte)segment.Marker));
                pieces.Add(Piece.Kept(segment.Start, 2 + segment.Body.Length + segment.ScanLength));
            }
            else if (segment.Marker == Jfif && segment.Body.Length >= JfifLength && segment.Body.AsSpan().StartsWith("JFIF\0"u8))
            {
                pieces.Add(Segment(Jfif, [.. segment.Body[..JfifLength], 0, 0]));
            }
            else if (segment.Marker == Adobe && segment.Body.Length >= AdobeLength && segment.Body.AsSpan().StartsWith("Adobe"u8))
            {
                pieces.Add(Segment(Adobe, segment.Body[..AdobeLength]));
            }
            else if (!isTurned && segment.Marker == Exif && OrientationOf(segment.Body) is { } orientation)
            {
                pieces.Add(Segment(Exif, [.. ExifName, .. ExifOrientation.Write(orientation)]));
                isTurned = true;
            }
        }

        pieces.Add(Piece.New(0xFF, JpegSegments.EndOfImage));
        return pieces;
    }

    /// <summary>Frames, tables, scans, restarts, lines and expansions (T.81, table B.1), and the colour profile.</summary>
    private static bool Draws(JpegSegment segment) => segment.Marker is >= 0xC0 and < FirstApplication
        || (segment.Marker == Profile && segment.Body.AsSpan().StartsWith("ICC_PROFILE\0"u8));

    private static ushort? OrientationOf(byte[] body) =>
        body.AsSpan().StartsWith(ExifName) ? ExifOrientation.Read(body.AsSpan(ExifName.Length)) : null;

    private static Piece Segment(int marker, byte[] body)
    {
        var length = body.Length + 2;
        return Piece.New([0xFF, (byte)marker, (byte)(length >> 8), (byte)length, .. body]);
    }
}
