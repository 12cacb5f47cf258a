-- Where the standing scores of a round ($1) differ from what the words of the rules make of its answers. Written from the rules
-- and the set's own definition, apart from the product: percentages are compared by cross-multiplication, missing is never zero,
-- a sum holds the units that gave every term, and nothing is rounded.
-- Statuses: 0 waiting, 1 met, 2 not met, 3 no data, 4 not assessable, 5 not applicable, 6 recorded without a threshold.
with recursive
asked_round as (
    select round.id, round.subject, asked_set.definition::jsonb as definition
    from criteria.rounds as round join criteria.criteria_sets as asked_set on asked_set.id = round.set
    where round.id = $1),
walked (path, node) as (
    select array[item.place], item.node
    from asked_round, jsonb_array_elements(definition -> 'nodes') with ordinality as item (node, place)
    union all
    select walked.path || item.place, item.node
    from walked, jsonb_array_elements(coalesce(walked.node -> 'children', '[]')) with ordinality as item (node, place)),
nodes as materialized (
    select (row_number() over (order by path) - 1)::smallint as node, path, walked.node ->> 'code' as code, walked.node -> 'indicator' as indicator,
        walked.node #>> '{indicator,kind}' as kind, walked.node #>> '{indicator,rollUp,kind}' as roll_up
    from walked),
inputs as materialized (
    select node, item.input ->> 'key' as key,
        case when item.input ->> 'type' in ('integer', 'decimal', 'percentage')
            then count(*) filter (where item.input ->> 'type' in ('integer', 'decimal', 'percentage')) over places end as figure,
        case when item.input ->> 'type' = 'choice' then count(*) filter (where item.input ->> 'type' = 'choice') over places end as choice
    from nodes, jsonb_array_elements(indicator -> 'inputs') with ordinality as item (input, place)
    window places as (partition by node order by place)),
formulas as materialized (
    select node, 1 as place, indicator -> 'numerator' as numerator, indicator -> 'denominator' as denominator,
        null::jsonb as previous_numerator, null::jsonb as previous_denominator, indicator -> 'target' as target
    from nodes where kind = 'share'
    union all
    select node, item.place, item.part -> 'numerator', item.part -> 'denominator', null, null, item.part -> 'target'
    from nodes, jsonb_array_elements(indicator -> 'parts') with ordinality as item (part, place) where kind = 'all-of'
    union all
    select node, 1, indicator #> '{current,sum}', indicator #> '{current,over}', indicator #> '{previous,sum}', indicator #> '{previous,over}',
        indicator -> 'target'
    from nodes where kind = 'change'),
asked as materialized (
    select assignment.unit, nodes.node, nodes.kind, nodes.roll_up, nodes.indicator,
        case when report.state <> 'Accepted' then 'waiting'
            when entry.not_applicable_reason is not null then 'not applicable'
            when entry.gap_reason is not null then 'gap'
            else 'answered' end as answer,
        entry.met, entry.figures, entry.choices, coalesce(entry.direct_source, '') as direct_source, coalesce(entry.documents, 0) as documents
    from criteria.round_assignments as assignment
    join nodes on nodes.code = assignment.indicator collate "default"
    join criteria.reports as report on report.round = assignment.round and report.unit = assignment.unit
    left join criteria.entries as entry on entry.report = report.id and entry.indicator = assignment.indicator
    where assignment.round = $1 and (nodes.roll_up = 'lead') = (assignment.part = 'Lead')),
given as materialized (
    select asked.unit, node, inputs.key, asked.figures[inputs.figure] as figure, asked.choices[inputs.choice] as choice
    from asked join inputs using (node) where asked.answer = 'answered'),
