namespace LearningCity.Infrastructure.Units;

/// <summary>The questions to the structure. A fact holds on a day when <c>valid_from &lt;= day</c> and <c>valid_to</c> is null or not before it.</summary>
internal static class UnitQueries
{
    /// <summary>$1 units, $2 parents.</summary>
    public const string Around =
        """
        with recursive below(unit_id) as (
            select unit_id from unnest($1::uuid[]) as unit_id
            union
            select place.unit_id from below join units.unit_placements place on place.parent = below.unit_id
        ), above(unit_id) as (
            select unit_id from below
            union
            select parent from unnest($2::uuid[]) as parent
            union
            select place.parent from above join units.unit_placements place on place.unit_id = above.unit_id
            where place.parent is not null
        )
        select unit.id, unit.code, unit.valid_from, unit.valid_to, place.tree, place.parent, place.valid_from, place.valid_to
        from above join units.units unit on unit.id = above.unit_id
        left join units.unit_placements place on place.unit_id = unit.id
        """;

    /// <summary>$1 units, $2 day. Down each tree by itself; a unit that has ended keeps the place of its last day.</summary>
    public const string Expand =
        """
        with recursive below(tree, unit_id) as (
            select place.tree, place.unit_id
            from units.unit_placements place join units.units unit on unit.id = place.unit_id
            where place.unit_id = any($1) and place.valid_from <= $2
                and (place.valid_to is null or place.valid_to >= $2 or place.valid_to = unit.valid_to)
            union
            select place.tree, place.unit_id from below
            join units.unit_placements place on place.tree = below.tree and place.parent = below.unit_id and place.valid_from <= $2
            join units.units unit on unit.id = place.unit_id
            where place.valid_to is null or place.valid_to >= $2 or place.valid_to = unit.valid_to
        )
        select unit_id from below
        union
        select id from units.units where id = any($1) and valid_from <= $2 and (valid_to is null or valid_to >= valid_from)
        """;

    /// <summary>$1 code of the tree, $2 day, $3 codes of types, $4 codes of groups, $5 unit at the top or null.</summary>
    public const string Find =
        """
        with recursive tree as (
            select place.tree, place.unit_id, place.parent, array[]::uuid[] as path, 1 as level
            from units.unit_placements place join units.unit_trees on unit_trees.id = place.tree
            where unit_trees.code = $1 and place.parent is null
                and place.valid_from <= $2 and (place.valid_to is null or place.valid_to >= $2)
            union all
            select place.tree, place.unit_id, place.parent, tree.path || place.parent, tree.level + 1
            from tree join units.unit_placements place on place.tree = tree.tree and place.parent = tree.unit_id
                and place.valid_from <= $2 and (place.valid_to is null or place.valid_to >= $2)
        )
        select unit.id, unit.code, name.official_name, name.short_name, type.code, tree.parent, tree.path
        from tree
        join units.units unit on unit.id = tree.unit_id
        join units.unit_names name on name.unit_id = unit.id
            and name.valid_from <= $2 and (name.valid_to is null or name.valid_to >= $2)
        join units.unit_typings typing on typing.unit_id = unit.id
            and typing.valid_from <= $2 and (typing.valid_to is null or typing.valid_to >= $2)
        join units.unit_types type on type.id = typing.type
        where (cardinality($3) = 0 or type.code = any($3))
            and (cardinality($4) = 0 or exists (
                select from units.group_memberships member join units.unit_groups on unit_groups.id = member.group_id
                where member.unit = unit.id and unit_groups.code = any($4)
                    and member.valid_from <= $2 and (member.valid_to is null or member.valid_to >= $2)))
            and ($5::uuid is null or unit.id = $5 or $5 = any(tree.path))
        order by tree.level, name.official_name, unit.id
        """;

    /// <summary>$1 unit, $2 day.</summary>
    public const string One =
        """
        select unit.code, name.official_name, type.code from units.units unit
        left join units.unit_names name on name.unit_id = unit.id
            and name.valid_from <= $2 and (name.valid_to is null or name.valid_to >= $2)
        left join units.unit_typings typing on typing.unit_id = unit.id
            and typing.valid_from <= $2 and (typing.valid_to is null or typing.valid_to >= $2)
        left join units.unit_types type on type.id = typing.type
        where unit.id = $1
        """;

    /// <summary>$1 units, $2 day.</summary>
    public const string Names =
        """
        select distinct on (unit.id) unit.id, unit.code, name.official_name, name.short_name
        from units.units unit join units.unit_names name on name.unit_id = unit.id
        where unit.id = any($1)
        order by unit.id, name.valid_from > $2, case when name.valid_from <= $2 then name.valid_from end desc, name.valid_from
        """;

