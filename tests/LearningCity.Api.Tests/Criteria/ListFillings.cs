using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Criteria;

internal sealed class CriteriaSetsFilling() : SqlFilling("ListCriteriaSets", "/criteria-sets",
    """
    insert into criteria.criteria_sets (id, code, version, title, state, definition, content_hash, author, drafted_at, revision)
    select gen_random_uuid(), 'filled-' || n, 1, 'Bộ tiêu chí ' || n, 'Draft', '', repeat('0', 64), gen_random_uuid(), now(), 1 from generate_series(1, {rows}) n
    """);

internal sealed class CrosswalksFilling() : SqlFilling("ListCrosswalks", "/crosswalks",
    """
    insert into criteria.crosswalks (id, left_set, left_indicator, right_set, right_indicator, inputs, state, author, drafted_at, revision)
    select gen_random_uuid(), gen_random_uuid(), '1', gen_random_uuid(), '1', '[]', 'Draft', gen_random_uuid(), now(), 1 from generate_series(1, {rows}) n
    """);

internal sealed class RoundsFilling() : SqlFilling("ListRounds", "/rounds",
    """
    with made as (
        insert into criteria.criteria_sets (id, code, version, title, state, definition, content_hash, author, drafted_at, revision)
        values (gen_random_uuid(), 'of-rounds', 1, 'Bộ tiêu chí', 'Draft', '', repeat('0', 64), gen_random_uuid(), now(), 1) returning id)
    insert into criteria.rounds (id, set, title, kind, state, subject, author, cut_off, due_form, due, period_from, period_to, revision)
    select gen_random_uuid(), made.id, 'Đợt ' || n, 'Baseline', 'Open', gen_random_uuid(), gen_random_uuid(),
        date '1000-12-31' + n * 366, 'UntilEndOf', date '1001-01-31' + n * 366, date '1000-12-01' + n * 366, date '1000-12-31' + n * 366, 1
    from generate_series(1, {rows}) n, made
    """);

internal sealed class ReportsFilling() : SqlFilling("ListReports", "/reports",
    """
    with made as (
        insert into criteria.criteria_sets (id, code, version, title, state, definition, content_hash, author, drafted_at, revision)
        values (gen_random_uuid(), 'of-reports', 1, 'Bộ tiêu chí', 'Draft', '', repeat('0', 64), gen_random_uuid(), now(), 1) returning id),
    round as (
        insert into criteria.rounds (id, set, title, kind, state, subject, author, cut_off, due_form, due, period_from, period_to, revision)
        select gen_random_uuid(), made.id, 'Đợt', 'Assessment', 'Draft', gen_random_uuid(), gen_random_uuid(),
            date '2026-12-01', 'UntilEndOf', date '2026-12-31', date '2026-01-01', date '2026-12-31', 1 from made returning id),
    participant as (
        insert into criteria.round_participants (round, unit, unit_type, path)
        select round.id, gen_random_uuid(), 'ward', '{}' from round, generate_series(1, {rows}) n returning round, unit)
    insert into criteria.reports (id, round, unit, state, contributors, is_late, sendings, is_signed_by_its_maker, revision)
    select gen_random_uuid(), round, unit, 'Draft', '{}', false, 0, false, 1 from participant
    """);
