using LearningCity.Application.Kernel;
using Microsoft.Extensions.Configuration;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Looks at the volumes of this machine that the product fills: the files, the private database, and what the operator adds.</summary>
internal sealed class StorageLook : IStorageRoom
{
    /// <summary>Further folders, with commas between, whose volumes are watched: those of a database server on this machine and of its log.</summary>
    public const string WatchedSetting = "Storage:Watched";

    private readonly string evidence;
    private readonly IReadOnlyList<(string Name, string Folder)> folders;

    public StorageLook(IConfiguration configuration)
    {
        var root = Directory.GetCurrentDirectory();
        evidence = StartUpChecks.EvidenceFolder(configuration, root);
        var watched = (configuration[WatchedSetting] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        folders =
        [
            ("evidence", evidence),
            .. string.IsNullOrWhiteSpace(configuration.GetConnectionString("LearningCity"))
                ? [("database", PrivatePostgresOptions.From(configuration, root).Folder)]
                : Array.Empty<(string, string)>(),
            .. watched.Select(folder => (folder, Path.GetFullPath(folder, root))),
        ];
    }

    public StorageRoom Look() => new(IsWritable(), [.. folders.Select(Measure)]);

    private bool IsWritable()
    {
        try
        {
            StartUpChecks.Probe(evidence);
            return true;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>As the machine reckons it: what is kept back for its administrator is neither used nor free. A folder that is not there has no room.</summary>
    private static Volume Measure((string Name, string Folder) one)
    {
        try
        {
            var drive = new DriveInfo(one.Folder);
            var free = drive.AvailableFreeSpace;
            return new Volume(one.Name, free, drive.TotalSize - drive.TotalFreeSpace + free);
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new Volume(one.Name, 0, 0);
        }
    }
}
