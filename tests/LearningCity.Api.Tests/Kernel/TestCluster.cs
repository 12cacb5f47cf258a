using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>
/// One PostgreSQL for all tests of this process, with the migrated template. It and its folder go when the process
/// goes, in whatever way.
/// </summary>
internal static class TestCluster
{
    private const string Template = "learningcity_template";

    private static readonly Lazy<Task<PrivatePostgres>> Server = new(StartAsync);

    private static readonly Lazy<Task<PrivatePostgres>> ServerWithTemplate = new(MigrateTemplateAsync);

    private static int databases;

    /// <summary>A new database with the present schema and nothing in it.</summary>
    /// <returns>The address for the role of the application.</returns>
    public static async Task<string> NewDatabaseAsync()
    {
        var server = await ServerWithTemplate.Value;
        var name = $"test_{Interlocked.Increment(ref databases)}";
        await using var administrator = NpgsqlDataSource.Create(server.AdministratorConnectionString);
        await administrator.ExecuteAsync($"create database {name} template {Template} owner learningcity");

        return AddressOf(server, name);
    }

    /// <summary>A new database without any table of ours, for tests of the migration itself.</summary>
    public static async Task<string> NewEmptyDatabaseAsync()
    {
        var server = await Server.Value;
        var name = $"test_{Interlocked.Increment(ref databases)}";
        await using var administrator = NpgsqlDataSource.Create(server.AdministratorConnectionString);
        await administrator.ExecuteAsync($"create database {name} owner learningcity");

        return AddressOf(server, name);
    }

    /// <summary>A new database that holds what another one holds.</summary>
    /// <param name="connectionString">The other one; whoever is connected to it is cut off.</param>
    public static async Task<string> NewCopyAsync(string connectionString)
    {
        var server = await Server.Value;
        var original = new NpgsqlConnectionStringBuilder(connectionString).Database;
        var name = $"test_{Interlocked.Increment(ref databases)}";
        await using var administrator = NpgsqlDataSource.Create(server.AdministratorConnectionString);
        await administrator.ExecuteAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{original}'");
        await administrator.ExecuteAsync($"create database {name} template {original} owner learningcity");

        return AddressOf(server, name);
    }

    /// <summary>The same database for the superuser, for what a test must see or break behind the product's back.</summary>
    public static async Task<string> AsAdministratorAsync(string connectionString) =>
        new NpgsqlConnectionStringBuilder((await Server.Value).AdministratorConnectionString)
        {
            Database = new NpgsqlConnectionStringBuilder(connectionString).Database,
            MaxPoolSize = 3,
        }.ConnectionString;

    public static async Task DropAsync(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await using var administrator = NpgsqlDataSource.Create((await Server.Value).AdministratorConnectionString);
        await administrator.ExecuteAsync($"drop database if exists {name} with (force)");
    }

    private static Task<PrivatePostgres> StartAsync() => PrivatePostgres.StartAsync(
        new PrivatePostgresOptions(Path.Combine(Path.GetTempPath(), $"learningcity-tests-{Environment.ProcessId}"))
        {
            Durable = false,
            RemoveAtEnd = true,
            Parameters = new Dictionary<string, string> { ["max_connections"] = "300" },
        },
        NullLogger.Instance,
        CancellationToken.None);

    private static async Task<PrivatePostgres> MigrateTemplateAsync()
    {
        var server = await Server.Value;
        await using var administrator = NpgsqlDataSource.Create(server.AdministratorConnectionString);
        await administrator.ExecuteAsync($"create database {Template} owner learningcity");
        await DatabaseMigration.MigrateAsync(server.ConnectionStringTo(Template), CancellationToken.None);
        await administrator.ExecuteAsync($"alter database {Template} allow_connections false");
        await administrator.ExecuteAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{Template}'");

        return server;
    }

    private static string AddressOf(PrivatePostgres server, string database) =>
        new NpgsqlConnectionStringBuilder(server.ConnectionStringTo(database)) { MaxPoolSize = 30 }.ConnectionString;
}
