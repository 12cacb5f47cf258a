using LearningCity.Infrastructure.Kernel;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>What must hold of sets, crosswalks and rounds: whom a round asks for what, until when, and on which set.</summary>
internal sealed class RoundsIntegrity : IIntegrityCatalogue
{
    public IReadOnlyList<IntegrityCheck> Checks { get; } =
    [
        SqlCheck.Error("set-differs-from-its-hash",
            """
            select 'CriteriaSet', id, code || ' v' || version from criteria.criteria_sets
            where encode(sha256(convert_to(definition, 'UTF8')), 'hex') <> content_hash
            """),
        SqlCheck.Error("set-published-by-nobody",
            """
            select 'CriteriaSet', id, code || ' v' || version from criteria.criteria_sets
            where state <> 'Draft' and (publisher is null or published_at is null) or state = 'Withdrawn' and (withdrawn_by is null or withdrawn_at is null)
            """),
        SqlCheck.Error("crosswalk-to-unknown-set",
            """
            select 'Crosswalk', id, left_indicator || ' – ' || right_indicator from criteria.crosswalks as link
            where not exists (select from criteria.criteria_sets as own where own.id = link.left_set)
                or not exists (select from criteria.criteria_sets as own where own.id = link.right_set)
            """),
        SqlCheck.Error("round-without-published-set",
            """
            select 'Round', round.id, round.title from criteria.rounds as round
            left join criteria.criteria_sets as own on own.id = round.set
            where own.id is null or (round.state not in ('Draft', 'Discarded') and own.state = 'Draft')
            """),
        SqlCheck.Error("round-before-in-a-circle",
            """
            with recursive before as (
                select id, previous, array[id] as path, previous = id as is_circle from criteria.rounds where previous is not null
                union all
                select before.id, round.previous, before.path || round.id, round.previous = any(before.path || round.id)
                from before join criteria.rounds as round on round.id = before.previous where not before.is_circle and round.previous is not null
            )
            select distinct 'Round', round.id, round.title from before join criteria.rounds as round on round.id = before.id where before.is_circle
            """),
        SqlCheck.Error("round-before-not-earlier",
            """
            select 'Round', round.id, round.title from criteria.rounds as round left join criteria.rounds as before on before.id = round.previous
            where round.previous is not null and (before.id is null or before.state in ('Draft', 'Discarded') or before.period_to >= round.period_to)
            """),
        SqlCheck.Error("round-lock-before-due",
            """
            select 'Round', id, title || ': ' || coalesce(locks_at::text, '–') || ' < ' || due from criteria.rounds
            where state not in ('Draft', 'Discarded') and (locks_at is null or opened_at is null
                or locks_at < (due + case due_form when 'Before' then 0 else 1 end)::timestamp at time zone 'Asia/Ho_Chi_Minh')
            """),
        SqlCheck.Warning("round-open-past-its-lock",
            "select 'Round', id, title || ': ' || locks_at from criteria.rounds where state = 'Open' and locks_at < @now - interval '14 days'"),
        SqlCheck.Error("assignment-to-unit-not-asked",
            """
            select 'Round', round.id, round.title || ': ' || task.indicator from criteria.round_assignments as task join criteria.rounds as round on round.id = task.round
            where not exists (select from criteria.round_participants as asked where asked.round = task.round and asked.unit = task.unit)
            """),
        SqlCheck.Error("answering-unit-without-report",
            $"""
            {SetIndicators.With}
            select 'Round', round.id, round.title || ': ' || task.unit || ' ' || min(task.indicator) from criteria.round_assignments as task
            join criteria.rounds as round on round.id = task.round and round.state not in ('Draft', 'Discarded')
            join indicators as asked on asked.set = round.set and asked.code = task.indicator
            where (task.part = 'Lead') = (asked.indicator -> 'rollUp' ->> 'kind' = 'lead')
                and not exists (select from criteria.reports as report where report.round = task.round and report.unit = task.unit)
            group by round.id, round.title, task.unit
            """),
        SqlCheck.Error("participant-above-itself",
            """
            select 'Round', round.id, round.title || ': ' || asked.unit from criteria.round_participants as asked join criteria.rounds as round on round.id = asked.round
            where asked.unit = any(asked.path)
            """),
        SqlCheck.Error("supplied-value-astray",
            """
            select 'SuppliedValue', supplied.id, supplied.indicator from criteria.supplied_values as supplied
            left join criteria.reports as report on report.id = supplied.report
            where (report.round, report.unit) is distinct from (supplied.round, supplied.unit) or (supplied.entry is not null and not exists (
                select from criteria.entries as entry where entry.id = supplied.entry and entry.report = supplied.report and entry.indicator = supplied.indicator))
            """),
        SqlCheck.Error("carried-answer-astray",
            """
            select 'Round', carried.round, carried.unit || ' ' || carried.indicator from criteria.carried_answers as carried
            where not exists (select from criteria.round_participants as asked where asked.round = carried.round and asked.unit = carried.unit)
                or not exists (select from criteria.rounds as round where round.id = carried.round and round.previous is not null)
            """),
    ];
}
