using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

internal static class ContextOptions
{
    public static void Apply(DbContextOptionsBuilder options, NpgsqlDataSource database) =>
        options
            .UseNpgsql(database, npgsql => npgsql.MigrationsHistoryTable(MigrationLedger.Table, Schemas.Kernel))
            .AddInterceptors(new RowLockInterceptor(), new HotQueryInterceptor());
}

/// <summary>Lets <c>dotnet ef migrations add</c> see the model; never connects.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<LearningCityContext>
{
    public LearningCityContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<LearningCityContext>();
        ContextOptions.Apply(options, NpgsqlDataSource.Create("Host=localhost"));
        return new LearningCityContext(options.Options);
    }
}
