-- Where the standing scores of a round ($1) differ from what the words of the rules make of its answers. Written from the rules
-- and the set's own definition, apart from the product: percentages are compared by cross-multiplication, missing is never zero,
-- a sum holds the units that gave every term, and nothing is rounded. A set has at most four layers here.
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
        (walked.node ->> 'cap')::numeric as cap, walked.node #>> '{indicator,kind}' as kind, walked.node #>> '{indicator,rollUp,kind}' as roll_up
    from walked),
inputs as materialized (
    select node, item.input ->> 'key' as key,
        case when item.input ->> 'type' in ('integer', 'decimal', 'percentage')
            then count(*) filter (where item.input ->> 'type' in ('integer', 'decimal', 'percentage')) over places end as figure,
        case when item.input ->> 'type' = 'choice' then count(*) filter (where item.input ->> 'type' = 'choice') over places end as choice
    from nodes, jsonb_array_elements(indicator -> 'inputs') with ordinality as item (input, place)
    window places as (partition by node order by place)),
-- The words of a choice from the lowest: the rank of a level is its place among them.
words as materialized (
    select node, input ->> 'key' as key, item.word, item.place as rank
    from nodes, jsonb_array_elements(indicator -> 'inputs') as input, jsonb_array_elements_text(input -> 'choices') with ordinality as item (word, place)),
