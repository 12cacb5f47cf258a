using LearningCity.Infrastructure.Kernel;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>What must hold of reports and answers: the state a report says is the one its history and its answers have.</summary>
internal sealed class ReportsIntegrity : IIntegrityCatalogue
{
    public IReadOnlyList<IntegrityCheck> Checks { get; } =
    [
        SqlCheck.Error("report-of-unit-not-asked",
            """
            select 'UnitReport', report.id, report.unit::text from criteria.reports as report
            where not exists (select from criteria.round_participants as asked where asked.round = report.round and asked.unit = report.unit)
            """),
        SqlCheck.Error("report-state-without-its-people",
            """
            select 'UnitReport', id, state from criteria.reports
            where (state in ('Sent', 'InReview', 'Accepted') and (sender is null or sent_at is null or preparer is null or sendings = 0))
                or (state = 'Ready' and preparer is null) or (state = 'InReview' and reviewer is null)
                or (state = 'Accepted') <> (acceptor is not null) or (state = 'Accepted') <> (accepted_at is not null)
            """),
        SqlCheck.Error("report-returned-more-than-sent",
            """
            select 'UnitReport', report.id, report.state || ': ' || report.sendings || ' < ' || came.back from criteria.reports as report
            join (select report, count(*) as back from criteria.report_returns group by report) as came on came.report = report.id
            where came.back > report.sendings - case when report.state in ('Sent', 'InReview', 'Accepted') then 1 else 0 end
            """),
        SqlCheck.Error("report-accepted-before-sent",
            "select 'UnitReport', id, accepted_at || ' < ' || sent_at from criteria.reports where accepted_at < sent_at"),
        SqlCheck.Error("report-sent-after-lock",
            """
            select 'UnitReport', report.id, report.sent_at || ' > ' || round.locks_at from criteria.reports as report join criteria.rounds as round on round.id = report.round
            where report.state in ('Sent', 'InReview', 'Accepted') and report.sent_at > round.locks_at
            """),
        SqlCheck.Error("answer-apart-from-its-report",
            """
            select 'UnitReport', entry.report, entry.indicator from criteria.entries as entry left join criteria.reports as report on report.id = entry.report
            where (report.round, report.unit) is distinct from (entry.round, entry.unit)
            """),
        SqlCheck.Error("answer-state-apart-from-its-report",
            """
            select 'UnitReport', entry.report, entry.indicator || ': ' || entry.state || ' / ' || report.state from criteria.entries as entry
            join criteria.reports as report on report.id = entry.report where (entry.state = 'Accepted') <> (report.state = 'Accepted')
            """),
        SqlCheck.Error("answer-nobody-asked-for",
            """
            select 'UnitReport', entry.report, entry.indicator from criteria.entries as entry where not exists (
                select from criteria.round_assignments as task where task.round = entry.round and task.unit = entry.unit and task.indicator = entry.indicator)
            """),
        SqlCheck.Error("answer-says-two-things",
            """
            select 'UnitReport', report, indicator from criteria.entries
            where num_nonnulls(gap_reason, not_applicable_reason) = 2 or (num_nonnulls(gap_reason, not_applicable_reason) = 1
                and (met is not null or direct_source is not null or array_remove(figures, null) <> '{}' or array_remove(choices, null) <> '{}'))
            """),
        SqlCheck.Error("answer-entered-after-lock",
            """
            select 'UnitReport', entry.report, entry.indicator || ': ' || entry.entered_at || ' > ' || round.locks_at from criteria.entries as entry
            join criteria.rounds as round on round.id = entry.round where entry.entered_at > round.locks_at
            """),
        SqlCheck.Error("answer-tied-to-nothing",
            """
            select 'UnitReport', entry.report, entry.indicator from criteria.entries as entry
            where entry.tie = 'Joined' and not exists (select from criteria.entries as source where source.id = entry.taken_from)
            """),
        SqlCheck.Error("figure-out-of-range",
            $"""
            {SetIndicators.With}, figures as materialized (
                select set, code, field ->> 'type' as type, coalesce((field ->> 'minimum')::numeric, 0) as least,
                    coalesce((field ->> 'maximum')::numeric, case field ->> 'type' when 'percentage' then 100 end) as most,
                    row_number() over (partition by set, code order by place) as place
                from indicators, jsonb_array_elements(indicator -> 'inputs') with ordinality as input (field, place)
                where field ->> 'type' in ('integer', 'decimal', 'percentage')
            )
            select 'UnitReport', entry.report, entry.indicator || ': ' || given.figure from criteria.entries as entry
            join criteria.rounds as round on round.id = entry.round
            cross join unnest(entry.figures) with ordinality as given (figure, place)
            left join figures as field on field.set = round.set and field.code = entry.indicator and field.place = given.place
            where given.figure is not null and (field.place is null or given.figure < field.least or given.figure > field.most
                or (field.type = 'integer' and given.figure <> trunc(given.figure)))
            """),
    ];
}
