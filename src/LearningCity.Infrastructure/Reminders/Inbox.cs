using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Application.Reminders;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;
using NpgsqlTypes;

namespace LearningCity.Infrastructure.Reminders;

internal sealed class Inbox(Sql sql) : IInbox
{
    public Task AddAsync(IReadOnlyCollection<InboxMessage> messages, CancellationToken ct) => sql.ExecuteAsync(
        """
        insert into reminders.inbox (id, account, at, subject, note, lines)
        select id, account, at, subject, note, lines::jsonb from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[], $5::text[], $6::text[])
            as message (id, account, at, subject, note, lines)
        """,
        ct, Column.Of(messages, one => one.Id.Value), Column.Of(messages, one => one.Account.Value), Column.Of(messages, one => one.At), Column.Of(messages, one => one.Subject),
        Column.Of(messages, one => one.Note), Column.Of(messages, one => JsonSerializer.Serialize(one.Lines)));

    public async Task<Page<InboxMessage>> ListAsync(AccountId account, bool unreadOnly, PageRequest page, CancellationToken ct)
    {
        const string Mine = "from reminders.inbox where account = $1 and (not $2 or read_at is null)";
        var total = (await sql.QueryAsync($"select count(*) {Mine}", row => (int)row.GetInt64(0), ct, new() { Value = account.Value }, new() { Value = unreadOnly })).Single();
        var items = await sql.QueryAsync(
            $"select id, at, subject, note, lines, read_at {Mine} order by at desc, id desc limit $3 offset $4",
            row => new InboxMessage(
                new MessageId(row.GetGuid(0)), account, row.GetFieldValue<DateTimeOffset>(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3),
                JsonSerializer.Deserialize<List<MessageLine>>(row.GetString(4))!, row.IsDBNull(5) ? null : row.GetFieldValue<DateTimeOffset>(5)),
            ct, new() { Value = account.Value }, new() { Value = unreadOnly }, new() { Value = page.Size }, new() { Value = page.Skip });
        return new Page<InboxMessage>(items, total, page.Number, page.Size);
    }

    public async Task<int> CountUnreadAsync(AccountId account, CancellationToken ct) => (await sql.QueryAsync(
        "select count(*) from reminders.inbox where account = $1 and read_at is null", row => (int)row.GetInt64(0), ct, new NpgsqlParameter { Value = account.Value })).Single();

    public Task<int> MarkReadAsync(AccountId account, IReadOnlyList<MessageId> messages, DateTimeOffset now, CancellationToken ct) => sql.ExecuteAsync(
        "update reminders.inbox set read_at = $3 where account = $1 and read_at is null and (cardinality($2) = 0 or id = any($2))",
        ct, new() { Value = account.Value },
        new() { Value = messages.Select(message => message.Value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid }, new() { Value = now });

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken ct) =>
        sql.ExecuteAsync("delete from reminders.inbox where at < $1", ct, new NpgsqlParameter { Value = before });
}
