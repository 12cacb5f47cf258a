using LearningCity.Application.Kernel;
using LearningCity.Application.Reminders;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Reminders;

/// <summary>The ledger in bulk: whole nights in one statement.</summary>
internal sealed class ReminderLedger(Sql sql) : IReminderLedger
{
    /// <summary>What is not decided for good is planned anew; a missed step is written down beside the newly planned one that stands in its place.</summary>
    private const string Plan =
        """
        with due as (
            select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::text[], $7::int[], $8::date[], $9::date[], $10::timestamptz[], $11::timestamptz[])
                as due (id, account, kind, subject, unit, recipient, step, step_on, last_good_day, ready_at, quiet_at)
        ), planned as (
            insert into reminders.ledger as ledger
                (id, account, kind, subject, unit, step, call, recipient, state, step_on, last_good_day, ready_at, quiet_at, planned_at)
            select id, account, kind, subject, unit, step, '00000000-0000-0000-0000-000000000000', recipient, 'Planned', step_on, last_good_day, ready_at, quiet_at, $12
            from due order by account, kind, subject, unit, step
            on conflict (account, kind, subject, unit, step, call) do update
                set state = 'Planned', reason = null, recipient = excluded.recipient, step_on = excluded.step_on, last_good_day = excluded.last_good_day,
                    ready_at = excluded.ready_at, quiet_at = excluded.quiet_at, planned_at = excluded.planned_at, decided_at = null
                where ledger.state in ('NotNeeded', 'Cancelled') or (ledger.state = 'Planned' and ledger.ready_at < excluded.ready_at)
            returning account, kind, subject, unit, recipient, last_good_day
        ), missed as (
            insert into reminders.ledger
                (id, account, kind, subject, unit, step, call, recipient, state, reason, step_on, last_good_day, ready_at, quiet_at, planned_at, decided_at)
            select missed.id, planned.account, planned.kind, planned.subject, planned.unit, missed.step, '00000000-0000-0000-0000-000000000000', planned.recipient,
                'NotNeeded', 'Missed', $12::date, planned.last_good_day, $12, $12, $12, $12
            from planned join unnest($13::uuid[], $14::uuid[], $15::text[], $16::uuid[], $17::uuid[], $18::int[]) as missed (id, account, kind, subject, unit, step)
                using (account, kind, subject, unit)
            on conflict do nothing
        )
        select count(*) from planned
        """;

    private const string Row = "select id, account, kind, subject, unit, recipient, step, last_good_day, call from reminders.ledger where ";

    private const string Undecided = Row + "state = 'Planned'";

    public async Task<int> PlanAsync(IReadOnlyCollection<DueReminder> due, DateTimeOffset now, CancellationToken ct)
    {
        var missed = due.SelectMany(one => one.Missed.Select(step => (one.Account, one.Deadline, Step: step))).ToList();
        return (await sql.QueryAsync(
            Plan, row => (int)row.GetInt64(0), ct,
            [
                Column.Of(due, _ => Identity.New(now)), Column.Of(due, one => one.Account.Value), Column.Of(due, one => one.Deadline.Kind), Column.Of(due, one => one.Deadline.Subject),
                Column.Of(due, one => one.Deadline.Unit.Value), Column.Of(due, one => one.As.ToString()), Column.Of(due, one => one.Step), Column.Of(due, one => one.On),
                Column.Of(due, one => one.LastGoodDay), Column.Of(due, one => one.From), Column.Of(due, one => one.Until), new() { Value = now },
                Column.Of(missed, _ => Identity.New(now)), Column.Of(missed, one => one.Account.Value), Column.Of(missed, one => one.Deadline.Kind),
                Column.Of(missed, one => one.Deadline.Subject), Column.Of(missed, one => one.Deadline.Unit.Value), Column.Of(missed, one => one.Step),
            ])).Single();
    }

    public async Task<IReadOnlyList<UndecidedReminder>> HoldUndecidedAsync(CancellationToken ct) =>
        await sql.QueryAsync(Undecided + " and call = '00000000-0000-0000-0000-000000000000' order by account, id for update skip locked", Read, ct);

    /// <summary>Two senders take different accounts: whom one has taken the other passes over, so that all of one person's rows stay together.</summary>
    public async Task<IReadOnlyList<UndecidedReminder>> HoldReadyAsync(int recipients, DateTimeOffset now, CancellationToken ct) =>
        await sql.QueryAsync(
            $"""
            with waiting as materialized (
                select distinct account from reminders.ledger where state = 'Planned' and ready_at <= $1 and quiet_at > $1 order by account
            ), mine as materialized (select account from waiting where pg_try_advisory_xact_lock(hashtextextended(account::text, 0)) limit $2)
            {Undecided} and ready_at <= $1 and quiet_at > $1 and account in (select account from mine) order by account, id for update skip locked
            """,
            Read, ct, new() { Value = now }, new() { Value = recipients });

    public async Task<bool> IsAnythingReadyAsync(DateTimeOffset now, CancellationToken ct) =>
        (await sql.QueryAsync(
            "select exists (select from reminders.ledger where state = 'Planned' and ready_at <= $1 and quiet_at > $1)", row => row.GetBoolean(0), ct, new NpgsqlParameter { Value = now }))
        .Single();

    public async Task DecideAsync(IReadOnlyCollection<ReminderDecision> decisions, DateTimeOffset now, CancellationToken ct)
    {
        if (decisions.Count > 0)
        {
            await sql.ExecuteAsync(
                """
                update reminders.ledger as ledger
                set state = decided.state, reason = decided.reason, message = decided.message, digest = decided.digest, decided_at = $6
                from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::uuid[]) as decided (id, state, reason, message, digest) where ledger.id = decided.id
                """,
                ct, Column.Of(decisions, one => one.Id.Value), Column.Of(decisions, one => one.State.ToString()), Column.Of(decisions, one => one.Reason?.ToString()),
                Column.Of(decisions, one => one.Message?.Value), Column.Of(decisions, one => one.Digest?.Value), new() { Value = now });
        }
    }

    public async Task<IReadOnlyList<UndecidedReminder>> ListOfMessageAsync(MessageId message, CancellationToken ct) => await sql.QueryAsync(
        Row + "(message = $1 or digest = $1) and state in ('Sent', 'Failed', 'Unknown') order by id", Read, ct, new NpgsqlParameter { Value = message.Value });

    public Task<LedgerPage> ListAsync(LedgerQuestion question, PageRequest page, CancellationToken ct) => new LedgerReading(sql).ListAsync(question, page, ct);

    private static UndecidedReminder Read(NpgsqlDataReader row) => new(
        new ReminderId(row.GetGuid(0)), new AccountId(row.GetGuid(1)), new DeadlineKey(row.GetString(2), row.GetGuid(3), new UnitId(row.GetGuid(4))),
        Enum.Parse<ReminderRecipient>(row.GetString(5)), row.GetInt32(6), row.GetFieldValue<DateOnly>(7), row.GetGuid(8) is var call && call == Guid.Empty ? null : call);
}
