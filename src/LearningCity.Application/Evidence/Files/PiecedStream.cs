namespace LearningCity.Application.Evidence.Files;

/// <summary>One stretch of a file that is put together anew.</summary>
/// <param name="Written">Bytes of its own; null: a stretch of the original.</param>
internal readonly record struct Piece(long Start, long Length, byte[]? Written)
{
    public static Piece Kept(long start, long length) => new(start, length, null);

    public static Piece New(params byte[] bytes) => new(0, bytes.Length, bytes);
}

/// <summary>Reads pieces one after the other, once; the original stays open.</summary>
internal sealed class PiecedStream(Stream original, IReadOnlyList<Piece> pieces) : Stream
{
    private int piece;
    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => pieces.Sum(one => one.Length);

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        while (piece < pieces.Count && read == pieces[piece].Length)
        {
            (piece, read) = (piece + 1, 0);
        }

        if (piece == pieces.Count || buffer.IsEmpty)
        {
            return 0;
        }

        var (start, length, written) = pieces[piece];
        var part = buffer[..(int)Math.Min(buffer.Length, length - read)];
        if (written is not null)
        {
            written.AsSpan((int)read, part.Length).CopyTo(part);
        }
        else
        {
            original.Position = start + read;
            original.ReadExactly(part);
        }

        read += part.Length;
        return part.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
