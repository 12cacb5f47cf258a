namespace LearningCity.Application.Evidence.Files;

/// <summary>One marker segment of a JPEG (ITU-T T.81, annex B).</summary>
/// <param name="Marker">The byte behind FF.</param>
/// <param name="Start">Where its length stands, from the first byte of the file.</param>
/// <param name="Body">Without marker and length.</param>
/// <param name="ScanLength">Bytes of coded data behind a start of scan; 0 behind any other.</param>
internal sealed record JpegSegment(int Marker, long Start, byte[] Body, long ScanLength);

/// <summary>Walks a JPEG from marker to marker.</summary>
internal static class JpegSegments
{
    public const byte StartOfScan = 0xDA;
    public const byte EndOfImage = 0xD9;

    /// <summary>The segments between the start of the image and its end mark; afterwards <paramref name="bytes"/> stands behind the end mark.</summary>
    /// <exception cref="Domain.Kernel.RuleViolated">It is damaged or cut.</exception>
    public static IEnumerable<JpegSegment> Walk(Stream bytes)
    {
        bytes.Position = 2;
        for (var marker = NextMarker(bytes); marker != EndOfImage;)
        {
            if (marker is 0x01 or (>= 0xD0 and <= 0xD8))
            {
                throw ImageLimits.Damaged();
            }

            var start = bytes.Position;
            var body = Body(bytes);
            var data = bytes.Position;
            var next = marker == StartOfScan ? AfterScan(bytes) : NextMarker(bytes);
            yield return new JpegSegment(marker, start, body, marker == StartOfScan ? bytes.Position - 2 - data : 0);
            marker = next;
        }
    }

    private static int NextMarker(Stream bytes)
    {
        if (Byte(bytes) != 0xFF)
        {
            throw ImageLimits.Damaged();
        }

        int marker;
        do
        {
            marker = Byte(bytes);
        }
        while (marker == 0xFF);
        return marker;
    }

    private static byte[] Body(Stream bytes)
    {
        var length = (Byte(bytes) << 8) | Byte(bytes);
        if (length < 2)
        {
            throw ImageLimits.Damaged();
        }

        var body = new byte[length - 2];
        return bytes.ReadAtLeast(body, body.Length, throwOnEndOfStream: false) == body.Length ? body : throw ImageLimits.Damaged();
    }

    /// <summary>Over the coded data to the next marker; FF00 is data and FFD0 to FFD7 are restarts.</summary>
    private static int AfterScan(Stream bytes)
    {
        while (true)
        {
            if (Byte(bytes) != 0xFF)
            {
                continue;
            }

            int marker;
            do
            {
                marker = Byte(bytes);
            }
            while (marker == 0xFF);
            if (marker is not (0x00 or (>= 0xD0 and <= 0xD7)))
            {
                return marker;
            }
        }
    }

    private static int Byte(Stream bytes) => bytes.ReadByte() is >= 0 and var value ? value : throw ImageLimits.Damaged();
}
