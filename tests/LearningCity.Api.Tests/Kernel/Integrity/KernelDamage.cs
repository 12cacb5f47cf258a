namespace LearningCity.Api.Tests.Kernel;

/// <summary>Damage to what the Kernel keeps, and to what it promises of the rows of every module; one piece for each check.</summary>
internal static class KernelDamage
{
    public static IReadOnlyList<Damage> All { get; } =
    [
        new("message-waits-too-long", Mail("'Waiting'", "now() - interval '5 days'")),
        new("message-end-incomplete", Mail("'Accepted'", "now()")),
        new("message-handed-over-and-forgotten", Mail("'Waiting'", "now()") + "; update kernel.outbox set handed_over_at = now() - interval '2 hours'"),
        new("message-to-unknown-webhook", Mail("'Waiting'", "now()") + "; update kernel.outbox set channel = 'Webhook'"),
        new("webhook-without-secret", Webhook("'On'", "null", "null")),
        new("former-secret-without-end", Webhook("'Off'", "'khoá'", "'khoá cũ'")),
        new("repeated-call-without-answer", "update kernel.idempotency_keys set answer = null where ctid = (select ctid from kernel.idempotency_keys limit 1)"),
        new("repeated-calls-kept-too-long", Run("'sweep-keys'", "'Succeeded'", "now()", "now()")),
        new("job-run-end-incomplete", Run("'nightly-scoring'", "'Succeeded'", "now()", "null")),
        new("job-run-silent", Run("'nightly-scoring'", "'Running'", "now() - interval '3 hours'", "null")),
        new("job-run-too-long", Run("'nightly-scoring'", "'Running'", "now() - interval '7 hours'", "null") + "; update kernel.job_runs set heartbeat_at = now()"),
        new("job-night-missed", Run("'nightly-scoring'", "'Succeeded'", "now()", "now()", "current_date - 5")),
        new("job-night-failed", Run("'nightly-scoring'", "'Failed'", "now()", "now()", "current_date")),
        new("change-without-audit", "update criteria.rounds set revision = revision + 1 where id = (select id from criteria.rounds limit 1)"),
        new("word-unknown", "update units.unit_successions set kind = 'Swallowed' where unit_id = (select unit_id from units.unit_successions limit 1)"),
        new("text-not-normal", "update criteria.rounds set title = normalize(title, NFD) where id = (select id from criteria.rounds limit 1)"),
        new("text-with-hidden-characters", "update access.accounts set display_name = display_name || U&'\\200B' where id = (select id from access.accounts limit 1)"),
    ];

    private static string Mail(string state, string askedAt) =>
        $"""
        insert into kernel.outbox (message, recipient, channel, topic, occurred_at, body, state, asked_at, due_at, attempts, fence)
        values (gen_random_uuid(), gen_random_uuid(), 'Mail', 'reminder-mail', now(), '', {state}, {askedAt}, now(), 0, 0)
        """;

    private static string Webhook(string state, string secret, string former) =>
        $"""
        insert into kernel.webhooks (id, title, address, events, state, secret, former_secret, added_at, revision)
        values (gen_random_uuid(), 'Cổng dữ liệu', 'https://example.vn/', array['RoundOpened'], {state}, {secret}, {former}, now(), 1)
        """;

    private static string Run(string job, string state, string startedAt, string finishedAt, string night = "null") =>
        $"""
        insert into kernel.job_runs (id, job, business_date, state, fence, attempts, asked_at, started_at, heartbeat_at, finished_at, done, total)
        values (gen_random_uuid(), {job}, {night}, {state}, 0, 1, {startedAt}, {startedAt}, {startedAt}, {finishedAt}, 0, 0)
        """;
}
