using System.Buffers.Binary;

namespace LearningCity.Application.Evidence.Files;

/// <summary>A PNG is its signature and chunks with check sums, IHDR first, IEND last, nothing behind (W3C PNG, 5).</summary>
internal static class PngCheck
{
    private static readonly uint[] Table = MakeTable();

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static void Check(Stream content)
    {
        content.Position = Signature.Length;
        var head = new byte[8];
        var body = new byte[64 * 1024];
        var (isFirst, hasPixels) = (true, false);
        while (true)
        {
            Need(content, head);
            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var name = head.AsSpan(4, 4);
            if (length > content.Length - content.Position - 4 || isFirst != name.SequenceEqual("IHDR"u8) || (isFirst && length != 13))
            {
                throw ImageLimits.Damaged();
            }

            if (name.SequenceEqual("acTL"u8))
            {
                throw ImageLimits.Moving();
            }

            hasPixels |= name.SequenceEqual("IDAT"u8) && length > 0;
            CheckBody(content, name, length, body);
            if (isFirst)
            {
                ImageLimits.Check(BinaryPrimitives.ReadUInt32BigEndian(body), BinaryPrimitives.ReadUInt32BigEndian(body.AsSpan(4)));
                isFirst = false;
            }

            if (name.SequenceEqual("IEND"u8))
            {
                break;
            }
        }

        if (!hasPixels)
        {
            throw ImageLimits.Damaged();
        }

        if (content.Position < content.Length)
        {
            throw ImageLimits.SomethingBehind();
        }
    }

    /// <summary>A chunk with its length and sum.</summary>
    public static byte[] Chunk(ReadOnlySpan<byte> name, byte[] body)
    {
        var chunk = new byte[4 + name.Length + body.Length + 4];
        BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
        name.CopyTo(chunk.AsSpan(4));
        body.CopyTo(chunk, 4 + name.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), ~Sum(Sum(uint.MaxValue, name), body));
        return chunk;
    }

    private static void CheckBody(Stream content, ReadOnlySpan<byte> name, long length, byte[] body)
    {
        var sum = Sum(uint.MaxValue, name);
        for (var left = length; left > 0;)
        {
            var part = body.AsSpan(0, (int)Math.Min(left, body.Length));
            Need(content, part);
            sum = Sum(sum, part);
            left -= part.Length;
        }

        Span<byte> written = stackalloc byte[4];
        Need(content, written);
        if (BinaryPrimitives.ReadUInt32BigEndian(written) != ~sum)
        {
            throw ImageLimits.Damaged();
        }
    }

    private static void Need(Stream content, Span<byte> part)
    {
        if (content.ReadAtLeast(part, part.Length, throwOnEndOfStream: false) < part.Length)
        {
            throw ImageLimits.Damaged();
        }
    }

    private static uint Sum(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            sum = Table[(byte)(sum ^ value)] ^ (sum >> 8);
        }

        return sum;
    }

    /// <summary>CRC-32 as PNG wants it (W3C PNG, annex D).</summary>
    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (uint n = 0; n < 256; n++)
        {
            var value = n;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            }

            table[n] = value;
        }

        return table;
    }
}
