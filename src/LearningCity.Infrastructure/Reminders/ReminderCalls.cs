using LearningCity.Application.Reminders;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;
using NpgsqlTypes;

namespace LearningCity.Infrastructure.Reminders;

internal sealed class ReminderCalls(Sql sql) : IReminderCalls
{
    public async Task AddAsync(ReminderCall call, IReadOnlyCollection<CalledReminder> reminders, CancellationToken ct)
    {
        await sql.ExecuteAsync(
            "insert into reminders.calls (id, author, at, kind, subject, text) values ($1, $2, $3, $4, $5, $6)",
            ct, new() { Value = call.Id }, new() { Value = call.Author.Value }, new() { Value = call.At }, new() { Value = call.Kind }, new() { Value = call.Subject },
            new() { Value = call.Text });
        await sql.ExecuteAsync(
            """
            insert into reminders.ledger (id, account, kind, subject, unit, step, call, recipient, state, step_on, last_good_day, ready_at, quiet_at, planned_at)
            select id, account, kind, subject, unit, 0, $8, recipient, 'Planned', $9, last_good_day, $10, 'infinity', $10
            from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::text[], $7::date[])
                as called (id, account, kind, subject, unit, recipient, last_good_day)
            """,
            ct, Column.Of(reminders, _ => Identity.New(call.At)), Column.Of(reminders, one => one.Account.Value), Column.Of(reminders, one => one.Deadline.Kind),
            Column.Of(reminders, one => one.Deadline.Subject), Column.Of(reminders, one => one.Deadline.Unit.Value), Column.Of(reminders, one => one.As.ToString()),
            Column.Of(reminders, one => one.LastGoodDay), new() { Value = call.Id }, new() { Value = Application.Kernel.CityTime.CityDay(call.At) }, new() { Value = call.At });
    }

    public async Task<IReadOnlyDictionary<Guid, string>> ListTextsAsync(IReadOnlyList<Guid> calls, CancellationToken ct) => calls.Count is 0
        ? new Dictionary<Guid, string>()
        : (await sql.QueryAsync(
            "select id, text from reminders.calls where id = any($1)", row => (Id: row.GetGuid(0), Text: row.GetString(1)), ct,
            new NpgsqlParameter { Value = calls.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid }))
        .ToDictionary(call => call.Id, call => call.Text);
}
