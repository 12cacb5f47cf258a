namespace LearningCity.Infrastructure.Kernel;

/// <summary>What must hold of jobs, of what leaves the house, and of the keys of repeated calls.</summary>
internal sealed class KernelIntegrity : IIntegrityCatalogue
{
    public IReadOnlyList<IntegrityCheck> Checks { get; } =
    [
        SqlCheck.Error("message-waits-too-long",
            """
            select 'OutboxMessage', message, topic || ': ' || asked_at from kernel.outbox where state = 'Waiting' and asked_at < @now - interval '80 hours'
            """),
        SqlCheck.Error("message-end-incomplete",
            """
            select 'OutboxMessage', message, topic || ': ' || state || ' ' || coalesce(ended_at::text, '–') from kernel.outbox
            where (state = 'Waiting') <> (ended_at is null) or (state <> 'Waiting' and claimed_until is not null)
            """),
        SqlCheck.Warning("message-handed-over-and-forgotten",
            """
            select 'OutboxMessage', message, topic || ': ' || handed_over_at from kernel.outbox
            where state = 'Waiting' and handed_over_at is not null and coalesce(claimed_until, handed_over_at) < @now - interval '1 hour'
            """),
        SqlCheck.Error("message-to-unknown-webhook",
            """
            select 'OutboxMessage', message, topic || ' → ' || recipient from kernel.outbox as box
            where channel = 'Webhook' and not exists (select from kernel.webhooks as hook where hook.id = box.recipient)
            """),
        SqlCheck.Error("webhook-without-secret", "select 'Webhook', id, title from kernel.webhooks where state = 'On' and secret is null"),
        SqlCheck.Error("former-secret-without-end",
            "select 'Webhook', id, title from kernel.webhooks where (former_secret is null) <> (former_secret_until is null)"),
        SqlCheck.Error("repeated-call-without-answer",
            "select 'IdempotencyKey', account, request || ' ' || at from kernel.idempotency_keys where answer is null"),
        SqlCheck.Warning("repeated-calls-kept-too-long",
            """
            select 'IdempotencyKey', account, min(at) || ' × ' || count(*) from kernel.idempotency_keys
            where at < (select max(started_at) - interval '3 days' from kernel.job_runs where job = 'sweep-keys' and state = 'Succeeded') group by account
            """),
        SqlCheck.Error("job-run-end-incomplete",
            """
            select 'JobRun', id, job || ': ' || state || ' ' || coalesce(finished_at::text, '–') from kernel.job_runs
            where (state in ('Succeeded', 'Failed') and finished_at is null) or (state = 'Running' and (started_at is null or heartbeat_at is null))
            """),
        SqlCheck.Warning("job-run-silent",
            "select 'JobRun', id, job || ': ' || heartbeat_at from kernel.job_runs where state = 'Running' and heartbeat_at < @now - interval '2 hours'"),
        SqlCheck.Warning("job-run-too-long",
            "select 'JobRun', id, job || ': ' || started_at from kernel.job_runs where state = 'Running' and started_at < @now - interval '6 hours'"),
        SqlCheck.Warning("job-night-missed",
            """
            select 'JobRun', null::uuid, job || ': ' || max(business_date) from kernel.job_runs where business_date is not null
            group by job having max(business_date) between @today - 30 and @today - 2
            """),
        SqlCheck.Warning("job-night-failed",
            """
            select 'JobRun', last.id, last.job || ': ' || last.business_date
            from (select distinct on (job) * from kernel.job_runs where business_date is not null order by job, business_date desc) as last
            where last.state = 'Failed'
            """),
    ];
}
