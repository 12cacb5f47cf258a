using LearningCity.Application.Access;
using LearningCity.Domain.Access;
using Npgsql;

namespace LearningCity.Infrastructure.Access;

/// <summary>Keeps the guard of a name, locked while it is read and written.</summary>
internal sealed class SignInGuardTable(NpgsqlConnection connection, NpgsqlTransaction transaction)
{
    public async Task<SignInGuard> LockAsync(SignInAttempt attempt, CancellationToken ct)
    {
        await ExecuteAsync(
            "insert into access.sign_in_guards (name, attempts, locks, changed_at) values ($1, '{}', 0, $2) on conflict do nothing",
            ct, attempt.Name.Hex, attempt.At);
        await using var command = new NpgsqlCommand(
            "select attempts, locks, locked_until from access.sign_in_guards where name = $1 for update", connection, transaction);
        command.Parameters.Add(new() { Value = attempt.Name.Hex });
        await using var row = await command.ExecuteReaderAsync(ct);

        return await row.ReadAsync(ct)
            ? new SignInGuard(
                [.. row.GetFieldValue<DateTime[]>(0).Select(Instant)],
                row.GetInt32(1),
                row.IsDBNull(2) ? null : Instant(row.GetDateTime(2)))
            : SignInGuard.Fresh;
    }

    public Task StoreAsync(SignInAttempt attempt, SignInGuard guard, CancellationToken ct) => ExecuteAsync(
        """
        insert into access.sign_in_guards (name, attempts, locks, locked_until, changed_at) values ($1, $2, $3, $4, $5)
        on conflict (name) do update set attempts = $2, locks = $3, locked_until = $4, changed_at = $5
        """,
        ct,
        attempt.Name.Hex,
        guard.Attempts.Select(at => at.UtcDateTime).ToArray(),
        guard.Locks,
        (object?)guard.LockedUntil?.UtcDateTime ?? DBNull.Value,
        attempt.At.UtcDateTime);

    public Task ForgetOlderThanAsync(DateTimeOffset instant, CancellationToken ct) => ExecuteAsync(
        """
        delete from access.sign_in_guards where name in (
            select name from access.sign_in_guards where changed_at < $1 limit 100 for update skip locked)
        """,
        ct, instant.UtcDateTime);

    private static DateTimeOffset Instant(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    private async Task ExecuteAsync(string text, CancellationToken ct, params object[] values)
    {
        await using var command = new NpgsqlCommand(text, connection, transaction);
        foreach (var value in values)
        {
            command.Parameters.Add(value is DBNull
                ? new NpgsqlParameter { Value = value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz }
                : new NpgsqlParameter { Value = value });
        }

        await command.ExecuteNonQueryAsync(ct);
    }
}
