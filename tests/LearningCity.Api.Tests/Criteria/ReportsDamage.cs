using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Damage to reports and answers, one piece for each check.</summary>
internal static class ReportsDamage
{
    public static IReadOnlyList<Damage> All { get; } =
    [
        new("report-of-unit-not-asked",
            "insert into criteria.reports (id, round, unit, state, contributors, is_late, sendings, is_signed_by_its_maker, revision) "
            + "select gen_random_uuid(), id, gen_random_uuid(), 'Draft', '{}', false, 0, false, 1 from criteria.rounds limit 1"),
        new("report-state-without-its-people", $"update criteria.reports set sender = null where id = {Accepted}"),
        new("report-returned-more-than-sent",
            $"insert into criteria.report_returns (report, number, by, at, kind, reason, entries) values ({Accepted}, 1, gen_random_uuid(), now(), 'Returned', null, 1)"),
        new("report-accepted-before-sent", $"update criteria.reports set accepted_at = sent_at - interval '1 day' where id = {Accepted}"),
        new("report-sent-after-lock",
            $"update criteria.reports as report set sent_at = locks_at + interval '1 hour', accepted_at = locks_at + interval '2 hours' from criteria.rounds as round where round.id = report.round and report.id = {Accepted}"),
        new("answer-apart-from-its-report",
            $"""
            update criteria.entries as entry set report = (
                select id from criteria.reports as report where state = 'Accepted' and not exists (
                    select from criteria.entries as other where other.report = report.id and other.indicator = entry.indicator) limit 1)
            where id = {Answer}
            """),
        new("answer-state-apart-from-its-report", $"update criteria.entries set state = 'Open' where id = {Answer}", "score-apart-from-its-answer"),
        new("answer-nobody-asked-for",
            $"delete from criteria.round_assignments as task using criteria.entries as entry where entry.id = {Answer} and task.round = entry.round and task.unit = entry.unit and task.indicator = entry.indicator"),
        new("answer-says-two-things", $"update criteria.entries set gap_reason = 'Chưa có', not_applicable_reason = 'Không có' where id = {Answer}", "score-apart-from-its-answer"),
        new("answer-entered-after-lock", $"update criteria.entries as entry set entered_at = locks_at + interval '1 hour' from criteria.rounds as round where round.id = entry.round and entry.id = {Answer}"),
        new("answer-tied-to-nothing", $"update criteria.entries set tie = 'Joined', taken_from = gen_random_uuid() where id = {Answer}"),
        new("figure-out-of-range", "update criteria.entries set figures[1] = -1 where id = (select id from criteria.entries where cardinality(figures) > 0 order by id limit 1)"),
    ];

    private const string Accepted = "(select id from criteria.reports where state = 'Accepted' order by id limit 1)";
    private const string Answer = "(select id from criteria.entries where state = 'Accepted' order by id limit 1)";
}
