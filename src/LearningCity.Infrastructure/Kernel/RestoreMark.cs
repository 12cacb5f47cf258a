using LearningCity.Application.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>The mark is a setting of the database itself, so that it goes wherever the data go.</summary>
internal sealed class RestoreMark(NpgsqlDataSource database) : IRestoreMark
{
    /// <summary>A setting of the database, an instant with its offset. <c>deploy/restore.sh</c> writes it and lets the owner of the database take it away.</summary>
    public const string Setting = "learningcity.restored_to";

    /// <summary>The catalogue, not the session: whoever was connected before sees it too.</summary>
    private const string Question =
        $"""
        select substr(setting, length('{Setting}=') + 1)::timestamptz from pg_db_role_setting, unnest(setconfig) as setting
        where setrole = 0 and setdatabase = (select oid from pg_database where datname = current_database()) and setting like '{Setting}=%'
        """;

    public async Task<DateTimeOffset?> ReadAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await ReadAsync(connection, ct);
    }

    public static async Task<DateTimeOffset?> ReadAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Question, connection);
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? row.GetFieldValue<DateTimeOffset>(0) : null;
    }

    public async Task RemoveAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            do $settle$ begin execute format('alter database %I reset {Setting}', current_database()); end $settle$
            """);
        await command.ExecuteNonQueryAsync(ct);
    }
}
