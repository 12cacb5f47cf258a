using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
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

    [Theory]
    [InlineData("drop schema kernel cascade")]
    [InlineData("truncate kernel.migrations")]
    [InlineData("""delete from kernel.migrations where "MigrationId" = (select max("MigrationId") from kernel.migrations)""")]
    [InlineData("""delete from kernel.migrations where "MigrationId" = (select min("MigrationId") from kernel.migrations)""")]
    public async Task A_database_that_lacks_a_migration_is_refused(string loss)
    {
        var address = await TestCluster.Shared.NewDatabaseAsync();
        await using var database = NpgsqlDataSource.Create(address);
        await database.ExecuteAsync(loss);

        var refused = await Should.ThrowAsync<StartUpRefused>(() => DatabaseMigration.RequireCurrentAsync(address, CancellationToken.None));

        refused.English.ShouldContain("serve --migrate");
    }

    [Fact]
    public async Task A_database_that_a_later_version_migrated_is_served()
    {
        var address = await TestCluster.Shared.NewDatabaseAsync();
        await using var database = NpgsqlDataSource.Create(address);
        await database.ExecuteAsync("insert into kernel.migrations values ('29991231000000_Later', '99.0.0')");

        await DatabaseMigration.RequireCurrentAsync(address, CancellationToken.None);
    }

    [Fact]
    public async Task What_is_pending_is_what_would_be_applied_in_its_order()
    {
        await using var database = NpgsqlDataSource.Create(await TestCluster.Shared.NewEmptyDatabaseAsync());
        await using var connection = await database.OpenConnectionAsync();
        var options = new DbContextOptionsBuilder<LearningCityContext>();
        ContextOptions.Apply(options, database);
        await using var context = new LearningCityContext(options.Options);

        (await MigrationLedger.PendingAsync(connection, CancellationToken.None)).ShouldBe(await context.Database.GetPendingMigrationsAsync());
    }
}
