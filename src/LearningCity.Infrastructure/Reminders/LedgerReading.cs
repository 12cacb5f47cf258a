using LearningCity.Application.Kernel;
using LearningCity.Application.Reminders;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;
using LearningCity.Infrastructure.Kernel;
using Npgsql;
using NpgsqlTypes;

namespace LearningCity.Infrastructure.Reminders;

/// <summary>Pages of the ledger: one statement for the counts, one for the rows.</summary>
internal sealed class LedgerReading(Sql sql)
{
    private const string Asked =
        """
        from reminders.ledger
        where ($1 or unit = any($2)) and ($3::text is null or kind = $3) and ($4::uuid is null or subject = $4) and ($5::uuid is null or unit = $5)
            and ($6::uuid is null or account = $6) and ($7::uuid[] is null or account = any($7) or unit = any($8))
            and ($9::timestamptz is null or planned_at >= $9) and ($10::timestamptz is null or planned_at < $10)
        """;

    public async Task<LedgerPage> ListAsync(LedgerQuestion question, PageRequest page, CancellationToken ct)
    {
        var counts = (await sql.QueryAsync(
            $"select state, count(*) {Asked} group by state", row => (State: Enum.Parse<LedgerState>(row.GetString(0)), Count: (int)row.GetInt64(1)), ct, [.. Filter(question)]))
            .ToDictionary(one => one.State, one => one.Count);
        var rows = await sql.QueryAsync(
            $"""
            select id, account, kind, subject, unit, recipient, step, call, state, reason, step_on, last_good_day, planned_at, decided_at, message, digest {Asked}
                and ($11::text is null or state = $11)
            order by planned_at desc, id desc limit $12 offset $13
            """,
            Read, ct, [.. Filter(question), Text(question.State?.ToString()), new() { Value = page.Size }, new() { Value = page.Skip }]);
        var total = question.State is { } state ? counts.GetValueOrDefault(state) : counts.Values.Sum();
        return new LedgerPage(rows, total, page.Number, page.Size, counts);
    }

    private static LedgerRow Read(NpgsqlDataReader row) => new(
        new ReminderId(row.GetGuid(0)), new AccountId(row.GetGuid(1)), new DeadlineKey(row.GetString(2), row.GetGuid(3), new UnitId(row.GetGuid(4))),
        Enum.Parse<ReminderRecipient>(row.GetString(5)), row.GetInt32(6), row.GetGuid(7) is var call && call == Guid.Empty ? null : call,
        Enum.Parse<LedgerState>(row.GetString(8)), row.IsDBNull(9) ? null : Enum.Parse<LedgerReason>(row.GetString(9)),
        row.GetFieldValue<DateOnly>(10), row.GetFieldValue<DateOnly>(11), row.GetFieldValue<DateTimeOffset>(12),
        row.IsDBNull(13) ? null : row.GetFieldValue<DateTimeOffset>(13), Message(row, 14), Message(row, 15));

    private static MessageId? Message(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : new MessageId(row.GetGuid(column));

    private static IEnumerable<NpgsqlParameter> Filter(LedgerQuestion question) =>
    [
        new() { Value = question.Scope.All }, Ids(question.Scope.Units.Select(unit => unit.Value)), Text(question.Kind), Id(question.Subject), Id(question.Unit?.Value),
        Id(question.Account?.Value), Ids(question.Accounts?.Select(account => account.Value)), Ids(question.Named?.Select(unit => unit.Value)),
        Instant(question.From is { } from ? CityTime.StartOfDay(from) : null), Instant(question.To is { } to ? CityTime.StartOfDay(to.AddDays(1)) : null),
    ];

    private static NpgsqlParameter Id(Guid? id) => new() { Value = (object?)id ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid };

    private static NpgsqlParameter Text(string? text) => new() { Value = (object?)text ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    private static NpgsqlParameter Instant(DateTimeOffset? at) => new() { Value = (object?)at ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz };

    private static NpgsqlParameter Ids(IEnumerable<Guid>? ids) =>
        new() { Value = (object?)ids?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid };
}
