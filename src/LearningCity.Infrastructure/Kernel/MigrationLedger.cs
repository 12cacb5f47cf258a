using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>The migrations this program knows, and those a database has had. Asked without the model, which takes longer to build than all else of a start.</summary>
internal static class MigrationLedger
{
    public const string Table = "migrations";

    private const string Applied = $"""select "MigrationId" from {Schemas.Kernel}.{Table}""";

    /// <summary>What this program knows and the database has not had, in the order in which it would be applied.</summary>
    public static async Task<IReadOnlyList<string>> PendingAsync(NpgsqlConnection connection, CancellationToken ct) =>
        [.. Known().Except(await AppliedAsync(connection, ct)).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Known() =>
        typeof(MigrationLedger).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Migration)))
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()!.Id);

    /// <summary>Nothing, where the database has never been migrated.</summary>
    private static async Task<IReadOnlyList<string>> AppliedAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        try
        {
            await using var command = new NpgsqlCommand(Applied, connection);
            await using var row = await command.ExecuteReaderAsync(ct);
            var applied = new List<string>();
            while (await row.ReadAsync(ct))
            {
                applied.Add(row.GetString(0));
            }

            return applied;
        }
        catch (PostgresException absent) when (absent.SqlState is PostgresErrorCodes.UndefinedTable)
        {
            return [];
        }
    }
}
