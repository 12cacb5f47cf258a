using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Units;

internal sealed class UnitTypesFilling() : SqlFilling("ListUnitTypes", "/unit-types",
    "insert into units.unit_types select gen_random_uuid(), 'filled-' || n, 'Loại ' || n, false, 1 from generate_series(1, {rows}) n");

internal sealed class UnitTreesFilling() : SqlFilling("ListUnitTrees", "/unit-trees",
    "insert into units.unit_trees select gen_random_uuid(), 'filled-' || n, 'Cây ' || n, 1 from generate_series(1, {rows}) n");

internal sealed class UnitGroupsFilling() : SqlFilling("ListUnitGroups", "/unit-groups",
    "insert into units.unit_groups select gen_random_uuid(), 'filled-' || n, 'Nhóm ' || n, false, 1 from generate_series(1, {rows}) n");

internal sealed class UnitsFilling() : SqlFilling("ListUnits", "/units?on=2026-01-01",
    """
    with type as (insert into units.unit_types (id, code, name, is_retired, revision) values (gen_random_uuid(), 'filled', 'Loại', false, 1) returning id),
    made as (
        insert into units.units (id, code, valid_from, ground, revision)
        select gen_random_uuid(), 'filled-' || n, date '2020-01-01', 'Quyết định', 1 from generate_series(1, {rows}) n returning id, code),
    named as (
        insert into units.unit_names (unit_id, valid_from, official_name, ground)
        select id, date '2020-01-01', 'Phường ' || code, 'Quyết định' from made)
    insert into units.unit_typings (unit_id, valid_from, type, ground)
    select made.id, date '2020-01-01', type.id, 'Quyết định' from made, type
    """);

internal sealed class UnitMergersFilling() : SqlFilling("ListUnitMergers", "/unit-mergers",
    """
    with type as (insert into units.unit_types (id, code, name, is_retired, revision) values (gen_random_uuid(), 'merged', 'Loại', false, 1) returning id),
    made as (
        insert into units.units (id, code, valid_from, ground, revision)
        select gen_random_uuid(), 'merged-' || n, date '2020-01-01', 'Quyết định', 1 from generate_series(1, {rows}) n returning id, code),
    named as (
        insert into units.unit_names (unit_id, valid_from, official_name, ground)
        select id, date '2020-01-01', 'Phường ' || code, 'Quyết định' from made),
    merged as (
        insert into units.unit_mergers (id, kind, since, by, at, ground_number, ground_issued_on, revision)
        select id, 'Merge', date '2025-07-01', gen_random_uuid(), now(), '1/NQ', date '2025-06-16', 1 from made returning id)
    insert into units.unit_merger_units (merger_id, unit, part, extent, ends, is_founded, revision)
    select merged.id, made.id, 'Predecessor', 'Whole', true, false, 1 from merged join made using (id)
    """);
