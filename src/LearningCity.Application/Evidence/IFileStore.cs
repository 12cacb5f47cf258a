namespace LearningCity.Application.Evidence;

/// <summary>Where the bytes of documents lie: once per content, found by their SHA-256, never by a name a person gave.</summary>
public interface IFileStore
{
    /// <summary>Takes bytes in, to durable storage but not yet to their place.</summary>
    /// <param name="limit">Bytes.</param>
    /// <exception cref="Kernel.TooLarge">More than <paramref name="limit"/> bytes came.</exception>
    /// <exception cref="Kernel.Unavailable">The storage is full.</exception>
    Task<StagedFile> StageAsync(Stream content, long limit, CancellationToken ct);

    /// <summary>Puts staged bytes to their place, also where what lies there was changed since; nothing changes when the same bytes are there. Safe to repeat.</summary>
    /// <exception cref="Kernel.Unavailable">The storage is full.</exception>
    Task KeepAsync(StagedFile file, CancellationToken ct);

    /// <summary>Opens the bytes; null when they are not there.</summary>
    Stream? Open(string sha256);

    /// <summary>How many bytes lie there; null when none do.</summary>
    long? SizeOf(string sha256);

    /// <summary>Gives up the bytes; without effect when they are not there.</summary>
    void Remove(string sha256);

    /// <summary>Gives up what was staged before <paramref name="before"/> and never put to its place.</summary>
    /// <returns>How many.</returns>
    int RemoveStaged(DateTimeOffset before);

    /// <summary>How much was staged before <paramref name="before"/> and never put to its place.</summary>
    int CountStaged(DateTimeOffset before);

    /// <summary>The SHA-256 of everything put to its place before <paramref name="before"/>.</summary>
    IEnumerable<string> ListKept(DateTimeOffset before);
}
