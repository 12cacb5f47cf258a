using System.Buffers.Binary;

namespace LearningCity.Application.Evidence.Files;

/// <summary>A JPEG is walked segment by segment to its end mark (ITU-T T.81, annex B). Behind it only what cameras put there is
/// taken: padding, further pictures (multi-picture format), a short film, a maker's trailer;
/// <see cref="JpegCut"/> leaves all of it away.</summary>
internal static class JpegCheck
{
    public static void Check(Stream content)
    {
        using var bytes = new BufferedStream(new Unowned(content), 64 * 1024);
        var hasFrame = false;
        var hasScan = false;
        foreach (var segment in JpegSegments.Walk(bytes))
        {
            if (IsFrame(segment.Marker))
            {
                CheckFrame(segment.Body);
                hasFrame = true;
            }

            hasScan |= segment.Marker == JpegSegments.StartOfScan;
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
}
