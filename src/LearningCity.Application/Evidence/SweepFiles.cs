using LearningCity.Application.Kernel;
using MediatR;

namespace LearningCity.Application.Evidence;

/// <summary>Gives up what interrupted uploads and erasures left in the storage: bytes taken in and never put to their place,
/// and bytes no document needs, both older than <see cref="SweepFilesHandler.Age"/>.</summary>
[AllowService]
[Bulk]
public sealed record SweepFiles : ICommand<string>;

internal sealed class SweepFilesHandler(IFileStore files, IFileReferences references, TimeProvider time) : IRequestHandler<SweepFiles, string>
{
    /// <summary>Far longer than any upload takes.</summary>
    internal static readonly TimeSpan Age = TimeSpan.FromHours(24);

    /// <summary>Each holds a lock until the end; the rest waits for the next night.</summary>
    private const int MostInOneRun = 1_000;
    private const int Portion = 500;

    public async Task<string> Handle(SweepFiles command, CancellationToken cancellationToken)
    {
        var before = time.Now() - Age;
        var staged = files.RemoveStaged(before);
        var given = 0;
        foreach (var hashes in files.ListKept(before).Chunk(Portion))
        {
            foreach (var hash in await references.ListUnneededAsync(hashes, cancellationToken))
            {
                given += await references.GiveUpUnneededAsync(hash, () => files.Remove(hash), cancellationToken) ? 1 : 0;
            }

            if (given >= MostInOneRun)
            {
                break;
            }
        }

        return $"Đã dọn {staged} tệp tải dở và {given} tệp không còn văn bản nào cần.";
    }
}
