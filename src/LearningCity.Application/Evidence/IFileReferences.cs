using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Evidence;

/// <summary>Which documents still need which bytes; decided under a lock of the bytes, so that none are given up while
/// somebody adds them again.</summary>
public interface IFileReferences
{
    /// <summary>Until the present transaction ends, nobody else adds or gives up these bytes.</summary>
    Task LockAsync(string sha256, CancellationToken ct);

    /// <summary>The documents, not erased, that need these bytes.</summary>
    Task<IReadOnlyList<DocumentId>> ListNeedersAsync(string sha256, CancellationToken ct);

    /// <summary>Those of <paramref name="hashes"/> that no document needs.</summary>
    Task<IReadOnlyList<string>> ListUnneededAsync(IReadOnlyList<string> hashes, CancellationToken ct);

    /// <summary>Runs <paramref name="give"/> under the lock if no document needs the bytes.</summary>
    /// <returns>False when they are needed, or somebody holds the lock.</returns>
    Task<bool> GiveUpUnneededAsync(string sha256, Action give, CancellationToken ct);
}
