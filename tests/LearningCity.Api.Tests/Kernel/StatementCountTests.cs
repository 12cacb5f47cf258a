namespace LearningCity.Api.Tests.Kernel;

public sealed class StatementCountTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task It_counts_the_statements_of_its_own_database_only()
    {
        await using var other = Npgsql.NpgsqlDataSource.Create(await TestCluster.Shared.NewEmptyDatabaseAsync());
        using var statements = new StatementCount(database.ConnectionString);

        await database.ScalarAsync<int>("select 1");
        await other.ScalarAsync<int>("select 2");
        await database.ScalarAsync<int>("select 3");

        statements.Texts.ShouldBe(["select 1", "select 3"]);
    }

    [Fact]
    public async Task A_clone_of_the_template_has_the_present_schema() =>
        (await database.ScalarAsync<long>("select count(*) from kernel.migrations")).ShouldBeGreaterThan(0);
}
