using Microsoft.Extensions.Configuration;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>How the private PostgreSQL server is found, where it keeps its data, and how careful it is.</summary>
/// <param name="Folder">Where <c>data</c>, the logs and the locks lie. Made when missing, mode 0700.</param>
public sealed record PrivatePostgresOptions(string Folder)
{
    /// <summary>Setting that names the folder with <c>postgres</c> and <c>initdb</c>.</summary>
    public const string BinariesSetting = "PostgreSql:Binaries";

    /// <summary>Setting that names the folder of the data.</summary>
    public const string FolderSetting = "PostgreSql:Folder";

    /// <summary>Folder holding <c>postgres</c> and <c>initdb</c>; null: look for one.</summary>
    public string? Binaries { get; init; }

    /// <summary>
    /// True (always, outside tests): what is committed outlives the loss of power. False: it outlives a kill only.
    /// </summary>
    public bool Durable { get; init; } = true;

    /// <summary>The folder is deleted when the server has ended, also when this process was killed. For tests.</summary>
    public bool RemoveAtEnd { get; init; }

    /// <summary>Further server parameters by name, e.g. <c>max_connections</c>.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Reads <c>PostgreSql:Binaries</c> and <c>PostgreSql:Folder</c>; without the latter the data lie in
    /// <c>.data/postgresql</c> under <paramref name="root"/>.
    /// </summary>
    public static PrivatePostgresOptions From(IConfiguration configuration, string root)
    {
        var folder = configuration[FolderSetting];
        var binaries = configuration[BinariesSetting];

        return new PrivatePostgresOptions(
            Path.GetFullPath(string.IsNullOrWhiteSpace(folder) ? Path.Combine(".data", "postgresql") : folder, root))
        {
            Binaries = string.IsNullOrWhiteSpace(binaries) ? null : Path.GetFullPath(binaries, root),
        };
    }
}
