using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Damage to sets and rounds, one piece for each check.</summary>
internal static class RoundsDamage
{
    public static IReadOnlyList<Damage> All { get; } =
    [
        new("set-differs-from-its-hash", "update criteria.criteria_sets set definition = definition || ' ' where id = (select id from criteria.criteria_sets limit 1)"),
        new("set-published-by-nobody", "update criteria.criteria_sets set publisher = null where id = (select id from criteria.criteria_sets limit 1)"),
        new("crosswalk-to-unknown-set",
            """
            insert into criteria.crosswalks (id, inputs, state, author, drafted_at, left_indicator, left_set, right_indicator, right_set, revision)
            select gen_random_uuid(), '[]', 'Draft', gen_random_uuid(), now(), '1.1', id, '1.1', gen_random_uuid(), 1 from criteria.criteria_sets limit 1
            """),
        new("round-without-published-set", $"update criteria.rounds set set = gen_random_uuid() where id = {Open}", "figure-out-of-range"),
        new("round-before-in-a-circle", $"update criteria.rounds set previous = id where id = {Open}", "round-before-not-earlier"),
        new("round-before-not-earlier", $"update criteria.rounds set previous = gen_random_uuid() where id = {Open}"),
        new("round-lock-before-due", $"update criteria.rounds set due = (locks_at + interval '10 days')::date where id = {Open}"),
        new("round-open-past-its-lock", "update criteria.rounds set state = 'Open' where state = 'Locked' and locks_at < now() - interval '60 days'"),
        new("assignment-to-unit-not-asked",
            $"insert into criteria.round_assignments (round, unit, indicator, part) values ({Open}, gen_random_uuid(), '0', 'Supply')"),
        new("answering-unit-without-report",
            """
            create temporary table answered on commit drop as select round, unit, indicator from criteria.entries limit 1;
            insert into criteria.round_assignments (round, unit, indicator, part)
            select round, '00000000-0000-7000-8000-00000000cccc', indicator, part from criteria.round_assignments join answered using (round, unit, indicator);
            insert into criteria.round_participants (round, unit, unit_type, path) select round, '00000000-0000-7000-8000-00000000cccc', 'phuong', '{}' from answered
            """),
        new("participant-above-itself", $"update criteria.round_participants set path = path || unit where (round, unit) = (select round, unit from criteria.round_participants where round = {Open} limit 1)"),
        new("supplied-value-astray",
            """
            insert into criteria.supplied_values (id, round, unit, report, indicator, indicator_ordinal, as_of, source, reference, reference_label, supplied_at, choices, figures, revision)
            select gen_random_uuid(), round, gen_random_uuid(), id, '1.1', 0, current_date, 'Nguồn', 'a', 'A', now(), '{}', '{}', 1 from criteria.reports limit 1
            """),
        new("carried-answer-astray", "update criteria.carried_answers set unit = gen_random_uuid() where ctid = (select ctid from criteria.carried_answers limit 1)"),
    ];

    private const string Open = "(select id from criteria.rounds where state = 'Open' order by title limit 1)";
}
