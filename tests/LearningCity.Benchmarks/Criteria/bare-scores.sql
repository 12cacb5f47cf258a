-- Every score of a round ($1) in one statement of one session: the bare way that the nightly run is held against. It knows the measured
-- set from bench.indicators, in which nothing is to be looked up by key, and a tree of wards with schools below them.
-- Statuses: 0 waiting, 1 met, 2 not met, 3 no data, 4 not assessable, 5 not applicable. A verdict is status * 100 + reason.
with terms as (
    select assignment.unit, case when cardinality(participant.path) > 1 then participant.path[2] else assignment.unit end as ward, indicator.*,
        case when report.state <> 'Accepted' then 0
            when entry.not_applicable_reason is not null then 511
            when entry.gap_reason is not null then 310
            when indicator.kind = 'Document' then case when entry.met is null then 305 when not entry.met then 204 when entry.documents < 1 then 206 else 103 end
        end as early,
        case indicator.terms when 1 then entry.figures[1] else entry.figures[1] + entry.figures[2] end as numerator,
        case indicator.kind when 'Share' then entry.figures[indicator.terms + 1] when 'Count' then 0 end as denominator
    from criteria.round_assignments as assignment
    join bench.indicators as indicator on indicator.code = assignment.indicator
    join criteria.round_participants as participant on participant.round = assignment.round and participant.unit = assignment.unit
    join criteria.reports as report on report.round = assignment.round and report.unit = assignment.unit
    left join criteria.entries as entry on entry.report = report.id and entry.indicator = assignment.indicator
    where assignment.round = $1),
own as materialized (
    select unit, ward, node, criterion, standard, mark, kind, is_upper, target,
        coalesce(early, case when numerator is null or denominator is null then 307
            when kind = 'Count' then case when numerator >= target then 101 else 202 end
            when denominator = 0 then 412
            when is_upper and numerator * 100 <= target * denominator or not is_upper and numerator * 100 >= target * denominator then 101
            else 202 end) as verdict,
        case when early is null and denominator is not null then numerator end as numerator,
        case when early is null and numerator is not null then denominator end as denominator
    from terms),
summed as (
    select coalesce(ward, (select subject from criteria.rounds where id = $1)) as unit, node, criterion, standard, mark, kind, is_upper, target,
        count(*) filter (where verdict / 100 = 1)::int as met, count(*) filter (where verdict / 100 = 2)::int as not_met,
        count(*) filter (where verdict / 100 = 3)::int as no_data, count(*) filter (where verdict / 100 = 4)::int as not_assessable,
        count(*) filter (where verdict / 100 = 5)::int as not_applicable, count(*) filter (where verdict = 0)::int as waiting, count(*)::int as units,
        coalesce(sum(numerator), 0) as numerator, coalesce(sum(denominator), 0) as denominator, count(numerator)::int as contributors
    from own group by grouping sets ((ward, node, criterion, standard, mark, kind, is_upper, target), (node, criterion, standard, mark, kind, is_upper, target))),
below as (
    select *, case when units = waiting or units = waiting + not_applicable and waiting > 0 then 0
            when units = not_applicable then 520
            when kind = 'Document' then case when met + not_met = 0 then 307 when met * 100 >= target * (met + not_met) then 101 else 202 end
            when contributors = 0 then 307
            when kind = 'Count' then case when numerator >= target then 101 else 202 end
            when denominator = 0 then 412
            when is_upper and numerator * 100 <= target * denominator or not is_upper and numerator * 100 >= target * denominator then 101
            else 202 end as verdict,
        case when kind = 'Document' then met + not_met + not_applicable = units else contributors + not_applicable = units end as is_complete
    from summed),
indicators as materialized (
    select unit, 0::smallint as scope, node, criterion, standard, verdict, coalesce(numerator, 0) as numerator, coalesce(denominator, 0) as denominator,
        (numerator is not null)::int as contributors, one.counts, verdict <> 0 as is_complete,
        case when verdict / 100 = 1 then mark else 0 end as points, case when verdict / 100 = 5 then 0 else mark end as possible
    from own join bench.ones as one on one.status = verdict / 100
    union all
    select unit, 1::smallint, node, criterion, standard, verdict, numerator, denominator, contributors,
        array[met, not_met, no_data, not_assessable, not_applicable, waiting, 0], is_complete,
        case when verdict / 100 = 1 then mark else 0 end, case when verdict / 100 = 5 then 0 else mark end
    from below),
grouped as (
    select unit, scope, coalesce(criterion, standard, -1::smallint) as node,
        array[count(*) filter (where verdict / 100 = 1), count(*) filter (where verdict / 100 = 2), count(*) filter (where verdict / 100 = 3),
            count(*) filter (where verdict / 100 = 4), count(*) filter (where verdict / 100 = 5), count(*) filter (where verdict = 0), 0]::int[] as counts,
        count(*) filter (where verdict = 0) as waits, count(*) filter (where verdict / 100 in (3, 4)) as lacks,
        bool_and(is_complete) as all_complete, bool_and(is_complete or verdict / 100 = 5) as all_concerned_complete, sum(points) as points, sum(possible) as possible
    from indicators group by grouping sets ((unit, scope, criterion), (unit, scope, standard), (unit, scope))),
judged as (
    select *, case when node >= 0 or waits > 0 then 0 when lacks > 0 then 321 when possible = 0 then 520 when points * 100 >= 50 * possible then 122 else 223 end as verdict,
        case when points * 100 >= 85 * possible then 2 when points * 100 >= 70 * possible then 1 when points * 100 >= 50 * possible then 0 else -1 end as band
    from grouped),
fresh as (
    select unit, scope, node, verdict, numerator, denominator, contributors, counts, is_complete, points, possible, -2 as grade from indicators
    union all
    select unit, scope, node, verdict, 0, 0, 0, counts, case when node >= 0 then all_complete else waits = 0 and lacks = 0 and (verdict = 520 or all_concerned_complete) end,
        points, possible, case when verdict in (122, 223) then band else -2 end
    from judged),
scored as (
    select unit, scope, node, (verdict / 100)::smallint as status, (verdict % 100)::smallint as reason, false as is_direct, (-1)::smallint as lowest_part,
        numerator::numeric(28,6) as numerator, denominator::numeric(28,6) as denominator, 0::numeric(28,6) as previous_numerator,
        0::numeric(28,6) as previous_denominator, contributors, '{}'::smallint[] as part_statuses, '{}'::smallint[] as part_reasons,
        '{}'::numeric(28,6)[] as part_figures, '{}'::int[] as part_contributors, counts, is_complete, grade::smallint as grade,
        (points / 100.0)::numeric(28,6) as points, (possible / 100.0)::numeric(28,6) as possible, 0 as without_previous
    from fresh)
