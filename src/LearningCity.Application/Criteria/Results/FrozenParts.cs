using System.Buffers;
using System.Security.Cryptography;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>The text of one result while it is written: its present part, and hash and length of all.</summary>
internal sealed class FrozenParts(IFrozenResults frozen, RoundId round, int number) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> text = new();

    /// <summary>Where the present part is written; it ends with a whole line.</summary>
    public IBufferWriter<byte> Text => text;

    public long Length { get; private set; }

    public int Count { get; private set; }

    public async Task EndPartAsync(CancellationToken ct)
    {
        hash.AppendData(text.WrittenSpan);
        Length += text.WrittenCount;
        await frozen.AddPartAsync(round, number, Count++, text.WrittenMemory, ct);
        text.ResetWrittenCount();
    }

    /// <summary>SHA-256 of everything written, lower-case hex.</summary>
    public string Hash() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();
}
