using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Access;

/// <summary>Counts in PostgreSQL, so that two instances share the count; each time in a short transaction of its own.</summary>
internal sealed class SignInAttempts(NpgsqlDataSource database, Sql sql) : ISignInAttempts
{
    private static readonly TimeSpan KeptFor = SignInRules.LongestLock + SignInRules.Memory;

    public async Task BeginAsync(SignInAttempt attempt, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var guard = new SignInGuardTable(connection, transaction);

        if (await AddressWaitAsync(connection, attempt, ct) is { } wait)
        {
            await NoteOnceAMinuteAsync(connection, attempt, ct);
            await transaction.CommitAsync(ct);
            throw TooOftenFrom(wait);
        }

        var state = await guard.LockAsync(attempt, ct);
        if (state.IsLockedAt(attempt.At))
        {
            throw Locked(state.LockedUntil!.Value, attempt.At);
        }

        await guard.StoreAsync(attempt, state.Try(attempt.At), ct);
        await transaction.CommitAsync(ct);
    }

    public async Task FailAsync(SignInAttempt attempt, AccountId? account, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var guard = new SignInGuardTable(connection, transaction);
        await NoteAsync(connection, SecurityEventKind.SignInFailed, attempt, account, ct);

        if ((await guard.LockAsync(attempt, ct)).IsLockedAt(attempt.At))
        {
            await NoteAsync(connection, SecurityEventKind.SignInLocked, attempt, account, ct);
        }

        await guard.ForgetOlderThanAsync(attempt.At - KeptFor, ct);
        await transaction.CommitAsync(ct);
    }

    public Task ForgiveAsync(SignInAttempt attempt, CancellationToken ct) => sql.ExecuteAsync(
        "delete from access.sign_in_guards where name = $1", ct, new NpgsqlParameter { Value = attempt.Name.Hex });

    private static async Task<TimeSpan?> AddressWaitAsync(NpgsqlConnection connection, SignInAttempt attempt, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            select at from access.security_events
            where kind = 'SignInFailed' and address = $1 and at > $2
            order by at desc offset $3 limit 1
            """,
            connection);
        command.Parameters.Add(new() { Value = attempt.Address });
        command.Parameters.Add(new() { Value = attempt.At - SignInRules.AddressWindow });
        command.Parameters.Add(new() { Value = SignInRules.FailuresPerAddress - 1 });

        return await command.ExecuteScalarAsync(ct) is DateTime oldest
            ? new DateTimeOffset(oldest, TimeSpan.Zero) + SignInRules.AddressWindow - attempt.At
            : null;
    }

    private static async Task NoteAsync(
        NpgsqlConnection connection, SecurityEventKind kind, SignInAttempt attempt, AccountId? account, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "insert into access.security_events (at, kind, account, address, detail) values ($1, $2, $3, $4, $5)", connection);
        command.Parameters.Add(new() { Value = attempt.At });
        command.Parameters.Add(new() { Value = kind.ToString() });
        command.Parameters.Add(new() { Value = (object?)account?.Value ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = attempt.Address });
        command.Parameters.Add(new() { Value = "tên " + attempt.Name.Hex[..12] });
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task NoteOnceAMinuteAsync(NpgsqlConnection connection, SignInAttempt attempt, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            insert into access.security_events (at, kind, address, detail)
            select $1, 'AddressLimited', $2, '' where not exists (
                select from access.security_events where kind = 'AddressLimited' and address = $2 and at > $3)
            """,
            connection);
        command.Parameters.Add(new() { Value = attempt.At });
        command.Parameters.Add(new() { Value = attempt.Address });
        command.Parameters.Add(new() { Value = attempt.At - SignInRules.AddressWindow });
        await command.ExecuteNonQueryAsync(ct);
    }

    private static TooOften TooOftenFrom(TimeSpan wait) => new(
        "access.address-limited",
        "Có quá nhiều lần đăng nhập sai từ địa chỉ mạng này. Hãy đợi một phút rồi thử lại.",
        wait);

    private static TooOften Locked(DateTimeOffset until, DateTimeOffset now) => new(
        "access.sign-in-locked",
        $"Đăng nhập bằng tên này tạm dừng vì sai nhiều lần. Hãy thử lại sau {(int)Math.Ceiling((until - now).TotalMinutes)} phút.",
        until - now);
}