sums as (
    select given.unit, node, place,
        bool_and(figure is not null) filter (where jsonb_exists(numerator, key)) as has_numerator,
        bool_and(figure is not null) filter (where jsonb_exists(denominator, key)) as has_denominator,
        bool_and(figure is not null) filter (where jsonb_exists(previous_numerator, key)) as has_previous_numerator,
        bool_and(figure is not null) filter (where jsonb_exists(previous_denominator, key)) as has_previous_denominator,
        sum(figure) filter (where jsonb_exists(numerator, key)) as numerator,
        sum(figure) filter (where jsonb_exists(denominator, key)) as denominator,
        sum(figure) filter (where jsonb_exists(previous_numerator, key)) as previous_numerator,
        sum(figure) filter (where jsonb_exists(previous_denominator, key)) as previous_denominator,
        count(figure) filter (where jsonb_exists(numerator, key) or jsonb_exists(denominator, key)) as counts_given
    from given join formulas using (node) group by given.unit, node, place),
-- A change compares only what was measured on one basis, and that an accepted one.
bases as (
    select asked.unit, asked.node, current_basis.choice as basis, previous_basis.choice as previous_basis,
        case when indicator -> 'basis' is null then 'same'
            when current_basis.choice is null or previous_basis.choice is null then 'missing'
            when current_basis.choice <> previous_basis.choice then 'different'
            when indicator #> '{basis,accepted}' is not null and not jsonb_exists(indicator #> '{basis,accepted}', current_basis.choice) then 'different'
            else 'same' end as comparison
    from asked
    left join given as current_basis on current_basis.unit = asked.unit and current_basis.node = asked.node
        and current_basis.key = indicator #>> '{basis,current}'
    left join given as previous_basis on previous_basis.unit = asked.unit and previous_basis.node = asked.node
        and previous_basis.key = coalesce(indicator #>> '{basis,previous}', indicator #>> '{basis,current}')
    where asked.kind = 'change'),
-- The terms of one unit's answer, where it gave all of them; a percentage delivered as such stands in only where no count was given.
own_terms as materialized (
    select asked.unit, asked.node, asked.kind, asked.roll_up, sums.place,
        sums.has_numerator and coalesce(sums.has_denominator, true) and coalesce(sums.has_previous_numerator, true)
            and coalesce(sums.has_previous_denominator, true) and coalesce(bases.comparison, 'same') = 'same' as is_known,
        sums.has_numerator and coalesce(sums.has_denominator, true) and coalesce(sums.has_previous_numerator, true)
            and coalesce(sums.has_previous_denominator, true) and bases.comparison = 'different' as has_other_basis,
        direct.figure is not null and sums.counts_given = 0 and asked.direct_source ~ '\S' as is_direct,
        sums.numerator, coalesce(sums.denominator, 0) as denominator,
        coalesce(sums.previous_numerator, 0) as previous_numerator, coalesce(sums.previous_denominator, 0) as previous_denominator,
        direct.figure as percent
    from asked join sums using (unit, node)
    left join bases using (unit, node)
    left join given as direct on direct.unit = asked.unit and direct.node = asked.node and direct.key = asked.indicator ->> 'direct'),
participants as materialized (
    select participant.unit, case when array_position(participant.path, subject) is null then array[subject]
        else participant.path[array_position(participant.path, subject):] end as path
    from criteria.round_participants as participant, asked_round where participant.round = $1),
-- Whose score with all below it holds the unit: its ancestors up to the city, and itself where others stand below it.
holders as materialized (
    select distinct unit, holder from (
        select participants.unit, unnest(participants.path) as holder from participants
        union all
        select participants.unit, participants.unit from participants
        where exists (select from participants as other where participants.unit = any(other.path))) as every_holder),
measures as (
    select unit, 0 as scope, node, kind, place, case when is_known or is_direct then 1 else 0 end as contributors, is_direct,
        case when is_direct then percent when is_known then numerator else 0 end as numerator,
        case when is_direct then 100 when is_known then denominator else 0 end as denominator,
        case when is_known then previous_numerator else 0 end as previous_numerator,
        case when is_known then previous_denominator else 0 end as previous_denominator
    from own_terms
    union all
    select holder, 1, node, kind, place, count(*) filter (where is_known), false,
        coalesce(sum(numerator) filter (where is_known), 0), coalesce(sum(denominator) filter (where is_known), 0),
        coalesce(sum(previous_numerator) filter (where is_known), 0), coalesce(sum(previous_denominator) filter (where is_known), 0)
    from own_terms join holders using (unit) where roll_up <> 'lead'
    group by holder, node, kind, place),
-- Each measure held against its target.
judged as materialized (
    select measures.*, case
        when contributors = 0 then 3
        when measures.kind <> 'change' and measures.denominator = 0 then 4
        when measures.kind <> 'change' then
            case target ->> 'comparison'
                when 'atLeast' then case when 100 * measures.numerator >= (target ->> 'percent')::numeric * measures.denominator then 1 else 2 end
                when 'below' then case when 100 * measures.numerator < (target ->> 'percent')::numeric * measures.denominator then 1 else 2 end
            end
        when formulas.denominator is not null and (measures.denominator = 0 or measures.previous_denominator = 0) then 4
        when target ->> 'reading' = 'relative' and measures.previous_numerator = 0 then 4
        when target ->> 'comparison' = 'atLeast' then case when gain >= (target ->> 'value')::numeric * gain_over then 1 else 2 end
        when target ->> 'comparison' = 'moreThan' then case when gain > (target ->> 'value')::numeric * gain_over then 1 else 2 end
        end as status
    from measures join formulas using (node, place) join nodes using (node)
    cross join lateral (select case nodes.indicator ->> 'direction' when 'down' then -1 else 1 end as sense) as direction
    cross join lateral (
        select case
            when formulas.denominator is not null then 100 * sense * (measures.numerator * measures.previous_denominator
                - measures.previous_numerator * measures.denominator)
            when target ->> 'reading' = 'relative' then 100 * sense * (measures.numerator - measures.previous_numerator)
            else sense * (measures.numerator - measures.previous_numerator) end as gain,
        case
            when formulas.denominator is not null and target ->> 'reading' = 'points' then measures.denominator * measures.previous_denominator
            when formulas.denominator is not null then measures.previous_numerator * measures.denominator
            when target ->> 'reading' = 'relative' then abs(measures.previous_numerator)
            else 1 end as gain_over) as change),
-- Of several shares the lowest is shown, the first of equals.
ranked as (
    select judged.*, kind = 'all-of' and contributors > 0 and denominator > 0 and not exists (
        select from judged as other
        where other.unit = judged.unit and other.scope = judged.scope and other.node = judged.node and other.contributors > 0 and other.denominator > 0
            and (other.numerator * judged.denominator < judged.numerator * other.denominator
                or other.numerator * judged.denominator = judged.numerator * other.denominator and other.place < judged.place)) as is_lowest
    from judged),
wholes as materialized (
    select unit, scope, node,
        case when bool_or(status = 2) then 2 when bool_or(status = 3) then 3 when bool_or(status = 4) then 4 else 1 end as status,
        coalesce(max(place) filter (where is_lowest) - 1, -1) as lowest_part,
        min(contributors) as full_contributors, bool_or(contributors > 0) as has_any, bool_or(is_direct) as is_direct, count(*) as parts,
        max(numerator) filter (where is_lowest) as lowest_numerator, max(denominator) filter (where is_lowest) as lowest_denominator,
        max(numerator) as numerator, max(denominator) as denominator, max(previous_numerator) as previous_numerator,
        max(previous_denominator) as previous_denominator,
        array_agg(status order by place) as part_statuses,
        array_agg(contributors order by place) as part_contributors
    from ranked group by unit, scope, node),
part_figures as (
    select unit, scope, node, array_agg(figure order by place, term) as figures
    from judged cross join lateral (values (1, numerator), (2, denominator)) as terms (term, figure) group by unit, scope, node),
own as materialized (
    select asked.unit, asked.node, asked.kind, asked.roll_up, case asked.answer
        when 'waiting' then 0 when 'not applicable' then 5 when 'gap' then 3
        else case
            when asked.kind = 'document' then
                case when met is null then 3 when not met then 2
                    when documents < (indicator #>> '{documents,minimum}')::int then 2 else 1 end
            when own_terms.has_other_basis then 4
            else wholes.status end
        end as status,
        asked.answer = 'answered' as is_answered
    from asked
    left join wholes on wholes.unit = asked.unit and wholes.node = asked.node and wholes.scope = 0
    left join own_terms on own_terms.unit = asked.unit and own_terms.node = asked.node and own_terms.kind = 'change'),
own_scores as (
    select own.unit, 0 as scope, own.node, own.status, coalesce(is_answered and wholes.is_direct, false) as is_direct,
        case when is_answered then coalesce(wholes.lowest_part, -1) else -1 end as lowest_part,
        coalesce(case when kind = 'all-of' then lowest_numerator else numerator end, 0) as numerator,
        coalesce(case when kind = 'all-of' then lowest_denominator else denominator end, 0) as denominator,
        coalesce(previous_numerator, 0) as previous_numerator, coalesce(previous_denominator, 0) as previous_denominator,
        case when kind = 'all-of' then (coalesce(lowest_part, -1) >= 0)::int else coalesce(full_contributors, 0) end as contributors,
        case when kind = 'all-of' and is_answered then part_statuses else '{}' end as part_statuses,
        case when kind = 'all-of' and is_answered then figures else '{}' end as part_figures,
        case when kind = 'all-of' and is_answered then part_contributors else '{}' end as part_contributors,
        array[own.status = 1, own.status = 2, own.status = 3, own.status = 4, own.status = 5, own.status = 0, own.status = 6]::int[] as counts,
        own.status <> 0 as is_complete, own.roll_up
    from own
    left join wholes on wholes.unit = own.unit and wholes.node = own.node and wholes.scope = 0
    left join part_figures on part_figures.unit = own.unit and part_figures.node = own.node and part_figures.scope = 0),
unit_counts as (
    select holder as unit, node, own.kind, own.roll_up, count(*) as total,
        count(*) filter (where status = 1) as met, count(*) filter (where status = 2) as not_met, count(*) filter (where status = 3) as no_data,
        count(*) filter (where status = 4) as not_assessable, count(*) filter (where status = 5) as not_applicable,
        count(*) filter (where status = 0) as waiting, count(*) filter (where status = 6) as recorded
    from own join holders using (unit) where own.roll_up <> 'lead'
    group by holder, node, own.kind, own.roll_up),
below as (
    select unit_counts.*, wholes.status as sums_status, case
        when total = waiting or total = not_applicable + waiting and waiting > 0 then 0
        when total = not_applicable then 5
        when roll_up = 'count' then case
            when indicator #> '{rollUp,target}' is null then 6
            when met + not_met = 0 then 3
            when indicator #>> '{rollUp,target,comparison}' = 'atLeast'
                then case when 100 * met >= (indicator #>> '{rollUp,target,percent}')::numeric * (met + not_met) then 1 else 2 end
            else case when 100 * met < (indicator #>> '{rollUp,target,percent}')::numeric * (met + not_met) then 1 else 2 end end
        when unit_counts.kind <> 'change' then coalesce(wholes.status, 3)
        when coalesce(wholes.full_contributors, 0) > 0 then wholes.status
        when no_data > 0 then 3
        else 4 end as status,
        wholes.lowest_part, wholes.full_contributors, wholes.has_any, wholes.numerator, wholes.denominator, wholes.previous_numerator,
        wholes.previous_denominator, wholes.part_statuses, wholes.part_contributors, part_figures.figures, jsonb_array_length(indicator -> 'parts') as parts
    from unit_counts join (select node, indicator from nodes) as asked_nodes using (node)
    left join wholes on wholes.unit = unit_counts.unit and wholes.node = unit_counts.node and wholes.scope = 1
    left join part_figures on part_figures.unit = unit_counts.unit and part_figures.node = unit_counts.node and part_figures.scope = 1),
below_scores as (
    select unit, 1 as scope, node, status, false as is_direct,
        case when roll_up = 'sum' and status not in (0, 5) then coalesce(lowest_part, -1) else -1 end as lowest_part,
        case when kind = 'all-of' then 0 else coalesce(numerator, 0) end as numerator,
        case when kind = 'all-of' then 0 else coalesce(denominator, 0) end as denominator,
        coalesce(previous_numerator, 0) as previous_numerator, coalesce(previous_denominator, 0) as previous_denominator,
        case when kind = 'all-of' then 0 else coalesce(full_contributors, 0) end as contributors,
        case when kind <> 'all-of' then '{}'
            when roll_up = 'sum' and status not in (0, 5) then coalesce(part_statuses, array_fill(3, array[parts]))
            when has_any then array_fill(status, array[parts]) else '{}' end as part_statuses,
        case when kind <> 'all-of' then '{}'
            when roll_up = 'sum' and status not in (0, 5) then coalesce(figures, array_fill(0::numeric, array[2 * parts]))
            when has_any then figures else '{}' end as part_figures,
        case when kind <> 'all-of' then '{}'
            when roll_up = 'sum' and status not in (0, 5) then coalesce(part_contributors, array_fill(0::bigint, array[parts]))
            when has_any then part_contributors else '{}' end as part_contributors,
        array[met, not_met, no_data, not_assessable, not_applicable, waiting, recorded]::int[] as counts,
        case when roll_up = 'count' then met + not_met + not_applicable + recorded = total
            else coalesce(full_contributors, 0) + not_applicable = total end as is_complete
    from below),
indicator_scores as materialized (
    select unit, scope, node, status, is_direct, lowest_part, numerator, denominator, previous_numerator, previous_denominator, contributors,
        part_statuses::int[], part_figures::numeric[], part_contributors::int[], counts, is_complete
    from own_scores
    union all
    select subject, 1, node, status, is_direct, lowest_part, numerator, denominator, previous_numerator, previous_denominator, contributors,
        part_statuses::int[], part_figures, part_contributors::int[], counts, is_complete
    from own_scores, asked_round where roll_up = 'lead'
    union all
    select unit, scope, node, status, is_direct, lowest_part, numerator, denominator, previous_numerator, previous_denominator, contributors,
        part_statuses::int[], part_figures, part_contributors::int[], counts, is_complete
    from below_scores),
-- A set without a published rule gives a standard or criterion no verdict, only the count of what stands below it.
expected as (
    select * from indicator_scores
    union all
    select unit, scope, upper.node, 0, false, -1, 0, 0, 0, 0, 0, '{}', '{}', '{}',
        array[count(*) filter (where status = 1), count(*) filter (where status = 2), count(*) filter (where status = 3),
            count(*) filter (where status = 4), count(*) filter (where status = 5), count(*) filter (where status = 0), count(*) filter (where status = 6)]::int[],
        count(*) filter (where status = 0) = 0
    from indicator_scores join nodes as lower using (node)
    join nodes as upper on cardinality(upper.path) < cardinality(lower.path) and lower.path[:cardinality(upper.path)] = upper.path
    group by unit, scope, upper.node),
standing as (select * from criteria.scores where round = $1)
select coalesce(expected.unit, standing.unit)::text || ' scope ' || coalesce(expected.scope, standing.scope) || ' node ' || coalesce(expected.node, standing.node)
    || ': expected ' || coalesce(to_jsonb(expected)::text, 'nothing') || ', stands ' || coalesce(to_jsonb(standing)::text, 'nothing') as difference
from expected full join standing
    on standing.unit = expected.unit and standing.scope = expected.scope and standing.node = expected.node
where (expected.status, expected.is_direct, expected.lowest_part, expected.numerator, expected.denominator, expected.previous_numerator,
        expected.previous_denominator, expected.contributors, expected.part_statuses, expected.part_figures, expected.part_contributors,
        expected.counts, expected.is_complete)
    is distinct from (standing.status, standing.is_direct, standing.lowest_part, standing.numerator, standing.denominator, standing.previous_numerator,
        standing.previous_denominator, standing.contributors, standing.part_statuses::int[], standing.part_figures, standing.part_contributors,
        standing.counts, standing.is_complete)
