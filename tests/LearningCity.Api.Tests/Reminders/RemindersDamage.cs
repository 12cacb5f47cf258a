using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Reminders;

/// <summary>Damage to the ledger and its policies, one piece for each check.</summary>
internal static class RemindersDamage
{
    public static IReadOnlyList<Damage> All { get; } =
    [
        new("reminder-without-message", Row("'Sent'", "null", "now()")),
        new("reminder-in-another-inbox", Message + Row("'Sent'", "null", "now()", "(select id from reminders.inbox)")),
        new("reminder-decision-incomplete", Row("'Cancelled'", "null", "now()")),
        new("reminded-twice", Message + string.Concat(Enumerable.Range(1, 2).Select(step => Row("'Sent'", "null", "now()", "(select id from reminders.inbox)", "(select account from reminders.inbox)", step)))),
        new("reminder-left-undecided", Row("'Planned'", "null", "null")),
        new("reminder-of-unknown-call", Row("'Planned'", "null", "null").Replace(Nobody, "gen_random_uuid()", StringComparison.Ordinal), "reminder-left-undecided"),
        new("policy-without-steps", Policy("08:00", 6, 0)),
        new("policy-without-words", Policy("08:00", 5, 1)),
        new("policy-hours-reversed", Policy("20:00", 6, 1)),
        new("way-without-address", "insert into reminders.reaches (id, account, by_mail, by_gateway, revision) values (gen_random_uuid(), gen_random_uuid(), true, false, 1)"),
    ];

    private const string Nobody = "'00000000-0000-0000-0000-000000000000'";

    private const string Message =
        "insert into reminders.inbox (id, account, at, subject, lines) values (gen_random_uuid(), gen_random_uuid(), now(), 'Nhắc', '[]'); ";

    private static string Row(string state, string reason, string decidedAt, string message = "null", string account = "gen_random_uuid()", int step = 1) =>
        $"""
        insert into reminders.ledger (id, account, kind, subject, unit, step, call, recipient, state, reason, step_on, last_good_day, ready_at, quiet_at, planned_at, decided_at, message)
        values (gen_random_uuid(), {account}, 'send-report', '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002', {step}, {Nobody}, 'Reporter', {state}, {reason},
            current_date, current_date, now() - interval '30 days', now() - interval '30 days', now(), {decidedAt}, {message});
        """;

    private static string Policy(string from, int texts, int steps) =>
        $"""
        insert into reminders.policies (id, kind, is_on, "from", until, revision) values (gen_random_uuid(), 'send-report', true, '{from}', '17:00', 1);
        insert into reminders.policy_steps (reminder_policy_id, step, recipients) select id, n, array['Reporter'] from reminders.policies, generate_series(1, {steps}) as n;
        insert into reminders.policy_texts (reminder_policy_id, phase, language, subject, body)
        select id, phase, language, 'Nhắc', 'Nhắc' from reminders.policies, unnest(array['Before', 'OnTheDay', 'After']) as phase, unnest(array['Vi', 'En']) as language
        order by phase, language limit {texts};
        """;
}
