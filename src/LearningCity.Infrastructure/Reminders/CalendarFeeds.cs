using LearningCity.Application.Reminders;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Reminders;

internal sealed class CalendarFeeds(Sql sql) : ICalendarFeeds
{
    public async Task<AccountId?> FindAccountAsync(TokenHash secret, CancellationToken ct) => (await sql.QueryAsync(
        "select account from reminders.calendar_feeds where secret = $1 and revoked_at is null", row => (AccountId?)new AccountId(row.GetGuid(0)), ct,
        new NpgsqlParameter { Value = secret.Hex })).SingleOrDefault();

    public Task NoteReadingAsync(TokenHash secret, DateTimeOffset now, CancellationToken ct) => sql.ExecuteAsync(
        "update reminders.calendar_feeds set last_read_at = $2 where secret = $1 and (last_read_at is null or last_read_at <= $2 - interval '1 hour')",
        ct, new() { Value = secret.Hex }, new() { Value = now });
}
