using LearningCity.Infrastructure.Kernel;

namespace LearningCity.Infrastructure.Units;

/// <summary>What must hold of rearrangements, groups and the working calendar.</summary>
internal sealed class UnitChangesIntegrity : IIntegrityCatalogue
{
    public IReadOnlyList<IntegrityCheck> Checks { get; } =
    [
        SqlCheck.Error("succession-without-its-days",
            """
            select 'Unit', unit.id, unit.code || ' → ' || heir.code || ': ' || link.since from units.unit_successions as link
            join units.units as unit on unit.id = link.unit_id join units.units as heir on heir.id = link.successor
            where (link.extent = 'Whole' and unit.valid_to is distinct from link.since - 1)
                or link.since <= unit.valid_from
                or not (heir.valid_from <= link.since and coalesce(heir.valid_to, 'infinity') >= link.since)
            """),
        SqlCheck.Error("succession-in-a-circle",
            """
            with recursive onward as (
                select unit_id, successor, array[unit_id] as path, successor = unit_id as is_circle from units.unit_successions
                union all
                select onward.unit_id, link.successor, onward.path || link.unit_id, link.successor = any(onward.path || link.unit_id)
                from onward join units.unit_successions as link on link.unit_id = onward.successor where not onward.is_circle and cardinality(onward.path) < 50
            )
            select distinct 'Unit', unit.id, unit.code from onward join units.units as unit on unit.id = onward.unit_id where onward.is_circle
            """),
        SqlCheck.Error("merger-without-succession",
            """
            select 'UnitMerger', merger.id, merger.ground_number || ': ' || unit.code from units.unit_mergers as merger
            join units.unit_merger_units as part on part.merger_id = merger.id and part.part = 'Predecessor'
            join units.units as unit on unit.id = part.unit
            where merger.undone_at is null
                and not exists (select from units.unit_successions as link where link.unit_id = part.unit and link.since = merger.since)
            """),
        SqlCheck.Error("undone-merger-still-in-force",
            """
            select 'UnitMerger', merger.id, merger.ground_number || ': ' || unit.code from units.unit_mergers as merger
            join units.unit_merger_units as part on part.merger_id = merger.id and part.is_founded
            join units.units as unit on unit.id = part.unit
            where merger.undone_at is not null and coalesce(unit.valid_to, 'infinity') >= unit.valid_from
            """),
        SqlCheck.Error("group-memberships-overlap",
            """
            select 'UnitGroup', member.group_id, member.code || ': ' || unit.code || ' ' || member.valid_from
            from (select membership.*, unit_group.code, lead(membership.valid_from) over (partition by group_id, unit order by membership.valid_from) as next_from
                from units.group_memberships as membership join units.unit_groups as unit_group on unit_group.id = membership.group_id
                where coalesce(membership.valid_to, 'infinity') >= membership.valid_from) as member
            join units.units as unit on unit.id = member.unit
            where member.next_from <= coalesce(member.valid_to, 'infinity')
            """),
        SqlCheck.Warning("group-member-outside-its-life",
            """
            select 'UnitGroup', member.group_id, unit_group.code || ': ' || unit.code || ' ' || member.valid_from
            from units.group_memberships as member join units.unit_groups as unit_group on unit_group.id = member.group_id
            join units.units as unit on unit.id = member.unit
            where coalesce(unit.valid_to, 'infinity') >= unit.valid_from and member.valid_from < unit.valid_from
            """),
        SqlCheck.Error("calendar-day-of-another-year",
            """
            select 'CalendarYear', year.id, year.year || ': ' || special.day from units.special_days as special
            join units.calendar_years as year on year.id = special.calendar_year_id where extract(year from special.day) <> year.year
            """),
        SqlCheck.Warning("worked-day-on-a-weekday",
            """
            select 'CalendarYear', special.calendar_year_id, special.day || ' ' || special.name from units.special_days as special
            where special.kind = 'Worked' and extract(isodow from special.day) < 6
            """),
    ];
}
