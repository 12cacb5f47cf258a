using LearningCity.Application.Access;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Access;

/// <summary>Session, state of the account and grants in force in one statement; nothing of it is ever cached.</summary>
internal sealed class SessionRecognition(NpgsqlDataSource database) : ISessionRecognition
{
    private const string Recognise =
        """
        select s.id, s.account, s.started_at, s.last_seen_at, g.role, g.unit
        from access.sessions s
        join access.accounts a on a.id = s.account and a.state = 'Active'
        left join access.grants g on g.account = a.id and g.ended_at is null
            and g.valid_from <= $2 and (g.valid_to is null or g.valid_to >= $2)
        where s.token = $1 and s.ended_at is null
        """;

    public async Task<RecognisedSession?> RecogniseAsync(TokenHash token, DateTimeOffset now, DateOnly today, CancellationToken ct)
    {
        var rows = await ReadAsync(token, today, ct);
        if (rows.Count == 0)
        {
            return null;
        }

        var first = rows[0];
        var held = rows.Where(row => row.Role is not null).Select(row => new HeldRole(row.Role!.Value, row.Unit)).ToList();
        var idle = SessionRules.IdleFor(held.Select(role => role.Role));
        if (!SessionRules.IsAlive(first.StartedAt, first.SeenAt, now, idle))
        {
            return null;
        }

        if (now - first.SeenAt >= SessionRules.SeenEvery)
        {
            await SeeAsync(first.Session, now, ct);
        }

        return new RecognisedSession(first.Session, first.Account, held, first.StartedAt + SessionRules.Longest);
    }

    private async Task<List<Row>> ReadAsync(TokenHash token, DateOnly today, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand(Recognise, connection) { Parameters = { new() { Value = token.Hex }, new() { Value = today } } };
        await HotStatements.PrepareAsync(command, ct);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<Row>();

        while (await reader.ReadAsync(ct))
        {
            rows.Add(new Row(
                new SessionId(reader.GetGuid(0)),
                new AccountId(reader.GetGuid(1)),
                reader.GetFieldValue<DateTimeOffset>(2),
                reader.GetFieldValue<DateTimeOffset>(3),
                reader.IsDBNull(4) ? null : Enum.Parse<Role>(reader.GetString(4)),
                reader.IsDBNull(5) ? null : new UnitId(reader.GetGuid(5))));
        }

        return rows;
    }

    private async Task SeeAsync(SessionId session, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "update access.sessions set last_seen_at = $2 where id = $1 and last_seen_at < $2");
        command.Parameters.Add(new() { Value = session.Value });
        command.Parameters.Add(new() { Value = now });
        await command.ExecuteNonQueryAsync(ct);
    }

    private sealed record Row(
        SessionId Session, AccountId Account, DateTimeOffset StartedAt, DateTimeOffset SeenAt, Role? Role, UnitId? Unit);
}
