using LearningCity.Api.Tests.Kernel.Faults;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel.Deploy;

/// <summary>
/// A city whose wards save answers and upload papers, backed up as <c>deploy/</c> says; at <see cref="Moment"/> all is well, then others are written and
/// somebody changes everything by mistake. <c>IClassFixture&lt;BackedUpCity&gt;</c>; what a test breaks it breaks in a copy of the backup.
/// </summary>
public sealed class BackedUpCity : IAsyncLifetime
{
    private const int Clients = 4;

    private readonly TemporaryFolder folder = new();
    private readonly TestCluster cluster;
    private readonly TestDatabase database;

    public BackedUpCity()
    {
        Directory.CreateDirectory(folder.At("backup", "wal"));
        File.SetUnixFileMode(folder.At("backup", "wal"), (UnixFileMode)0b111_111_111);
        cluster = TestCluster.With(new Dictionary<string, string>
        {
            ["full_page_writes"] = "on",
            ["archive_mode"] = "on",
            ["archive_timeout"] = "60",
            ["archive_command"] = $"'{Scripts.PathOf("archive-wal.sh")}' \"%p\" \"%f\" '{folder.At("backup", "wal")}'",
        });
        database = new TestDatabase(cluster);
    }

    internal ShippedScripts Scripts { get; } = new();

    internal WritingCity City { get; private set; } = null!;

    /// <summary>The last moment before the mistake.</summary>
    public string Moment { get; private set; } = "";

    /// <summary>What was acknowledged by then, and nothing later: keys of writes, hashes of papers, answers with their revisions.</summary>
    public CityState AtMoment { get; private set; } = null!;

    /// <summary>Hashes of the papers that came after the moment.</summary>
    public IReadOnlyList<string> LaterPapers { get; private set; } = [];

    public string Backup => folder.At("backup");

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        City = await WritingCity.FoundAsync(database, database.ConnectionString, Clients);
        await City.WriteAsync(30);
        await SucceedAsync("backup.sh");
        await City.WriteAsync(30);
        AtMoment = CityState.Of(City);
        Moment = await database.ScalarAsync<string>("select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || ' +00:00'");
        await City.WriteAsync(30);
        LaterPapers = [.. CityState.Of(City).Papers.Except(AtMoment.Papers)];
        await database.ExecuteAsAdministratorAsync("update access.accounts set display_name = 'Nhầm'; update evidence.documents set summary = 'Nhầm'");
        await database.ExecuteAsAdministratorAsync("select pg_create_restore_point('later'); select pg_switch_wal()");
        await SucceedAsync("backup.sh", "evidence");
        await Patience.UntilAsync(async () => await ArchivedAllAsync());
    }

    /// <summary>The settings of the scripts.</summary>
    /// <param name="backup">A copy of the backup; none: the backup itself.</param>
    public async Task<IReadOnlyDictionary<string, string>> SettingsAsync(string? backup = null) => new Dictionary<string, string>
    {
        ["BACKUP_FOLDER"] = backup ?? Backup,
        ["EVIDENCE_FOLDER"] = City.Product.EvidenceFolder,
        ["DATABASE"] = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!,
        ["PGHOST"] = new NpgsqlConnectionStringBuilder(await database.AsAdministratorAsync()).Host!,
        ["PGUSER"] = "postgres",
    };

    /// <summary>A copy of the backup, to be damaged.</summary>
    internal async Task<string> CopyBackupAsync(TemporaryFolder to)
    {
        using var copying = System.Diagnostics.Process.Start("cp", ["-a", Backup, to.At("backup")]);
        await copying.WaitForExitAsync();
        return to.At("backup");
    }

    /// <summary>The product's own server on restored data, with the address of the city's database in it.</summary>
    /// <param name="data">They are moved away from here.</param>
    /// <param name="root">A new folder of the server.</param>
    internal async Task<(PrivatePostgres Server, string Address)> ServeAsync(string data, string root)
    {
        var account = await PrivatePostgresAccount.ChooseAsync(CancellationToken.None);
        using (var moving = System.Diagnostics.Process.Start(
            "sh", ["-c", "mkdir -m 700 \"$2\" && { [ -z \"$3\" ] || chown \"$3\" \"$2\"; } && mv \"$1\" \"$2/data\"", "sh", data, root, account.Name ?? ""]))
        {
            await moving.WaitForExitAsync();
        }

        var server = await PrivatePostgres.StartAsync(new PrivatePostgresOptions(root) { Durable = false }, NullLogger.Instance, CancellationToken.None);
        return (server, server.ConnectionStringTo(new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!));
    }

    public async ValueTask DisposeAsync()
    {
        if (City is not null)
        {
            await City.DisposeAsync();
        }

        await database.DisposeAsync();
        await cluster.DisposeAsync();
        Scripts.Dispose();
        folder.Dispose();
    }

    private async Task SucceedAsync(string script, params string[] arguments)
    {
        var (exitCode, output) = await Scripts.RunAsync(script, await SettingsAsync(), arguments);
        exitCode.ShouldBe(0, output);
    }

    private async Task<bool> ArchivedAllAsync()
    {
        await using var administrator = NpgsqlDataSource.Create(await database.AsAdministratorAsync());
        return await administrator.ScalarAsync<bool>(
            "select coalesce(last_archived_wal, '') >= pg_walfile_name(pg_current_wal_lsn() - 16 * 1024 * 1024) from pg_stat_archiver");
    }
}
