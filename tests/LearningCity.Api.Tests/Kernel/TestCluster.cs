using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>
/// A PostgreSQL with the migrated template: one for nearly all tests of this process, started when the first asks for it, and
/// one of its own for a test that kills the server. It ends when the process ends, in whatever way.
/// </summary>
internal sealed class TestCluster : IAsyncDisposable
{
    private const string Template = "learningcity_template";

    private readonly TemporaryFolder? folder;
    private readonly IReadOnlyDictionary<string, string> parameters;
    private readonly Lazy<Task<PrivatePostgres>> server;
    private readonly Lazy<Task<PrivatePostgres>> serverWithTemplate;
    private int databases;

    /// <param name="folder">Where the data lie, so that they outlive the server; none: they go with it.</param>
    /// <param name="parameters">Of the server, beyond those of every test.</param>
    private TestCluster(TemporaryFolder? folder, IReadOnlyDictionary<string, string>? parameters = null)
    {
        this.folder = folder;
        this.parameters = parameters ?? new Dictionary<string, string>();
        server = new Lazy<Task<PrivatePostgres>>(StartAsync);
        serverWithTemplate = new Lazy<Task<PrivatePostgres>>(MigrateTemplateAsync);
    }

    public static TestCluster Shared { get; } = new(folder: null);

    /// <summary>What the shared server writes down, each line with its database and SQLSTATE.</summary>
    public static string SharedLog => Path.Combine(SharedFolder, "start.log");

    private static string SharedFolder => Path.Combine(Path.GetTempPath(), $"learningcity-tests-{Environment.ProcessId}");

    /// <summary>One that may be killed: it comes back by itself at the same address with what was committed.</summary>
    public static TestCluster OfItsOwn() => new(new TemporaryFolder());

    /// <summary>One with parameters of its own, by name.</summary>
    public static TestCluster With(IReadOnlyDictionary<string, string> parameters) => new(new TemporaryFolder(), parameters);

    /// <summary>The server at this moment; null while it is down.</summary>
    public async Task<int?> ProcessIdAsync() => (await server.Value).ServerProcessId;

    /// <summary>A new database with the present schema and nothing in it.</summary>
    /// <returns>The address for the role of the application.</returns>
    public async Task<string> NewDatabaseAsync()
    {
        await serverWithTemplate.Value;
        return await MakeAsync($"template {Template}");
    }

    /// <summary>A new database without any table of ours, for tests of the migration itself.</summary>
    public Task<string> NewEmptyDatabaseAsync() => MakeAsync("");

    /// <summary>A new database that holds what another one holds.</summary>
    /// <param name="connectionString">The other one; whoever is connected to it is cut off.</param>
    public async Task<string> NewCopyAsync(string connectionString)
    {
        var original = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await using var administrator = NpgsqlDataSource.Create((await server.Value).AdministratorConnectionString);
        await administrator.ExecuteAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{original}'");
        return await MakeAsync($"template {original}");
    }

    /// <summary>The same database for the superuser, for what a test must see or break behind the product's back.</summary>
    public async Task<string> AsAdministratorAsync(string connectionString) =>
        new NpgsqlConnectionStringBuilder((await server.Value).AdministratorConnectionString)
        {
            Database = new NpgsqlConnectionStringBuilder(connectionString).Database,
            MaxPoolSize = 3,
        }.ConnectionString;

    public async Task DropAsync(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await using var administrator = NpgsqlDataSource.Create((await server.Value).AdministratorConnectionString);
        await administrator.ExecuteAsync($"drop database if exists {name} with (force)");
    }

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated)
        {
            await (await server.Value).DisposeAsync();
        }

        folder?.Dispose();
    }

    private Task<PrivatePostgres> StartAsync() => PrivatePostgres.StartAsync(
        new PrivatePostgresOptions(folder?.At("postgresql") ?? SharedFolder)
        {
            Durable = false,
            RemoveAtEnd = folder is null,
            Parameters = new Dictionary<string, string>(parameters) { ["max_connections"] = "300", ["log_line_prefix"] = "%m database=%d state=%e " },
        },
        NullLogger.Instance,
        CancellationToken.None);

    private async Task<PrivatePostgres> MigrateTemplateAsync()
    {
        var started = await server.Value;
        await using var administrator = NpgsqlDataSource.Create(started.AdministratorConnectionString);
        await administrator.ExecuteAsync($"create database {Template} owner learningcity");
        await DatabaseMigration.MigrateAsync(started.ConnectionStringTo(Template), CancellationToken.None);
        await administrator.ExecuteAsync($"alter database {Template} allow_connections false");
        await administrator.ExecuteAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{Template}'");
        return started;
    }

    private async Task<string> MakeAsync(string template)
    {
        var started = await server.Value;
        var name = $"test_{Interlocked.Increment(ref databases)}";
        await using var administrator = NpgsqlDataSource.Create(started.AdministratorConnectionString);
        await administrator.ExecuteAsync($"create database {name} {template} owner learningcity");
        return new NpgsqlConnectionStringBuilder(started.ConnectionStringTo(name)) { MaxPoolSize = 30 }.ConnectionString;
    }
}
