using System.Security.Cryptography;
using LearningCity.Application.Evidence;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Microsoft.Extensions.Configuration;

namespace LearningCity.Infrastructure.Evidence;

/// <summary>Keeps files on a local disk: <c>incoming/</c> for what is being taken in, <c>ab/cd/{sha256}</c> for what is kept.
/// Bytes are on the disk before they are renamed to their place, and the name is on the disk before the row is committed; so
/// a row never stands without its bytes, and what an interruption leaves is swept.</summary>
internal sealed class LocalFileStore(IConfiguration configuration) : IFileStore
{
    /// <summary>Setting that names the folder of the files.</summary>
    public const string FolderSetting = "Evidence:Folder";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerOnlyFolder = OwnerOnly | UnixFileMode.UserExecute;
    private const int Portion = 128 * 1024;

    private readonly string root = FolderOf(configuration);

    private string Incoming => Path.Combine(root, "incoming");

    /// <summary>Without the setting <c>.data/evidence</c> below the current folder.</summary>
    public static string FolderOf(IConfiguration configuration)
    {
        var folder = configuration[FolderSetting];
        return Path.GetFullPath(string.IsNullOrWhiteSpace(folder) ? Path.Combine(".data", "evidence") : folder);
    }

    public async Task<StagedFile> StageAsync(Stream content, long limit, CancellationToken ct)
    {
        MakeFolder(Incoming);
        var path = Path.Combine(Incoming, Path.GetRandomFileName());
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var size = await WriteAsync(content, path, hash, limit, ct);
            var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
            return new StagedFile(path, size, sha256, () => Reading(File.Exists(path) ? path : PlaceOf(sha256)), () => File.Delete(path));
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    public Task KeepAsync(StagedFile file, CancellationToken ct)
    {
        var place = PlaceOf(file.Sha256);
        var folder = Path.GetDirectoryName(place)!;
        var kept = new FileInfo(place);
        Disk.Write(() =>
        {
            if (!kept.Exists || kept.Length != file.Size || HashOf(place) != file.Sha256)
            {
                MakeFolder(folder);
                File.Move(file.Location, place, overwrite: true);
            }

            Disk.SyncFolder(folder);
            Disk.SyncFolder(Path.GetDirectoryName(folder)!);
            Disk.SyncFolder(root);
        });
        return Task.CompletedTask;
    }

    public Stream? Open(string sha256)
    {
        try
        {
            return Reading(PlaceOf(sha256));
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public long? SizeOf(string sha256) => new FileInfo(PlaceOf(sha256)) is { Exists: true } kept ? kept.Length : null;

    public void Remove(string sha256)
    {
        var place = PlaceOf(sha256);
        if (File.Exists(place))
        {
            File.Delete(place);
            Disk.SyncFolder(Path.GetDirectoryName(place)!);
        }
    }

    public int RemoveStaged(DateTimeOffset before)
    {
        var old = Staged(before).ToList();
        old.ForEach(file => file.Delete());
        return old.Count;
    }

    public int CountStaged(DateTimeOffset before) => Staged(before).Count();

    public IEnumerable<string> ListKept(DateTimeOffset before) =>
        Directory.Exists(root)
            ? new DirectoryInfo(root).EnumerateDirectories("??")
                .SelectMany(folder => folder.EnumerateDirectories("??"))
                .SelectMany(folder => folder.EnumerateFiles())
                .Where(file => IsHash(file.Name) && file.LastWriteTimeUtc < before.UtcDateTime)
                .Select(file => file.Name)
            : [];

    private IEnumerable<FileInfo> Staged(DateTimeOffset before) =>
        Directory.Exists(Incoming) ? new DirectoryInfo(Incoming).EnumerateFiles().Where(file => file.LastWriteTimeUtc < before.UtcDateTime) : [];

    private static async Task<long> WriteAsync(Stream content, string path, IncrementalHash hash, long limit, CancellationToken ct)
    {
        await using var file = Disk.Write(() => new FileStream(path, NewFile()));
        var buffer = new byte[Portion];
        long size = 0;
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
        {
            size += read;
            if (size > limit)
            {
                throw new TooLarge("evidence.file-too-large", $"Tệp lớn hơn {limit / 1024 / 1024} MB.");
            }

            hash.AppendData(buffer.AsSpan(0, read));
            await Disk.WriteAsync(() => file.WriteAsync(buffer.AsMemory(0, read), ct));
        }

        Disk.Write(() => file.Flush(flushToDisk: true));
        return size;
    }

    private static string HashOf(string path)
    {
        using var bytes = Reading(path);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private static FileStream Reading(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, Portion, FileOptions.SequentialScan);

    private static FileStreamOptions NewFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Options = FileOptions.Asynchronous,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }

    private static void MakeFolder(string folder) => Disk.Write(() =>
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnlyFolder);
        }
    });

    private string PlaceOf(string sha256) => IsHash(sha256)
        ? Path.Combine(root, sha256[..2], sha256[2..4], sha256)
        : throw new ArgumentException("Not the hash of a file.", nameof(sha256));

    private static bool IsHash(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);
}
