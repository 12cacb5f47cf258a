using System.Text;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Domain.Criteria;

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

internal sealed class SupplyDifferencesFilling() : SqlFilling("ListSupplyDifferences", $"/rounds/{Round}/supply-differences",
    $"""
    with made as (
        insert into criteria.criteria_sets (id, code, version, title, state, definition, content_hash, author, drafted_at, publisher, published_at, revision)
        values (gen_random_uuid(), 'of-supplies', 1, 'Bộ tiêu chí', 'Published', '{Definition}', repeat('0', 64), gen_random_uuid(), now(), gen_random_uuid(), now(), 1) returning id),
    round as (
        insert into criteria.rounds (id, set, title, kind, state, subject, author, cut_off, due_form, due, period_from, period_to, revision)
        select '{Round}', made.id, 'Đợt', 'Assessment', 'Open', gen_random_uuid(), gen_random_uuid(),
            date '2026-12-01', 'UntilEndOf', date '2026-12-31', date '2026-01-01', date '2026-12-31', 1 from made returning id)
    insert into criteria.supplied_values (id, round, unit, report, indicator, indicator_ordinal, figures, choices, as_of, source, reference,
        reference_label, supplied_at, differs_since, entry, revision)
    select gen_random_uuid(), round.id, gen_random_uuid(), gen_random_uuid(), '1', 0, array[1, 2]::numeric[], array[]::text[], date '2026-11-30', 'Nguồn', '1',
        'Thử', now(), now(), gen_random_uuid(), 1 from round, generate_series(1, {"{rows}"}) n
    """)
{
    private const string Round = "0198c0de-0000-7000-8000-0000000000d1";

    private static string Definition { get; } = Encoding.UTF8.GetString(SetFile.Write(
        DrawnSet.Of("of-supplies", DrawnSet.Leaf("1", DrawnSet.Share(new ShareTarget(Comparison.AtLeast, 70, null), new RollUp.Sum())))));
}
