using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Benchmarks.Kernel;

/// <summary>A database with the present schema on the private server of the run.</summary>
internal sealed class Database : IAsyncDisposable
{
    /// <summary>With these plain SQL over a city is fastest.</summary>
    private const string BareOptions = "-c jit=off -c work_mem=256MB";

    private readonly NpgsqlDataSource owner;
    private readonly NpgsqlDataSource bare;
    private readonly NpgsqlDataSource administrator;

    private Database(NpgsqlConnectionStringBuilder address, NpgsqlConnectionStringBuilder asAdministrator)
    {
        (ConnectionString, owner) = (address.ConnectionString, NpgsqlDataSource.Create(address));
        administrator = NpgsqlDataSource.Create(asAdministrator);
        BareConnectionString = new NpgsqlConnectionStringBuilder(address.ConnectionString) { Options = BareOptions }.ConnectionString;
        bare = NpgsqlDataSource.Create(BareConnectionString);
    }

    /// <summary>For the role of the product.</summary>
    public string ConnectionString { get; }

    /// <summary>For the bare ways, with the session set as suits them best.</summary>
    public string BareConnectionString { get; }

    /// <summary>Connections as the role of the product, without its limits.</summary>
    public NpgsqlDataSource Source => owner;

    /// <summary>The same for the bare ways.</summary>
    public NpgsqlDataSource Bare => bare;

    public static async Task<Database> MakeAsync(PrivatePostgres server, string name)
    {
        await using (var postgres = NpgsqlDataSource.Create(server.AdministratorConnectionString))
        {
            await postgres.ExecuteAsync($"create database {name} owner learningcity");
        }

        var address = new NpgsqlConnectionStringBuilder(server.ConnectionStringTo(name)) { CommandTimeout = 0 };
        await DatabaseMigration.MigrateAsync(address.ConnectionString, CancellationToken.None);
        return new Database(address, new NpgsqlConnectionStringBuilder(server.AdministratorConnectionString) { Database = name, CommandTimeout = 0 });
    }

    public Task ExecuteAsync(string sql, params object[] values) => owner.ExecuteAsync(sql, values);

    public Task<T> ScalarAsync<T>(string sql, params object[] values) => owner.ScalarAsync<T>(sql, values);

    /// <summary>Past every trigger, in one transaction: what no request of the product can do.</summary>
    public async Task ForceAsync(string sql, params object[] values)
    {
        await using var connection = await administrator.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var past = new NpgsqlCommand("set local session_replication_role = replica", connection))
        {
            await past.ExecuteNonQueryAsync();
        }

        await using (var command = new NpgsqlCommand(sql, connection))
        {
            SqlShortcuts.Add(command, values);
            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await owner.DisposeAsync();
        await bare.DisposeAsync();
        await administrator.DisposeAsync();
    }
}
