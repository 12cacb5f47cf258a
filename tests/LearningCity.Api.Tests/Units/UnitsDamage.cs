using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Units;

/// <summary>Damage to the structure, one piece for each check.</summary>
internal static class UnitsDamage
{
    private const string Ward = "(select id from units.units where valid_to is null and code like '%phuong%' order by code limit 1)";
    private const string Other = "(select id from units.units where valid_to is null and code like '%phuong%' order by code desc limit 1)";

    public static IReadOnlyList<Damage> All { get; } =
    [
        new("unit-names-overlap",
            $"insert into units.unit_names (unit_id, valid_from, official_name, ground) select id, valid_from + 1, 'Tên thứ hai', 'Thử' from units.units where id = {Ward}"),
        new("unit-types-overlap",
            $"insert into units.unit_typings (unit_id, valid_from, type, ground) select unit_id, valid_from + 1, type, ground from units.unit_typings where unit_id = {Ward}"),
        new("unit-places-overlap",
            $"insert into units.unit_placements (unit_id, valid_from, tree, parent, ground) select unit_id, valid_from + 1, tree, parent, ground from units.unit_placements where unit_id = {Ward}"),
        new("unit-names-have-gaps", $"update units.unit_names set valid_to = date '2026-01-01' where unit_id = {Ward}"),
        new("unit-types-have-gaps", $"delete from units.unit_typings where unit_id = {Ward}"),
        new("unit-fact-outside-its-life", $"update units.unit_placements set valid_from = valid_from - 1 where unit_id = {Ward}", "unit-place-without-parent"),
        new("unit-stands-under-itself",
            $"update units.unit_placements set parent = case unit_id when {Ward} then {Other} else {Ward} end where unit_id in ({Ward}, {Other})",
            "unit-place-without-parent"),
        new("unit-place-without-parent", $"delete from units.unit_placements where unit_id in (select parent from units.unit_placements where unit_id = {Ward})"),
        new("unit-code-of-two", $"insert into units.units (id, code, valid_from, valid_to, ground, revision) select gen_random_uuid(), upper(code), valid_from, valid_from, ground, 1 from units.units where id = {Ward}",
            "unit-names-have-gaps", "unit-types-have-gaps"),
        new("succession-without-its-days", "update units.unit_successions set since = since + 1 where unit_id = (select unit_id from units.unit_successions where extent = 'Whole' limit 1)"),
        new("succession-in-a-circle",
            "insert into units.unit_successions (unit_id, successor, since, kind, extent) select successor, unit_id, since, kind, 'Part' from units.unit_successions where extent = 'Whole' limit 1",
            "succession-without-its-days"),
        new("merger-without-succession", Merger + Part("Predecessor", "false", Ward)),
        new("undone-merger-still-in-force",
            Merger + Part("Successor", "true", Ward) + "update units.unit_mergers set undone_at = now(), undone_by = gen_random_uuid(), undone_because = 'Thử'"),
        new("group-memberships-overlap",
            "insert into units.group_memberships (group_id, unit, valid_from) select group_id, unit, valid_from + 1 from units.group_memberships where valid_to is null limit 1"),
        new("group-member-outside-its-life", "update units.group_memberships set valid_from = date '1990-01-01' where (group_id, unit) = (select group_id, unit from units.group_memberships limit 1)"),
        new("calendar-day-of-another-year", Year + "insert into units.special_days (calendar_year_id, day, kind, name) select id, '2025-05-01', 'Off', 'Nghỉ' from units.calendar_years"),
        new("worked-day-on-a-weekday", Year + "insert into units.special_days (calendar_year_id, day, kind, name) select id, '2026-05-04', 'Worked', 'Làm bù' from units.calendar_years"),
    ];

    private const string Year = "insert into units.calendar_years (id, year, revision) values (gen_random_uuid(), 2026, 1); ";

    private const string Merger =
        """
        insert into units.unit_mergers (id, kind, since, by, at, ground_issued_on, ground_number, revision)
        values (gen_random_uuid(), 'Merge', '2026-07-01', gen_random_uuid(), now(), '2026-06-01', '1/NQ', 1);
        """;

    private static string Part(string part, string isFounded, string unit) =>
        $"""
        insert into units.unit_merger_units (merger_id, unit, part, extent, ends, is_founded, revision)
        select id, {unit}, '{part}', 'Whole', false, {isFounded}, 1 from units.unit_mergers;
        """;
}
