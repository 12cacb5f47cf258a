using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel;

public sealed class DatabaseMigrationTests
{
    [Fact]
    public async Task Instances_that_start_together_migrate_once()
    {
        var address = await TestCluster.Shared.NewEmptyDatabaseAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DatabaseMigration.MigrateAsync(address, CancellationToken.None)));

        await using var database = NpgsqlDataSource.Create(address);
        (await database.ScalarAsync<long>("select count(*) from kernel.migrations")).ShouldBe(Migrations);
        (await database.ScalarAsync<long>("select count(*) from pg_tables where schemaname = 'jobs'")).ShouldBeGreaterThan(10);
        await DatabaseMigration.RequireCurrentAsync(address, CancellationToken.None);
    }

    private static int Migrations => typeof(DatabaseMigration).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(Migration)));

    [Fact]
    public async Task A_migration_that_is_repeated_changes_nothing()
    {
        var address = await TestCluster.Shared.NewEmptyDatabaseAsync();
        await DatabaseMigration.MigrateAsync(address, CancellationToken.None);
        await using var database = NpgsqlDataSource.Create(address);
        const string objects = "select md5(string_agg(oid::text || relname, ',' order by oid)) from pg_class where relnamespace::regnamespace::text !~ '^pg_'";
        var before = await database.ScalarAsync<string>(objects);

        await DatabaseMigration.MigrateAsync(address, CancellationToken.None);

        (await database.ScalarAsync<string>(objects)).ShouldBe(before);
    }
}
