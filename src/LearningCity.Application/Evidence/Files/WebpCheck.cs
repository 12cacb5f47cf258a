using System.Buffers.Binary;

namespace LearningCity.Application.Evidence.Files;

/// <summary>A WebP is one RIFF container that fills the file, holding one still picture (RFC 9649, 2).</summary>
internal static class WebpCheck
{
    private const int HeadLength = 12;
    private const byte Animation = 0b0000_0010;

    public static void Check(Stream content)
    {
        var head = new byte[HeadLength];
        content.Position = 0;
        Need(content, head);
        if (BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4)) + 8L != content.Length)
        {
            throw ImageLimits.Damaged();
        }

        var chunk = new byte[8];
        var start = new byte[10];
        var hasPicture = false;
        while (content.Position < content.Length)
        {
            Need(content, chunk);
            long length = BinaryPrimitives.ReadUInt32LittleEndian(chunk.AsSpan(4));
            var next = content.Position + length + (length & 1);
            if (next > content.Length)
            {
                throw ImageLimits.Damaged();
            }

            var name = chunk.AsSpan(0, 4);
            if (name.SequenceEqual("ANIM"u8) || name.SequenceEqual("ANMF"u8))
            {
                throw ImageLimits.Moving();
            }

            if (name.StartsWith("VP8"u8))
            {
                var read = content.ReadAtLeast(start, (int)Math.Min(length, start.Length), throwOnEndOfStream: false);
                CheckStart(name[3], start.AsSpan(0, read));
                hasPicture |= name[3] != (byte)'X';
            }

            content.Position = next;
        }

        if (!hasPicture)
        {
            throw ImageLimits.Damaged();
        }
    }

    private static void CheckStart(byte form, ReadOnlySpan<byte> start)
    {
        switch (form)
        {
            case (byte)'X' when start.Length == 10:
                if ((start[0] & Animation) != 0)
                {
                    throw ImageLimits.Moving();
                }

                ImageLimits.Check(1 + Three(start[4..]), 1 + Three(start[7..]));
                break;
            case (byte)'L' when start.Length >= 5 && start[0] == 0x2F:
                var sides = BinaryPrimitives.ReadUInt32LittleEndian(start[1..]);
                ImageLimits.Check(1 + (sides & 0x3FFF), 1 + ((sides >> 14) & 0x3FFF));
                break;
            case (byte)' ' when start.Length == 10 && start is [_, _, _, 0x9D, 0x01, 0x2A, ..]:
                ImageLimits.Check(
                    BinaryPrimitives.ReadUInt16LittleEndian(start[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(start[8..]) & 0x3FFF);
                break;
            default:
                throw ImageLimits.Damaged();
        }
    }

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static void Need(Stream content, Span<byte> part)
    {
        if (content.ReadAtLeast(part, part.Length, throwOnEndOfStream: false) < part.Length)
        {
            throw ImageLimits.Damaged();
        }
    }
}
