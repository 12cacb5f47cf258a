using System.Buffers.Binary;

namespace LearningCity.Application.Evidence.Files;

/// <summary>A JPEG is walked segment by segment to its end mark (ITU-T T.81, annex B). Behind it only what cameras put there is
/// taken: padding, further pictures (multi-picture format), a short film, a maker's trailer.</summary>
internal static class JpegCheck
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    public static void Check(Stream content)
    {
        content.Position = 2;
        using var bytes = new BufferedStream(new Unowned(content), 64 * 1024);
        var hasFrame = false;
        var hasScan = false;
        for (var marker = NextMarker(bytes); marker != EndOfImage;)
        {
            if (marker is 0x01 or (>= 0xD0 and <= 0xD8))
            {
                throw ImageLimits.Damaged();
            }

            var body = Segment(bytes);
            if (IsFrame(marker))
            {
                CheckFrame(body);
                hasFrame = true;
            }

            hasScan |= marker == StartOfScan;
            marker = marker == StartOfScan ? AfterScan(bytes) : NextMarker(bytes);
        }

        if (!hasFrame || !hasScan)
        {
            throw ImageLimits.Damaged();
        }

        CheckTail(bytes);
    }

    /// <summary>SOF0 to SOF15 without DHT, JPG and DAC.</summary>
    private static bool IsFrame(int marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static void CheckFrame(byte[] body)
    {
        if (body.Length < 6)
        {
            throw ImageLimits.Damaged();
        }

        ImageLimits.Check(BinaryPrimitives.ReadUInt16BigEndian(body.AsSpan(3)), BinaryPrimitives.ReadUInt16BigEndian(body.AsSpan(1)));
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

    private static byte[] Segment(Stream bytes)
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

    private static void CheckTail(Stream bytes)
    {
        var tail = new byte[8];
        var read = bytes.ReadAtLeast(tail, tail.Length, throwOnEndOfStream: false);
        var isKnown = tail.AsSpan(0, read) is [] or [0xFF, 0xD8, 0xFF, ..] || tail.AsSpan(4).SequenceEqual("ftyp"u8);
        if (isKnown || (!tail.AsSpan(0, read).ContainsAnyExcept<byte>(0, 0xFF) && IsPadding(bytes)))
        {
            return;
        }

        bytes.Position = bytes.Length - 4;
        bytes.ReadExactly(tail, 0, 4);
        if (!tail.AsSpan(0, 4).SequenceEqual("SEFT"u8))
        {
            throw ImageLimits.SomethingBehind();
        }
    }

    private static bool IsPadding(Stream bytes)
    {
        for (var value = bytes.ReadByte(); value >= 0; value = bytes.ReadByte())
        {
            if (value is not (0 or 0xFF))
            {
                return false;
            }
        }

        return true;
    }

    private static int Byte(Stream bytes) => bytes.ReadByte() is >= 0 and var value ? value : throw ImageLimits.Damaged();
}
