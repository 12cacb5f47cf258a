using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>The server process of one private cluster: started under a supervisor, or found running and adopted.</summary>
internal sealed class PrivatePostgresServer(
    PrivatePostgresFolder folder,
    PrivatePostgresBinaries binaries,
    PrivatePostgresAccount account,
    PrivatePostgresOptions options,
    ILogger log)
{
    /// <summary>Recovery after a crash reads the log since the last checkpoint; that may take minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(40);

    /// <summary>
    /// Starts the server and outlives this process for as long as another one holds the pipe. End of file on the pipe
    /// means that nobody is left, however they ended, and brings a fast shutdown. The server's own end brings the
    /// supervisor's. A session of its own keeps the terminal's Ctrl-C from the server, which would otherwise be gone
    /// before the application has finished its last requests.
    /// </summary>
    private const string Supervisor =
        """
        exec </dev/null >"$2" 2>&1 3<"$1"
        remove=$3 socket=$4
        shift 4
        trap : INT TERM HUP QUIT
        "$@" 3<&- &
        server=$!
        ( trap - INT TERM HUP QUIT; read -r nothing <&3; kill -INT "$server" ) &
        watch=$!
        exec 3<&-
        while kill -0 "$server" 2>/dev/null; do wait "$server"; done
        kill "$watch" 2>/dev/null
        wait
        [ -z "$remove" ] || rm -rf -- "$remove"
        rmdir -- "$socket"
        """;

    public string ConnectionString(string role, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = folder.Socket,
        Port = 5432,
        Username = role,
        Database = database,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    /// <summary>
    /// Returns when the server answers. The caller holds the start lock and the pipe.
    /// </summary>
    /// <returns>True: it was running and is adopted; false: it was started here.</returns>
    public async Task<bool> EnsureRunningAsync(CancellationToken ct)
    {
        var waited = Stopwatch.StartNew();
        Process? supervisor = null;
        var failures = 0;

        while (!IsAlive() || !await AnswersAsync(ct))
        {
            if (waited.Elapsed > Patience)
            {
                throw NotStarted($"no answer within {Patience.TotalMinutes:0} minutes");
            }

            if (supervisor is { HasExited: true })
            {
                RefuseUnlessItPasses(++failures);
                supervisor = null;
                await Task.Delay(Step * 5, ct);
            }
            else if (supervisor is null && !IsAlive())
            {
                ForgetStranger();
                supervisor = await StartAsync(ct);
            }

            await Task.Delay(Step, ct);
        }

        return supervisor is null;
    }

    /// <summary>True while the process named in <c>postmaster.pid</c> exists and works on these data.</summary>
    public bool IsAlive() => PostmasterId() is { } id && IsServer(id);

    /// <summary>The process id the server wrote down; null when it ended in order or never ran.</summary>
    public int? PostmasterId()
    {
        try
        {
            var first = File.ReadLines(PidFile).FirstOrDefault();
            return int.TryParse(first, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private string PidFile => Path.Combine(folder.Data, "postmaster.pid");

    /// <summary>A server works in its data folder, which tells it from a stranger that got the number of a dead one.</summary>
    private bool IsServer(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return OperatingSystem.IsLinux()
                ? Directory.ResolveLinkTarget($"/proc/{id}/cwd", returnFinalTarget: false)?.FullName == folder.Data
                : process.ProcessName.Contains("postgres", StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>
    /// Waits until the server has ended and its supervisor has cleaned up, and removes what the supervisor of a temporary
    /// server may not: a folder inside somebody else's.
    /// </summary>
    public async Task EndAsync(CancellationToken ct)
    {
        while (IsAlive())
        {
            await Task.Delay(Step, ct);
        }

        for (var waited = Stopwatch.StartNew(); Directory.Exists(folder.Socket) && waited.Elapsed < TimeSpan.FromSeconds(2);)
        {
            await Task.Delay(Step / 4, ct);
        }

        if (options.RemoveAtEnd)
        {
            await new PrivatePostgresAccount(Name: null).RunAsync("rm", ["-rf", "--", folder.Root], ct);
        }
    }

    private async Task<Process> StartAsync(CancellationToken ct)
    {
        await folder.MakeSocketFolderAsync(ct);
        log.LogInformation("PostgreSQL {Major} starts on {Data}", binaries.Major, folder.Data);
        string[] script = ["sh", "-c", Supervisor, "learningcity-postgresql", folder.Alive, folder.StartLog];
        string[] cleaning = [options.RemoveAtEnd ? folder.Root : "", folder.Socket];
        string[] all = [.. SessionOfItsOwn(), .. script, .. cleaning, binaries.Postgres, "-D", folder.Data, .. Parameters()];
        var supervisor = Process.Start(account.Command(all[0], all[1..]))!;
        supervisor.StandardInput.Close();

        return supervisor;
    }

    private static string[] SessionOfItsOwn() =>
        File.Exists("/usr/bin/setsid") ? ["/usr/bin/setsid"]
        : File.Exists("/usr/bin/perl") ? ["/usr/bin/perl", "-MPOSIX", "-e", "setsid; exec @ARGV"]
        : [];

    private IEnumerable<string> Parameters()
    {
        var parameters = new Dictionary<string, string>
        {
            ["port"] = "5432",
            ["listen_addresses"] = "",
            ["unix_socket_directories"] = folder.Socket,
            ["unix_socket_permissions"] = "0700",
            ["timezone"] = "UTC",
            ["log_timezone"] = "UTC",
            ["lc_messages"] = "C",
            ["cluster_name"] = PrivatePostgresData.Name,
        };

        if (!options.RemoveAtEnd)
        {
            parameters["logging_collector"] = "on";
            parameters["log_directory"] = folder.Logs;
            parameters["log_filename"] = "postgresql-%a.log";
            parameters["log_truncate_on_rotation"] = "on";
        }

        if (!options.Durable)
        {
            parameters["fsync"] = parameters["full_page_writes"] = "off";
        }

        foreach (var (name, value) in options.Parameters)
        {
            parameters[name] = value;
        }

        return parameters.SelectMany(one => (string[])["-c", $"{one.Key}={one.Value}"]);
    }

    /// <summary>Asked only while the server lives: then nobody else can stand behind the socket.</summary>
    private async Task<bool> AnswersAsync(CancellationToken ct)
    {
        if (!File.Exists(Path.Combine(folder.Socket, ".s.PGSQL.5432")))
        {
            return false;
        }

        try
        {
            var probe = ConnectionString(PrivatePostgresData.Administrator, "postgres") + ";Pooling=false;Timeout=5";
            await using var connection = new NpgsqlConnection(probe);
            await connection.OpenAsync(ct);
            return true;
        }
        catch (PostgresException full) when (full.SqlState is PostgresErrorCodes.TooManyConnections)
        {
            return true;
        }
        catch (PostgresException refused) when (refused.SqlState is not PostgresErrorCodes.CannotConnectNow)
        {
            throw NotStarted(refused.MessageText);
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>
    /// After a crash the number in <c>postmaster.pid</c> may by now belong to a living stranger, and PostgreSQL would
    /// refuse to start. A number that nobody has is left to PostgreSQL, which looks for survivors of the crash itself.
    /// </summary>
    private void ForgetStranger()
    {
        if (PostmasterId() is { } id && Array.Exists(Process.GetProcesses(), process => process.Id == id))
        {
            File.Delete(PidFile);
        }
    }

    /// <summary>
    /// The last children of a killed server hold its lock and its memory for a moment, and the supervisor of an ended
    /// one removes the socket's folder: these alone are worth another try.
    /// </summary>
    private void RefuseUnlessItPasses(int failures)
    {
        var said = File.Exists(folder.StartLog) ? File.ReadAllText(folder.StartLog) : "";
        string[] passing = ["postmaster.pid", "shared memory block", folder.Socket];

        if (failures > 100 || !Array.Exists(passing, part => said.Contains(part, StringComparison.Ordinal)))
        {
            var fatal = said.Split('\n').LastOrDefault(line => line.Contains("FATAL", StringComparison.Ordinal));
            throw NotStarted((fatal ?? PrivatePostgresData.LastLine(said)).Trim());
        }
    }

    private StartUpRefused NotStarted(string reason) => new(
        $"PostgreSQL không khởi động được trên {folder.Data} ({reason}): hãy xem {folder.StartLog} và {folder.Logs}, hoặc đặt ConnectionStrings__LearningCity.",
        $"PostgreSQL did not start on {folder.Data} ({reason}): see {folder.StartLog} and {folder.Logs}, or set ConnectionStrings__LearningCity.");
}
