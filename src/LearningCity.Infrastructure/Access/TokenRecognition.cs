using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Access;

/// <summary>Token, state of the account and grants in force in one statement; nothing of it is ever cached.</summary>
internal sealed class TokenRecognition(NpgsqlDataSource database) : ITokenRecognition
{
    private const string Recognise =
        """
        select t.id, t.account, t.name, t.reads_only, t.functions, t.unit, t.valid_to, t.last_used_on, g.role, g.unit
        from access.personal_tokens t
        join access.accounts a on a.id = t.account and a.state = 'Active'
        left join access.grants g on g.account = a.id and g.ended_at is null
            and g.valid_from <= $2 and (g.valid_to is null or g.valid_to >= $2)
        where t.token = $1 and t.revoked_at is null and t.valid_to >= $2
        """;

    /// <summary>One row per refused call, while the address has not had its measure.</summary>
    private const string Note =
        """
        insert into access.security_events (at, kind, address, detail)
        select $1, 'TokenRefused', $2, ''
        where (select count(*) from (
            select from access.security_events where kind = 'TokenRefused' and address = $2 and at > $3 limit $4) recent) < $4
        """;

    public async Task<RecognisedToken?> RecogniseAsync(TokenHash token, DateOnly today, CancellationToken ct)
    {
        var (found, usedOn) = await ReadAsync(token, today, ct);
        if (found is not null && usedOn != today)
        {
            await UseAsync(found.Token, today, ct);
        }

        return found;
    }

    public async Task FailAsync(string address, DateTimeOffset at, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Note);
        command.Parameters.Add(new() { Value = at });
        command.Parameters.Add(new() { Value = address });
        command.Parameters.Add(new() { Value = at - SignInRules.AddressWindow });
        command.Parameters.Add(new() { Value = PersonalTokenRules.FailuresPerAddress });

        if (await command.ExecuteNonQueryAsync(ct) == 0)
        {
            throw new TooOften(
                "access.address-limited",
                "Có quá nhiều lần gọi bằng mã truy cập không dùng được từ địa chỉ mạng này. Hãy đợi một phút rồi thử lại.",
                SignInRules.AddressWindow);
        }
    }

    private async Task<(RecognisedToken? Token, DateOnly? UsedOn)> ReadAsync(TokenHash token, DateOnly today, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand(Recognise, connection) { Parameters = { new() { Value = token.Hex }, new() { Value = today } } };
        await HotStatements.PrepareAsync(command, ct);
        RecognisedToken? found = null;
        DateOnly? usedOn = null;
        var held = new List<HeldRole>();

        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            found ??= Token(reader, held);
            usedOn = reader.IsDBNull(7) ? null : reader.GetFieldValue<DateOnly>(7);
            if (!reader.IsDBNull(8))
            {
                held.Add(new HeldRole(Enum.Parse<Role>(reader.GetString(8)), reader.IsDBNull(9) ? null : new UnitId(reader.GetGuid(9))));
            }
        }

        return (found, usedOn);
    }

    private static RecognisedToken Token(NpgsqlDataReader row, IReadOnlyList<HeldRole> held) => new(
        new PersonalTokenId(row.GetGuid(0)),
        new AccountId(row.GetGuid(1)),
        row.GetString(2),
        row.GetBoolean(3),
        row.IsDBNull(4) ? null : row.GetFieldValue<string[]>(4),
        row.IsDBNull(5) ? null : new UnitId(row.GetGuid(5)),
        row.GetFieldValue<DateOnly>(6),
        held);

    private async Task UseAsync(PersonalTokenId token, DateOnly today, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "update access.personal_tokens set last_used_on = $2 where id = $1 and (last_used_on is null or last_used_on < $2)");
        command.Parameters.Add(new() { Value = token.Value });
        command.Parameters.Add(new() { Value = today });
        await command.ExecuteNonQueryAsync(ct);
    }
}
