-- Where what a round ($1) holds of the round before differs from what the words of the rule make of the answers accepted there. Written from
-- the rule and the set's own definition, apart from the product. Both rounds stand on one set here, and no unit went over twice between them.
with carrying as materialized (
    select round.id, round.cut_off, earlier.id as earlier, earlier.cut_off as earlier_cut_off, asked_set.definition::jsonb as definition
    from criteria.rounds as round
    join criteria.rounds as earlier on earlier.id = round.previous and earlier.set = round.set
    join criteria.criteria_sets as asked_set on asked_set.id = round.set
    where round.id = $1),
leaves as materialized (
    select node ->> 'code' as code, node -> 'indicator' as indicator
    from carrying, jsonb_path_query(definition, 'strict $.nodes.**') as node
    where jsonb_typeof(node) = 'object' and jsonb_exists(node, 'indicator')),
inputs as materialized (
    select code, item.input ->> 'type' as type,
        case when item.input ->> 'type' in ('integer', 'decimal', 'percentage')
            then count(*) filter (where item.input ->> 'type' in ('integer', 'decimal', 'percentage')) over places end as figure,
        case when item.input ->> 'type' = 'choice' then count(*) filter (where item.input ->> 'type' = 'choice') over places end as choice
    from leaves, jsonb_array_elements(indicator -> 'inputs') with ordinality as item (input, place)
    window places as (partition by code order by place)),
asked as materialized (
    select assignment.unit, leaves.code
    from criteria.round_assignments as assignment join leaves on leaves.code = assignment.indicator collate "default"
    where assignment.round = $1 and (leaves.indicator #>> '{rollUp,kind}' = 'lead') = (assignment.part = 'Lead')),
-- Who went over between the two cut-offs, and to whom.
gone as materialized (
    select link.unit_id as origin, link.successor, link.extent
    from units.unit_successions as link, carrying where link.since > earlier_cut_off and link.since <= cut_off),
-- What a unit was on the earlier day: itself where it was there, and who went over into it; whole where nothing of it went elsewhere.
origins as materialized (
    select unit.id as unit, unit.id as origin, not exists (select from gone where gone.origin = unit.id) as is_whole
    from units.units as unit, carrying where unit.valid_from <= earlier_cut_off
    union all
    select successor, origin, extent = 'Whole' and not exists (
        select from gone as other where other.origin = gone.origin and other.successor <> gone.successor)
    from gone),
accepted as materialized (
    select entry.unit as origin, entry.indicator collate "default" as code, entry.id, entry.met, entry.figures, entry.choices
    from criteria.entries as entry join criteria.reports as report on report.id = entry.report join carrying on carrying.earlier = report.round
    where report.state = 'Accepted' and entry.gap_reason is null and entry.not_applicable_reason is null),
answers as materialized (
    select asked.unit, asked.code, origins.origin, coalesce(origins.is_whole, false) as is_whole,
        accepted.id as entry, accepted.met, accepted.figures, accepted.choices
    from asked left join origins using (unit) left join accepted using (origin, code)),
-- A sum holds only where everybody gave the figure; a percentage delivered as such cannot be added, and no figure has more than 12 digits.
sums as (
    select unit, code, array_agg(figure order by place) as figures
    from (
        select unit, code, inputs.figure as place, case
            when bool_and(is_whole and figures[inputs.figure] is not null) and (inputs.type <> 'percentage' or count(*) = 1)
                and abs(sum(figures[inputs.figure])) < 1000000000000 then sum(figures[inputs.figure]) end as figure
        from answers join inputs using (code) where inputs.figure is not null
        group by unit, code, inputs.figure, inputs.type) as every_figure
    group by unit, code),
words as (
    select unit, code, array_agg(word order by place) as choices
    from (
        select unit, code, inputs.choice as place, case
            when bool_and(is_whole and choices[inputs.choice] is not null) and count(distinct choices[inputs.choice]) = 1
                then min(choices[inputs.choice]) end as word
        from answers join inputs using (code) where inputs.choice is not null
        group by unit, code, inputs.choice) as every_choice
    group by unit, code),
expected as (
    select unit, code, coalesce(min(sums.figures), '{}') as figures, coalesce(min(words.choices), '{}') as choices,
        case when bool_and(is_whole and met is not null) and count(distinct met) = 1 then bool_or(met) end as met,
        not bool_and(is_whole) as is_in_part,
        coalesce(array_agg(origin order by origin) filter (where origin is not null), '{}') as units,
        coalesce(array_agg(entry order by entry) filter (where entry is not null), '{}') as entries
    from answers left join sums using (unit, code) left join words using (unit, code) group by unit, code),
standing as (
    select unit, indicator collate "default" as code, figures, choices, met, is_in_part,
        array(select unnest(units) order by 1) as units, array(select unnest(entries) order by 1) as entries
    from criteria.carried_answers where round = $1)
select coalesce(expected.unit, standing.unit)::text || ' ' || coalesce(expected.code, standing.code)
    || ': expected ' || coalesce(to_jsonb(expected)::text, 'nothing') || ', stands ' || coalesce(to_jsonb(standing)::text, 'nothing') as difference
from expected full join standing on standing.unit = expected.unit and standing.code = expected.code
where (expected.figures, expected.choices, expected.met, expected.is_in_part, expected.units, expected.entries)
    is distinct from (standing.figures, standing.choices, standing.met, standing.is_in_part, standing.units, standing.entries)
    or expected.unit is null or standing.unit is null