    /// <summary>$1 units, $2 day, $3 pattern or null, $4 code of a group or null, $5 whether any unit is meant instead of $1.</summary>
    public const string Named =
        """
        select id, code, official_name, short_name
        from (
            select distinct on (unit.id) unit.id, unit.code, name.official_name, name.short_name, name.folded
            from units.units unit join units.unit_names name on name.unit_id = unit.id
            where ($5 or unit.id = any($1))
                and ($4::text is null or exists (
                    select from units.group_memberships member join units.unit_groups on unit_groups.id = member.group_id
                    where member.unit = unit.id and unit_groups.code = $4
                        and member.valid_from <= $2 and (member.valid_to is null or member.valid_to >= $2)))
            order by unit.id, name.valid_from > $2, case when name.valid_from <= $2 then name.valid_from end desc, name.valid_from
        ) as named
        where $3::text is null or folded like $3 or code like $3
        order by official_name, id
        """;

    /// <summary>$1 day.</summary>
    public const string Memberships =
        """
        select member.unit, unit_groups.code, unit_groups.name
        from units.group_memberships member join units.unit_groups on unit_groups.id = member.group_id
        where member.valid_from <= $1 and (member.valid_to is null or member.valid_to >= $1)
        order by unit_groups.name, unit_groups.code, member.unit
        """;

    /// <summary>$1 unit.</summary>
    public const string Predecessors =
        """
        with recursive above as (
            select link.unit_id, link.successor, link.since, link.extent, link.note from units.unit_successions link where link.successor = $1
            union
            select link.unit_id, link.successor, link.since, link.extent, link.note
            from above join units.unit_successions link on link.successor = above.unit_id
        )
        select unit_id, successor, since, extent = 'Whole', note from above order by since, unit_id
        """;

    /// <summary>$1 day, $2 pattern, $3 tree, $4 type, $5 group, $6 under, $7 parent, $8 size, $9 skip. One row at least: it carries the total.</summary>
    public const string Page =
        """
        with recursive below(unit_id) as (
            select $6::uuid
            union
            select place.unit_id from below join units.unit_placements place on place.tree = $3 and place.parent = below.unit_id
                and place.valid_from <= $1 and (place.valid_to is null or place.valid_to >= $1)
        ), found as (
            select unit.id, unit.code, name.official_name, name.short_name, name.official_code, type.id as type, type.name as type_name,
                place.parent, unit.valid_from, unit.valid_to, unit.revision
            from units.units unit
            join units.unit_names name on name.unit_id = unit.id
                and name.valid_from <= $1 and (name.valid_to is null or name.valid_to >= $1)
            join units.unit_typings typing on typing.unit_id = unit.id
                and typing.valid_from <= $1 and (typing.valid_to is null or typing.valid_to >= $1)
            join units.unit_types type on type.id = typing.type
            left join units.unit_placements place on place.unit_id = unit.id and place.tree = $3
                and place.valid_from <= $1 and (place.valid_to is null or place.valid_to >= $1)
            where ($2::text is null or name.folded like $2 or unit.code like $2)
                and ($3::uuid is null or place.unit_id is not null)
                and ($4::uuid is null or type.id = $4)
                and ($5::uuid is null or exists (
                    select from units.group_memberships member where member.unit = unit.id and member.group_id = $5
                        and member.valid_from <= $1 and (member.valid_to is null or member.valid_to >= $1)))
                and ($6::uuid is null or unit.id in (select unit_id from below))
                and ($7::uuid is null or place.parent = $7)
        ), page as (
            select * from found order by official_name, id limit $8 offset $9
        )
        select (select count(*) from found), page.id, page.code, page.official_name, page.short_name, page.official_code,
            page.type, page.type_name, page.parent, above.official_name, page.valid_from, page.valid_to, page.revision
        from (select) as always
        left join page on true
        left join units.unit_names above on above.unit_id = page.parent
            and above.valid_from <= $1 and (above.valid_to is null or above.valid_to >= $1)
        order by page.official_name, page.id
        """;

    /// <summary>$1 tree, $2 day, $3 unit at the top or null, $4 most nodes.</summary>
    public const string Tree =
        """
        with recursive tree as (
            select unit_id, parent, 1 as level from units.unit_placements
            where tree = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2)
                and case when $3::uuid is null then parent is null else unit_id = $3 end
            union all
            select place.unit_id, place.parent, tree.level + 1
            from tree join units.unit_placements place on place.tree = $1 and place.parent = tree.unit_id
                and place.valid_from <= $2 and (place.valid_to is null or place.valid_to >= $2)
        ), levels as (
            select level, sum(count(*)) over (order by level) as nodes from tree group by level
        ), counted as (
            select parent, count(*) as children from tree where level > 1 group by parent
        )
        select unit.id, unit.code, name.official_name, name.short_name, type.code, tree.parent, tree.level, coalesce(counted.children, 0)
        from tree
        join levels on levels.level = tree.level
        join units.units unit on unit.id = tree.unit_id
        join units.unit_names name on name.unit_id = unit.id
            and name.valid_from <= $2 and (name.valid_to is null or name.valid_to >= $2)
        join units.unit_typings typing on typing.unit_id = unit.id
            and typing.valid_from <= $2 and (typing.valid_to is null or typing.valid_to >= $2)
        join units.unit_types type on type.id = typing.type
        left join counted on counted.parent = tree.unit_id
        where tree.level = 1 or levels.nodes <= $4
        order by tree.level, name.official_name, unit.id
        limit $4
        """;
}
