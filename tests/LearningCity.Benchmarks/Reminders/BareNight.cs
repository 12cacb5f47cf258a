using LearningCity.Application.Kernel;
using LearningCity.Benchmarks.Kernel;

namespace LearningCity.Benchmarks.Reminders;

/// <summary>The best plain way to a night's plan: one statement from reports and grants to the ledger, for a city without holidays and with own people in every unit.</summary>
internal static class BareNight
{
    private const string Plan =
        """
        with before as (
            select day, row_number() over (order by day desc) as distance
            from generate_series($1::date - 40, $1::date - 1, interval '1 day') day where extract(isodow from day) < 6
        ), steps (step, recipient, step_on) as (
            select wanted.step, wanted.recipient, case wanted.step when 0 then $1::date else before.day::date end
            from (values (-14, 'Reporter'), (-7, 'Reporter'), (-3, 'Reporter'), (-3, 'Head'), (-1, 'Reporter'), (-1, 'Head'), (0, 'Reporter'), (0, 'Head')) as wanted (step, recipient)
            left join before on before.distance = -wanted.step
        ), holders as (
            select granted.account, granted.unit, case granted.role when 'UnitHead' then 'Head' else 'Reporter' end as recipient
            from access.grants as granted join access.accounts as account on account.id = granted.account and account.state = 'Active'
            where granted.role in ('UnitReporter', 'UnitHead') and granted.ended_at is null and granted.valid_from <= $1 and (granted.valid_to is null or granted.valid_to >= $1)
        )
        insert into reminders.ledger
            (id, account, kind, subject, unit, step, call, recipient, state, reason, step_on, last_good_day, ready_at, quiet_at, planned_at, decided_at)
        select gen_random_uuid(), holders.account, 'report', round.id, report.unit, steps.step, '00000000-0000-0000-0000-000000000000', steps.recipient,
            case steps.step when 0 then 'Planned' else 'NotNeeded' end, case steps.step when 0 then null else 'Missed' end, steps.step_on, round.due,
            $2, $2, $2, case steps.step when 0 then null else $2 end
        from criteria.rounds as round
        join criteria.reports as report on report.round = round.id and report.state in ('Draft', 'Ready')
        join criteria.round_participants as participant on participant.round = round.id and participant.unit = report.unit
        join holders on holders.unit = report.unit
        join steps on steps.recipient = holders.recipient
        where round.state = 'Open' and round.locks_at > $2 and coalesce(participant.due, round.due) = $1
        on conflict do nothing
        """;

    public static Task PlanAsync(Database database, DateOnly today) => database.Bare.ExecuteAsync(Plan, today, TimeProvider.System.Now());
}
