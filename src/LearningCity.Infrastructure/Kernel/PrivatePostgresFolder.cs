using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>The folders of one private cluster: its data, its locks and its socket, all closed to other accounts.</summary>
internal sealed class PrivatePostgresFolder
{
    /// <summary>Where root keeps for the server's account what that account could not reach elsewhere.</summary>
    public const string Fallback = "/var/lib/learning-city";

    /// <summary>Owned before it has its name, so that whoever starts at the same moment never sees it half made.</summary>
    private const string MakeOwned =
        """
        made=$(mktemp -d "$1.XXXXXX") && chown "$2" "$made" && mv -nT "$made" "$1"
        [ ! -d "$made" ] || rmdir "$made"
        [ -d "$1" ]
        """;

    /// <summary>How often a folder that vanishes while it is made is made again.</summary>
    private const int MostAttempts = 10;

    private readonly PrivatePostgresAccount account;

    private PrivatePostgresFolder(string path, PrivatePostgresAccount account)
    {
        Root = path;
        this.account = account;
        Socket = $"/tmp/learningcity-{Hash(path)}";
    }

    public string Root { get; }

    public string Data => Path.Combine(Root, "data");

    /// <summary>Every application that uses the server holds this pipe open; the server ends when the last one is gone.</summary>
    public string Alive => Path.Combine(Root, "alive");

    /// <summary>Held alone while one application prepares or starts the server.</summary>
    public string StartLock => Path.Combine(Root, "start.lock");

    /// <summary>Held together by the applications that use the server.</summary>
    public string UsersLock => Path.Combine(Root, "users.lock");

    public string StartLog => Path.Combine(Root, "start.log");

    public string Logs => Path.Combine(Root, "log");

    /// <summary>
    /// The folder of the unix socket, named by a hash of the data's path because a socket's path is limited to 107 bytes.
    /// </summary>
    public string Socket { get; }

    /// <summary>The major version the data belong to; null: there are no data yet.</summary>
    public int? DataMajor =>
        File.Exists(Path.Combine(Data, "PG_VERSION"))
            ? int.Parse(File.ReadAllText(Path.Combine(Data, "PG_VERSION")).Trim(), System.Globalization.CultureInfo.InvariantCulture)
            : null;

    /// <summary>
    /// Makes the folders, owned by the server's account and mode 0700. A folder which that account cannot reach (one
    /// inside /root, say) is replaced by one under /var/lib/learning-city, and the log says so.
    /// </summary>
    /// <exception cref="StartUpRefused">The folder belongs to somebody else or cannot be made.</exception>
    public static async Task<PrivatePostgresFolder> PrepareAsync(
        string path, PrivatePostgresAccount account, ILogger log, CancellationToken ct)
    {
        var wanted = Path.GetFullPath(path);

        if (account.Name is not null && !await IsReachableAsync(wanted, account, ct))
        {
            var instead = Path.Combine(Fallback, $"postgresql-{Hash(wanted)}");
            log.LogWarning(
                "The account {Account} cannot reach {Wanted}: the data of PostgreSQL lie in {Instead}",
                account.Name, wanted, instead);
            wanted = instead;
        }

        await MakePrivateAsync(wanted, account, ct);
        var withoutLinks = await account.RunAsync("sh", ["-c", "cd \"$1\" && pwd -P", "sh", wanted], ct);

        return new PrivatePostgresFolder(withoutLinks.Output.Trim(), account);
    }

    /// <summary>Makes the folder of the socket, just before the server starts; it goes with the server.</summary>
    public Task MakeSocketFolderAsync(CancellationToken ct) => MakePrivateAsync(Socket, account, ct);

    /// <summary>Makes the pipe <see cref="Alive"/> unless it is there. Call under <see cref="StartLock"/>.</summary>
    public async Task MakePipeAsync(CancellationToken ct)
    {
        var made = await account.RunAsync(
            "sh", ["-c", "[ -p \"$1\" ] || { rm -f \"$1\" && mkfifo -m 600 \"$1\"; }", "sh", Alive], ct);

        if (!made.Succeeded)
        {
            throw NotUsable(Root, made.Output);
        }
    }

    private static async Task<bool> IsReachableAsync(string path, PrivatePostgresAccount account, CancellationToken ct)
    {
        var parent = Path.GetDirectoryName(path) ?? "/";

        try
        {
            Directory.CreateDirectory(parent);
        }
        catch (Exception notMade) when (notMade is IOException or UnauthorizedAccessException)
        {
            throw NotUsable(path, notMade.Message);
        }

        return (await account.RunAsync("sh", ["-c", "cd \"$1\"", "sh", parent], ct)).Succeeded;
    }

    /// <summary>
    /// As root: made for the account. In /tmp anybody may have made a folder of that name before us, so that owner and
    /// mode are looked at afterwards and a stranger's folder is refused.
    /// </summary>
    private static async Task MakePrivateAsync(string path, PrivatePostgresAccount account, CancellationToken ct)
    {
        var self = new PrivatePostgresAccount(Name: null);
        var owner = account.Name ?? (await self.RunAsync("id", ["-un"], ct)).Output.Trim();

        for (var attempt = 1; ; attempt++)
        {
            await MakeAsync(attempt);
            var checkedPath = await self.RunAsync("find", [path, "-prune", "-type", "d", "-user", owner, "-perm", "700"], ct);

            if (checkedPath.Output.Trim() == path)
            {
                return;
            }

            // The supervisor of a server that is just ending takes its socket folder away, perhaps at this very moment.
            if (Directory.Exists(path) || attempt == MostAttempts)
            {
                throw NotUsable(path, $"owner {owner}, mode 0700");
            }
        }

        async Task MakeAsync(int attempt)
        {
            if (Directory.Exists(path))
            {
                return;
            }

            await self.RunAsync("mkdir", ["-p", "--", Path.GetDirectoryName(path)!], ct);
            var made = account.Name is null
                ? await self.RunAsync("mkdir", ["-m", "700", "--", path], ct)
                : await self.RunAsync("sh", ["-c", MakeOwned, "sh", path, owner], ct);

            if (!made.Succeeded && !Directory.Exists(path) && attempt == MostAttempts)
            {
                throw NotUsable(path, made.Output);
            }
        }
    }

    private static StartUpRefused NotUsable(string path, string reason) => new(
        $"Không dùng được thư mục {path} cho PostgreSQL ({reason.Trim()}): hãy sửa quyền của thư mục, đặt PostgreSql__Folder, hoặc đặt ConnectionStrings__LearningCity.",
        $"The folder {path} cannot be used for PostgreSQL ({reason.Trim()}): correct its owner and mode, set PostgreSql__Folder, or set ConnectionStrings__LearningCity.");

    internal static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..12];
}
