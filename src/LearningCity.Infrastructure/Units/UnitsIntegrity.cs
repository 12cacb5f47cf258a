using LearningCity.Infrastructure.Kernel;

namespace LearningCity.Infrastructure.Units;

/// <summary>What must hold in the structure on every day: names, types and places follow one another without gap or overlap, and every place can be reached
/// from the top.</summary>
internal sealed class UnitsIntegrity : IIntegrityCatalogue
{
    public IReadOnlyList<IntegrityCheck> Checks { get; } =
    [
        SqlCheck.Error("unit-names-overlap", Overlaps("unit_names", "unit_id")),
        SqlCheck.Error("unit-types-overlap", Overlaps("unit_typings", "unit_id")),
        SqlCheck.Error("unit-places-overlap", Overlaps("unit_placements", "unit_id, tree")),
        SqlCheck.Error("unit-names-have-gaps", Gaps("unit_names")),
        SqlCheck.Error("unit-types-have-gaps", Gaps("unit_typings")),
        SqlCheck.Error("unit-fact-outside-its-life",
            """
            select 'Unit', unit.id, unit.code || ': ' || fact.name || ' ' || fact.valid_from || ' – ' || coalesce(fact.valid_to::text, '…')
            from units.units as unit join (
                select 'unit_names' as name, unit_id, valid_from, valid_to from units.unit_names
                union all select 'unit_typings', unit_id, valid_from, valid_to from units.unit_typings
                union all select 'unit_placements', unit_id, valid_from, valid_to from units.unit_placements
            ) as fact on fact.unit_id = unit.id
            where coalesce(unit.valid_to, 'infinity') >= unit.valid_from
                and (fact.valid_from < unit.valid_from or coalesce(fact.valid_to, 'infinity') > coalesce(unit.valid_to, 'infinity'))
            """),
        SqlCheck.Error("unit-stands-under-itself",
            """
            with recursive above as (
                select unit_id, tree, parent, false as is_circle, array[unit_id] as path from units.unit_placements
                where parent is not null and valid_from <= @today and coalesce(valid_to, 'infinity') >= @today
                union all
                select above.unit_id, above.tree, place.parent, place.parent = any(above.path), above.path || place.unit_id
                from above join units.unit_placements as place on place.unit_id = above.parent and place.tree = above.tree
                    and place.valid_from <= @today and coalesce(place.valid_to, 'infinity') >= @today
                where not above.is_circle and above.parent is not null and cardinality(above.path) < 50
            )
            select distinct 'Unit', unit.id, unit.code from above join units.units as unit on unit.id = above.unit_id
            where above.is_circle or above.parent = above.unit_id
            """),
        SqlCheck.Error("unit-place-without-parent",
            """
            select 'Unit', unit.id, unit.code || ' < ' || parent.code || ': ' || place.valid_from || ' – ' || coalesce(place.valid_to::text, '…')
            from units.unit_placements as place
            join units.units as unit on unit.id = place.unit_id
            join units.units as parent on parent.id = place.parent
            where not exists (
                    select from units.unit_placements as above
                    where above.unit_id = place.parent and above.tree = place.tree
                        and above.valid_from <= place.valid_from and coalesce(above.valid_to, 'infinity') >= place.valid_from)
                or not exists (
                    select from units.unit_placements as above
                    where above.unit_id = place.parent and above.tree = place.tree
                        and coalesce(above.valid_to, 'infinity') >= coalesce(place.valid_to, 'infinity'))
            """),
        SqlCheck.Error("unit-code-of-two",
            """
            select 'Unit', (array_agg(unit.id))[1], lower(unit.code) || ' × ' || count(*) from units.units as unit
            where coalesce(unit.valid_to, 'infinity') >= unit.valid_from group by lower(unit.code) having count(*) > 1
            """),
    ];

    /// <summary>Two facts of one kind on one day.</summary>
    private static string Overlaps(string table, string owner) =>
        $"""
        select 'Unit', unit.id, unit.code || ': ' || fact.valid_from || ' – ' || coalesce(fact.valid_to::text, '…') || ', ' || fact.next_from
        from (select *, lead(valid_from) over (partition by {owner} order by valid_from) as next_from from units.{table}
            where coalesce(valid_to, 'infinity') >= valid_from) as fact
        join units.units as unit on unit.id = fact.unit_id
        where fact.next_from <= coalesce(fact.valid_to, 'infinity')
        """;

    /// <summary>A day of a unit's life on which it has no fact of the kind.</summary>
    private static string Gaps(string table) =>
        $"""
        select 'Unit', unit.id, unit.code || ': ' || coalesce(fact.valid_to::text, unit.valid_from::text)
        from units.units as unit
        left join (select *, lead(valid_from) over (partition by unit_id order by valid_from) as next_from,
            row_number() over (partition by unit_id order by valid_from) as place from units.{table}) as fact on fact.unit_id = unit.id
        where coalesce(unit.valid_to, 'infinity') >= unit.valid_from and (fact.unit_id is null
            or (fact.place = 1 and fact.valid_from > unit.valid_from)
            or coalesce(fact.next_from - 1, unit.valid_to, 'infinity') > coalesce(fact.valid_to, 'infinity'))
        """;
}
