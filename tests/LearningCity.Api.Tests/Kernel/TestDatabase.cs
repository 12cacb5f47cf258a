using Npgsql;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>A database of its own for one test class: <c>IClassFixture&lt;TestDatabase&gt;</c>.</summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private readonly TestCluster cluster;
    private NpgsqlDataSource? source;

    public TestDatabase()
        : this(TestCluster.Shared)
    {
    }

    internal TestDatabase(TestCluster cluster) => this.cluster = cluster;

    public string ConnectionString { get; private set; } = "";

    /// <summary>Connections as the role of the application.</summary>
    public NpgsqlDataSource Source => source ??= NpgsqlDataSource.Create(ConnectionString);

    public async ValueTask InitializeAsync() => ConnectionString = await cluster.NewDatabaseAsync();

    /// <summary>Runs a statement as the role of the application.</summary>
    public Task ExecuteAsync(string sql) => Source.ExecuteAsync(sql);

    /// <summary>The first column of the first row.</summary>
    public Task<T> ScalarAsync<T>(string sql) => Source.ScalarAsync<T>(sql);

    /// <summary>The address of this database for the superuser.</summary>
    public Task<string> AsAdministratorAsync() => cluster.AsAdministratorAsync(ConnectionString);

    /// <summary>Runs a statement as the superuser.</summary>
    public async Task ExecuteAsAdministratorAsync(string sql)
    {
        await using var administrator = NpgsqlDataSource.Create(await AsAdministratorAsync());
        await administrator.ExecuteAsync(sql);
    }

    public async ValueTask DisposeAsync()
    {
        if (source is not null)
        {
            await source.DisposeAsync();
        }

        if (ConnectionString.Length > 0)
        {
            await cluster.DropAsync(ConnectionString);
        }
    }
}
