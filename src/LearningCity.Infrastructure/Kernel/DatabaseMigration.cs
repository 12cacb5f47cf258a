using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Brings a database to the present schema: forward only, one migrator at a time.</summary>
public static class DatabaseMigration
{
    /// <summary>Any number of instances may call it together; one works, the others wait and find nothing to do.</summary>
    public static async Task MigrateAsync(string connectionString, CancellationToken ct)
    {
        var patient = new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 600 }.ConnectionString;
        await using var database = NpgsqlDataSource.Create(patient);
        await using var connection = await database.OpenConnectionAsync(ct);
        await ExecuteAsync(connection, "select pg_advisory_lock(hashtextextended('learning-city:migrate', 0))", ct);
        try
        {
            var options = new DbContextOptionsBuilder<LearningCityContext>();
            ContextOptions.Apply(options, database);
            await using var context = new LearningCityContext(options.Options);
            await context.Database.MigrateAsync(ct);
            await ExecuteAsync(connection, "create schema if not exists jobs", ct);
            await JobSchedule.ProvisionAsync(patient, ct);
        }
        finally
        {
            await ExecuteAsync(connection, "select pg_advisory_unlock(hashtextextended('learning-city:migrate', 0))", CancellationToken.None);
        }
    }

    /// <summary>For a start that is not to migrate.</summary>
    /// <exception cref="StartUpRefused">A migration of this version has not been applied.</exception>
    public static async Task RequireCurrentAsync(string connectionString, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        if ((await MigrationLedger.PendingAsync(connection, ct)).Count > 0)
        {
            throw new StartUpRefused(
                "Cơ sở dữ liệu chưa có cấu trúc của phiên bản này: hãy chạy lệnh migrate trước, hoặc serve --migrate.",
                "The database has not the schema of this version: run the command migrate first, or serve --migrate.");
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string text, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
