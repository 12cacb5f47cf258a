namespace LearningCity.Application.Evidence;

/// <summary>Bytes taken in; given up on disposal unless they were put to their place.</summary>
/// <param name="location">Where they lie until then; understood by the storage alone.</param>
/// <param name="size">Bytes.</param>
/// <param name="sha256">64 lower-case hex digits.</param>
/// <param name="open">A new seekable stream from the first byte, also after they were put to their place: a command that clashed with another is run again.</param>
/// <param name="giveUp">Without effect when they were put to their place.</param>
public sealed class StagedFile(string location, long size, string sha256, Func<Stream> open, Action giveUp) : IAsyncDisposable
{
    public string Location { get; } = location;

    public long Size { get; } = size;

    public string Sha256 { get; } = sha256;

    /// <summary>A new seekable stream from the first byte.</summary>
    public Stream OpenRead() => open();

    public ValueTask DisposeAsync()
    {
        giveUp();
        return ValueTask.CompletedTask;
    }
}
