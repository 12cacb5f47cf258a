using LearningCity.Domain.Reminders;
using LearningCity.Infrastructure.Kernel;

namespace LearningCity.Infrastructure.Reminders;

/// <summary>What must hold of the ledger, the inbox, policies and ways out of the house.</summary>
internal sealed class RemindersIntegrity : IIntegrityCatalogue
{
    public IReadOnlyList<IntegrityCheck> Checks { get; } =
    [
        SqlCheck.Error("reminder-without-message",
            """
            select 'Reminder', ledger.id, ledger.kind || ' ' || ledger.step || ': ' || ledger.state from reminders.ledger as ledger
            where ledger.state in ('Sent', 'Failed', 'Unknown') and (ledger.message is null or (ledger.decided_at > @now - interval '390 days'
                and not exists (select from reminders.inbox as message where message.id = ledger.message)))
            """),
        SqlCheck.Error("reminder-in-another-inbox",
            """
            select 'Reminder', ledger.id, ledger.kind || ' ' || ledger.step from reminders.ledger as ledger
            join reminders.inbox as message on message.id = ledger.message where message.account <> ledger.account
            """),
        SqlCheck.Error("reminder-decision-incomplete",
            """
            select 'Reminder', id, kind || ' ' || step || ': ' || state || ' ' || coalesce(reason, '–') || ' ' || coalesce(decided_at::text, '–') from reminders.ledger
            where (state = 'Planned') <> (decided_at is null) or (state in ('NotNeeded', 'Cancelled')) <> (reason is not null)
            """),
        SqlCheck.Error("reminded-twice",
            """
            select 'Reminder', (array_agg(id))[1], kind || ' ' || (decided_at at time zone 'Asia/Ho_Chi_Minh')::date || ' × ' || count(*) from reminders.ledger
            where state in ('Sent', 'Failed', 'Unknown') and call = '00000000-0000-0000-0000-000000000000'
            group by account, kind, subject, unit, (decided_at at time zone 'Asia/Ho_Chi_Minh')::date having count(*) > 1
            """),
        SqlCheck.Warning("reminder-left-undecided",
            "select 'Reminder', id, kind || ' ' || step || ': ' || ready_at from reminders.ledger where state = 'Planned' and quiet_at < @now - interval '20 days'"),
        SqlCheck.Error("reminder-of-unknown-call",
            """
            select 'Reminder', id, kind || ' ' || call from reminders.ledger as ledger where call <> '00000000-0000-0000-0000-000000000000'
                and not exists (select from reminders.calls as made where made.id = ledger.call)
            """),
        SqlCheck.Warning("policy-without-steps",
            """
            select 'ReminderPolicy', id, kind from reminders.policies as policy
            where is_on and not exists (select from reminders.policy_steps as step where step.reminder_policy_id = policy.id)
            """),
        SqlCheck.Error("policy-without-words",
            $"""
            select 'ReminderPolicy', id, kind from reminders.policies as policy
            where (select count(*) from reminders.policy_texts as said where said.reminder_policy_id = policy.id)
                <> {Enum.GetValues<ReminderPhase>().Length * Enum.GetValues<ReminderLanguage>().Length}
            """),
        SqlCheck.Error("policy-hours-reversed",
            """select 'ReminderPolicy', id, kind || ': ' || "from" || ' – ' || until from reminders.policies where "from" >= until"""),
        SqlCheck.Error("way-without-address",
            """
            select 'Reach', id, case when by_mail then 'mail' else 'gateway' end from reminders.reaches
            where (by_mail and mail_address is null) or (by_gateway and phone is null)
            """),
    ];
}