-- What the levels of the set ask of an indicator. Places of levels are counted from 0.
set_levels as (
    select item.level ->> 'code' as code, item.place - 1 as place
    from asked_round, jsonb_array_elements(definition #> '{rule,levels}') with ordinality as item (level, place)),
level_targets as materialized (
    select nodes.node, nodes.kind, set_levels.place, item.target ->> 'comparison' as comparison,
        coalesce((item.target ->> 'value')::numeric, words.rank) as bound
    from nodes cross join jsonb_array_elements(indicator -> 'levelTargets') as item (target)
    join set_levels on set_levels.code = item.target ->> 'level'
    left join words on words.node = nodes.node and words.key = nodes.indicator ->> 'level' and words.word = item.target ->> 'choice'),
-- Where an indicator names no threshold of its own, what the lowest of its levels asks stands in; where there is neither, the figure is recorded.
formulas as materialized (
    select node, kind, place, numerator, denominator, previous_numerator, previous_denominator, reading,
        coalesce(comparison, case when bound is not null then 'atLeast' end) as comparison, bound
    from (
        select node, kind, 1 as place, indicator -> 'numerator' as numerator, indicator -> 'denominator' as denominator,
            null::jsonb as previous_numerator, null::jsonb as previous_denominator, null as reading,
            case when indicator -> 'target' is null then lowest.comparison else indicator #>> '{target,comparison}' end as comparison,
            case when indicator -> 'target' is null then lowest.bound else (indicator #>> '{target,percent}')::numeric end as bound
        from nodes left join lateral (
            select comparison, bound from level_targets where level_targets.node = nodes.node order by place limit 1) as lowest on true
        where kind = 'share'
        union all
        select node, kind, 1, coalesce(indicator -> 'value', jsonb_build_array(indicator -> 'mark')), null, null, null, null,
            case when indicator -> 'target' is null then lowest.comparison else indicator #>> '{target,comparison}' end,
            case when indicator -> 'target' is null then lowest.bound else (indicator #>> '{target,value}')::numeric end
        from nodes left join lateral (
            select comparison, bound from level_targets where level_targets.node = nodes.node order by place limit 1) as lowest on true
        where kind in ('count', 'points')
        union all
        select nodes.node, kind, 1, jsonb_build_array(indicator -> 'level'), null, null, null, null, null,
            case when indicator -> 'target' is null then lowest.bound else words.rank end
        from nodes left join words on words.node = nodes.node and words.key = indicator ->> 'level' and words.word = indicator ->> 'target'
        left join lateral (select bound from level_targets where level_targets.node = nodes.node order by place limit 1) as lowest on true
        where kind = 'level'
        union all
        select node, kind, item.place, item.part -> 'numerator', item.part -> 'denominator', null, null, null,
            item.part #>> '{target,comparison}', (item.part #>> '{target,percent}')::numeric
        from nodes, jsonb_array_elements(indicator -> 'parts') with ordinality as item (part, place) where kind = 'all-of'
        union all
        select node, kind, 1, indicator #> '{current,sum}', indicator #> '{current,over}',
            case when indicator ->> 'previousFrom' = 'last-round' then indicator #> '{current,sum}' else indicator #> '{previous,sum}' end,
            case when indicator ->> 'previousFrom' = 'last-round' then indicator #> '{current,over}' else indicator #> '{previous,over}' end,
            indicator #>> '{target,reading}', indicator #>> '{target,comparison}', (indicator #>> '{target,value}')::numeric
        from nodes where kind = 'change') as every_formula),
asked as materialized (
    select assignment.unit, assignment.indicator as code, nodes.node, nodes.kind, nodes.roll_up, nodes.indicator,
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
-- What a change is held against was entered beside it, or accepted in the round before; of a predecessor that came in part nothing is known.
given as materialized (
    select asked.unit, asked.node, inputs.key, case when asked.kind = 'level' then words.rank else asked.figures[inputs.figure] end as figure,
        asked.choices[inputs.choice] as choice,
        case when is_carried then carried.figures[inputs.figure] else asked.figures[inputs.figure] end as previous_figure,
        case when is_carried then carried.choices[inputs.choice] else asked.choices[inputs.choice] end as previous_choice
    from asked join inputs on inputs.node = asked.node
    cross join lateral (select asked.indicator ->> 'previousFrom' is not distinct from 'last-round' as is_carried) as source
    left join words on words.node = asked.node and words.key = inputs.key and words.word = asked.choices[inputs.choice]
    left join criteria.carried_answers as carried
        on carried.round = $1 and carried.unit = asked.unit and carried.indicator = asked.code and not carried.is_in_part
    where asked.answer = 'answered'),
sums as (
    select given.unit, node, place,
        bool_and(figure is not null) filter (where jsonb_exists(numerator, key)) as has_numerator,
        bool_and(figure is not null) filter (where jsonb_exists(denominator, key)) as has_denominator,
        bool_and(previous_figure is not null) filter (where jsonb_exists(previous_numerator, key)) as has_previous_numerator,
        bool_and(previous_figure is not null) filter (where jsonb_exists(previous_denominator, key)) as has_previous_denominator,
        sum(figure) filter (where jsonb_exists(numerator, key)) as numerator,
        sum(figure) filter (where jsonb_exists(denominator, key)) as denominator,
        sum(previous_figure) filter (where jsonb_exists(previous_numerator, key)) as previous_numerator,
        sum(previous_figure) filter (where jsonb_exists(previous_denominator, key)) as previous_denominator,
        count(figure) filter (where jsonb_exists(numerator, key) or jsonb_exists(denominator, key)) as counts_given
    from given join formulas using (node) group by given.unit, node, place),
-- A change compares only what was measured on one basis, and that an accepted one.
bases as (
    select asked.unit, asked.node, current_basis.choice as basis, previous_basis.previous_choice as previous_basis,
        case when indicator -> 'basis' is null then 'same'
            when current_basis.choice is null or previous_basis.previous_choice is null then 'missing'
            when current_basis.choice <> previous_basis.previous_choice then 'different'
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
        sums.has_numerator and coalesce(sums.has_denominator, true) as has_present,
        coalesce(sums.has_previous_numerator, true) and coalesce(sums.has_previous_denominator, true) as has_past,
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
-- Each measure as an amount that is held against bound x over, and whether it can be assessed.
assessed as (
    select measures.*, formulas.comparison, formulas.bound, amount, over,
        case when contributors = 0 then 3
            when formulas.denominator is not null and (measures.denominator = 0 or formulas.kind = 'change' and measures.previous_denominator = 0) then 4
            when formulas.reading = 'relative' and measures.previous_numerator = 0 then 4 end as obstacle
    from measures join formulas using (node, place) join nodes using (node)
    cross join lateral (select case nodes.indicator ->> 'direction' when 'down' then -1 else 1 end as sense) as direction
    cross join lateral (
        select case
            when formulas.kind <> 'change' and formulas.denominator is not null then 100 * measures.numerator
            when formulas.kind <> 'change' then measures.numerator
            when formulas.denominator is not null then 100 * sense * (measures.numerator * measures.previous_denominator
                - measures.previous_numerator * measures.denominator)
            when formulas.reading = 'relative' then 100 * sense * (measures.numerator - measures.previous_numerator)
            else sense * (measures.numerator - measures.previous_numerator) end as amount,
        case
            when formulas.kind <> 'change' and formulas.denominator is not null then measures.denominator
            when formulas.kind <> 'change' then 1
            when formulas.denominator is not null and formulas.reading = 'points' then measures.denominator * measures.previous_denominator
            when formulas.denominator is not null then measures.previous_numerator * measures.denominator
            when formulas.reading = 'relative' then abs(measures.previous_numerator)
            else 1 end as over) as terms),
judged as materialized (
    select assessed.*, coalesce(obstacle, case comparison
        when 'atLeast' then case when amount >= bound * over then 1 else 2 end
        when 'range' then case when amount >= bound * over then 1 else 2 end
        when 'atMost' then case when amount <= bound * over then 1 else 2 end
        when 'below' then case when amount < bound * over then 1 else 2 end
        when 'above' then case when amount > bound * over then 1 else 2 end
        when 'moreThan' then case when amount > bound * over then 1 else 2 end
        else 6 end) as status
    from assessed),
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
        case when bool_or(status = 2) then 2 when bool_or(status = 3) then 3 when bool_or(status = 4) then 4 else min(status) end as status,
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
        -- Why a change has no data: what is to be compared comes before what it is compared with.
        case when asked.kind <> 'change' then null
            when asked.answer = 'gap' then 10
            when not own_terms.has_present then 7
            when not own_terms.has_past then case when exists (
                select from criteria.carried_answers as carried
                where carried.round = $1 and carried.unit = asked.unit and carried.indicator = asked.code and carried.is_in_part) then 26 else 8 end
            else 7 end as lack,
        coalesce(own_terms.has_present and not own_terms.has_past, false) as lacks_past,
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
        own.status <> 0 as is_complete, case when own.status = 3 then own.lack end as reason, 0 as without_past, own.roll_up
    from own
    left join wholes on wholes.unit = own.unit and wholes.node = own.node and wholes.scope = 0
    left join part_figures on part_figures.unit = own.unit and part_figures.node = own.node and part_figures.scope = 0),
unit_counts as (
    select holder as unit, node, own.kind, own.roll_up, count(*) as total,
        count(*) filter (where status = 1) as met, count(*) filter (where status = 2) as not_met, count(*) filter (where status = 3) as no_data,
        count(*) filter (where status = 4) as not_assessable, count(*) filter (where status = 5) as not_applicable,
        count(*) filter (where status = 0) as waiting, count(*) filter (where status = 6) as recorded, count(*) filter (where lacks_past) as without_past
    from own join holders using (unit) where own.roll_up <> 'lead'
    group by holder, node, own.kind, own.roll_up),
below as (
    select unit_counts.*, wholes.status as sums_status, case
        when total = waiting or total = not_applicable + waiting and waiting > 0 then 0
        when total = not_applicable then 5
        when roll_up = 'count' then case
            when met + not_met + recorded = 0 then 3
            when indicator #> '{rollUp,target}' is null then 6
            else case indicator #>> '{rollUp,target,comparison}'
                when 'atMost' then case when 100 * met <= (indicator #>> '{rollUp,target,percent}')::numeric * (met + not_met) then 1 else 2 end
                when 'below' then case when 100 * met < (indicator #>> '{rollUp,target,percent}')::numeric * (met + not_met) then 1 else 2 end
                when 'above' then case when 100 * met > (indicator #>> '{rollUp,target,percent}')::numeric * (met + not_met) then 1 else 2 end
                else case when 100 * met >= (indicator #>> '{rollUp,target,percent}')::numeric * (met + not_met) then 1 else 2 end end end
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
            else coalesce(full_contributors, 0) + not_applicable = total end as is_complete,
        -- A city has nothing to compare with once any unit has given what is to be compared.
        case when kind = 'change' and status = 3 then case when without_past > 0 then 8 else 7 end end as reason, without_past
    from below),
-- With whose measures the levels are to be held against: the unit's own, or those of all below it.
indicator_scores as materialized (
    select unit, scope, node, status, is_direct, lowest_part, numerator, denominator, previous_numerator, previous_denominator, contributors,
        part_statuses::int[], part_figures::numeric[], part_contributors::int[], counts, is_complete, reason, without_past, unit as measured, 0 as measured_scope
    from own_scores
    union all
    select subject, 1, node, status, is_direct, lowest_part, numerator, denominator, previous_numerator, previous_denominator, contributors,
        part_statuses::int[], part_figures, part_contributors::int[], counts, is_complete, reason, without_past, unit, 0
    from own_scores, asked_round where roll_up = 'lead'
    union all
    select unit, scope, node, status, is_direct, lowest_part, numerator, denominator, previous_numerator, previous_denominator, contributors,
        part_statuses::int[], part_figures, part_contributors::int[], counts, is_complete, reason, without_past, unit, 1
    from below_scores),
-- What each answer counts in the sum of points, and the highest level none of whose targets it misses. Where units are counted and
-- held against nothing there is nothing to reach.
worths as materialized (
    select indicator_scores.*, nodes.kind, nodes.path, is_count, weight, full_mark, mandatory.is_mandatory,
        case when status = 5 or is_count and nodes.indicator #> '{rollUp,target}' is null then 0 else full_mark end as possible,
        case when status = 5 then 0
            when nodes.kind = 'points' and not is_count then least(case when contributors > 0 then numerator else 0 end * weight, full_mark)
            when status = 1 then full_mark else 0 end as points,
        case when definition #>> '{rule,kind}' is distinct from 'levels' or status in (0, 5) then -2
            when is_count or nodes.indicator -> 'levelTargets' is null then case status when 1 then top when 6 then -2 else -1 end
            else coalesce(missed.lowest - 1, top) end as grade
    from indicator_scores join nodes using (node) cross join asked_round
    cross join lateral (select scope = 1 and nodes.roll_up = 'count' as is_count,
        coalesce((nodes.indicator ->> 'weight')::numeric, 1) as weight,
        coalesce((nodes.indicator ->> 'points')::numeric * coalesce((nodes.indicator ->> 'weight')::numeric, 1), 0) as full_mark,
        jsonb_array_length(definition #> '{rule,levels}') - 1 as top) as worth
    cross join lateral (select coalesce(jsonb_exists(definition #> '{rule,mandatory}', nodes.code), false) as is_mandatory) as mandatory
    left join lateral (
        select min(level_targets.place) as lowest from level_targets
        where level_targets.node = indicator_scores.node and not case when level_targets.kind = 'document' then indicator_scores.status = 1
            else coalesce((
                select bool_and(obstacle is null and case coalesce(level_targets.comparison, 'atLeast')
                    when 'atLeast' then amount >= level_targets.bound * over
                    when 'atMost' then amount <= level_targets.bound * over
                    when 'below' then amount < level_targets.bound * over
                    when 'above' then amount > level_targets.bound * over end)
                from judged where judged.node = indicator_scores.node and judged.scope = indicator_scores.measured_scope
                    and judged.unit = indicator_scores.measured), false) end) as missed on true),
-- Points are added from the lowest layer up, each group under its cap; only a rule of points adds them.
layer_4 as (select unit, scope, path, points, possible from worths where cardinality(path) = 4),
layer_3 as (
    select unit, scope, path, points, possible from worths where cardinality(path) = 3
    union all
    select unit, scope, nodes.path, least(sum(points), min(cap)), least(sum(possible), min(cap))
    from layer_4 join nodes on nodes.path = layer_4.path[:3] group by unit, scope, nodes.path),
layer_2 as (
    select unit, scope, path, points, possible from worths where cardinality(path) = 2
    union all
    select unit, scope, nodes.path, least(sum(points), min(cap)), least(sum(possible), min(cap))
    from layer_3 join nodes on nodes.path = layer_3.path[:2] group by unit, scope, nodes.path),
layer_1 as (
    select unit, scope, path, points, possible from worths where cardinality(path) = 1
    union all
    select unit, scope, nodes.path, least(sum(points), min(cap)), least(sum(possible), min(cap))
    from layer_2 join nodes on nodes.path = layer_2.path[:1] group by unit, scope, nodes.path),
group_points as materialized (
    select layers.* from (select * from layer_3 union all select * from layer_2 union all select * from layer_1) as layers, asked_round
    where definition #>> '{rule,kind}' = 'points'),
-- The whole set, for whoever is asked for all of it that concerns his type: one verdict by the rule.
judged_wholes as (
    select worths.unit, worths.scope, definition -> 'rule' as rule, definition #>> '{rule,kind}' as rule_kind,
        array[count(*) filter (where status = 1), count(*) filter (where status = 2), count(*) filter (where status = 3),
            count(*) filter (where status = 4), count(*) filter (where status = 5), count(*) filter (where status = 0), count(*) filter (where status = 6)]::int[] as counts,
        bool_or(status = 0) as waits, bool_or(status = 6) as records, min(grade) filter (where grade <> -2) as lowest_grade,
        bool_and(is_complete and status not in (3, 4)) as has_everything,
        coalesce(bool_or(status = 0) filter (where counts_here), false) as waits_here,
        coalesce(bool_or(status in (3, 4)) filter (where counts_here), false) as lacks_here,
        coalesce(bool_or(status = 6 and (kind <> 'points' or is_count)) filter (where counts_here), false) as unjudged_here,
        coalesce(bool_and(is_complete) filter (where counts_here), true) as is_complete_here,
        coalesce(bool_or(status not in (1, 5) and is_mandatory), false) as misses_mandatory,
        coalesce(bool_or(points < (definition #>> '{rule,floor}')::numeric * weight)
            filter (where counts_here and full_mark > 0), false) as is_below_floor
    from worths cross join asked_round
    cross join lateral (select status <> 5 and (full_mark > 0 or is_mandatory) as counts_here) as item
    left join criteria.round_participants as participant on participant.round = $1 and participant.unit = worths.unit
    where definition ->> 'rule' is not null and not exists (
        select from nodes as other
        where other.indicator is not null
            and (worths.scope = 1 or other.indicator -> 'unitTypes' is null or jsonb_exists(other.indicator -> 'unitTypes', participant.unit_type))
            and not exists (select from worths as one where one.unit = worths.unit and one.scope = worths.scope and one.node = other.node))
    group by worths.unit, worths.scope, definition),
wholes_by_points as (
    select judged_wholes.*, sums.points, sums.possible, verdict.status, verdict.reason,
        case when verdict.reason in (24, 25) then -1 when verdict.reason = 22 then bands.reached - 1 when verdict.reason = 23 then -1 else -2 end as grade,
        verdict.status not in (0, 3) and (verdict.status = 5 or is_complete_here) as is_complete
    from judged_wholes
    cross join lateral (
        select sum(points) as points, sum(possible) as possible from layer_1
        where layer_1.unit = judged_wholes.unit and layer_1.scope = judged_wholes.scope) as sums
    cross join lateral (
        select count(*) as reached from jsonb_array_elements(rule -> 'bands') as band
        where sums.points * (rule ->> 'full')::numeric >= (band ->> 'from')::numeric * sums.possible) as bands
    cross join lateral (
        select case when waits_here then 0 when lacks_here then 3 when unjudged_here then 6 when sums.possible = 0 then 5
                when misses_mandatory or is_below_floor or bands.reached = 0 then 2 else 1 end as status,
            case when waits_here then 0 when lacks_here then 21 when unjudged_here then 19 when sums.possible = 0 then 20
                when misses_mandatory then 25 when is_below_floor then 24 when bands.reached = 0 then 23 else 22 end as reason) as verdict
    where rule_kind = 'points'),
wholes_by_levels as (
    select judged_wholes.*, 0 as points, 0 as possible,
        case when waits then 0 when lowest_grade is not null then case when lowest_grade < 0 then 2 else 1 end when records then 6 else 5 end as status,
        case when waits then 0 when lowest_grade is not null then case when lowest_grade < 0 then 23 else 22 end when records then 19 else 20 end as reason,
        case when waits then -2 else coalesce(lowest_grade, -2) end as grade,
        not waits and has_everything as is_complete
    from judged_wholes where rule_kind = 'levels'),
-- A standard or criterion has no verdict of its own, only its points and the count of what stands below it; it lacks what any of that lacks.
expected as (
    select unit, scope, node, status, is_direct, lowest_part, numerator, denominator, previous_numerator, previous_denominator, contributors,
        part_statuses, part_figures, part_contributors, counts, is_complete, points, possible, grade, reason, without_past
    from worths
    union all
    select lower.unit, lower.scope, upper.node, 0, false, -1, 0, 0, 0, 0, 0, '{}', '{}', '{}',
        array[count(*) filter (where status = 1), count(*) filter (where status = 2), count(*) filter (where status = 3),
            count(*) filter (where status = 4), count(*) filter (where status = 5), count(*) filter (where status = 0), count(*) filter (where status = 6)]::int[],
        bool_and(is_complete), coalesce(min(group_points.points), 0), coalesce(min(group_points.possible), 0), -2, 0, 0
    from worths as lower
    join nodes as upper on cardinality(upper.path) < cardinality(lower.path) and lower.path[:cardinality(upper.path)] = upper.path
    left join group_points on group_points.unit = lower.unit and group_points.scope = lower.scope and group_points.path = upper.path
    group by lower.unit, lower.scope, upper.node
    union all
    select unit, scope, -1, status, false, -1, 0, 0, 0, 0, 0, '{}', '{}', '{}', counts, is_complete, points, possible, grade, reason, 0
    from (
        select unit, scope, status, counts, is_complete, points, possible, grade, reason from wholes_by_points
        union all
        select unit, scope, status, counts, is_complete, points, possible, grade, reason from wholes_by_levels) as every_whole),
standing as (select * from criteria.scores where round = $1)
select coalesce(expected.unit, standing.unit)::text || ' scope ' || coalesce(expected.scope, standing.scope) || ' node ' || coalesce(expected.node, standing.node)
    || ': expected ' || coalesce(to_jsonb(expected)::text, 'nothing') || ', stands ' || coalesce(to_jsonb(standing)::text, 'nothing') as difference
from expected full join standing
    on standing.unit = expected.unit and standing.scope = expected.scope and standing.node = expected.node
where (expected.status, expected.is_direct, expected.lowest_part, expected.numerator, expected.denominator, expected.previous_numerator,
        expected.previous_denominator, expected.contributors, expected.part_statuses, expected.part_figures, expected.part_contributors,
        expected.counts, expected.is_complete, expected.points, expected.possible, expected.grade, expected.without_past,
        coalesce(expected.reason, standing.reason))
    is distinct from (standing.status, standing.is_direct, standing.lowest_part, standing.numerator, standing.denominator, standing.previous_numerator,
        standing.previous_denominator, standing.contributors, standing.part_statuses::int[], standing.part_figures, standing.part_contributors,
        standing.counts, standing.is_complete, standing.points, standing.possible, standing.grade, standing.without_previous,
        standing.reason)
