using LearningCity.Application.Evidence;

namespace LearningCity.Infrastructure.Evidence;

/// <summary>A file in the incoming folder.</summary>
internal sealed class StagedFile(string path, long size, string sha256) : IStagedFile
{
    public string Path { get; } = path;

    public long Size { get; } = size;

    public string Sha256 { get; } = sha256;

    public Stream OpenRead() => new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024);

    public ValueTask DisposeAsync()
    {
        File.Delete(Path);
        return ValueTask.CompletedTask;
    }
}
