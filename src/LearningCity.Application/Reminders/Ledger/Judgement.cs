using LearningCity.Application.Kernel;
using LearningCity.Domain.Reminders;

namespace LearningCity.Application.Reminders;

/// <summary>Whether a planned reminder is still wanted, on the truth of this moment.</summary>
internal static class Judgement
{
    /// <returns>None: it goes out. Else what becomes of it, and why.</returns>
    public static (LedgerState State, LedgerReason Reason)? On(UndecidedReminder row, DayPlan plan) => WhyNotOwed(row, plan) ?? WhyNotToday(row, plan);

    /// <summary>Whether what was decided earlier may still be told: it is owed, by the same person, and no later step has come.</summary>
    public static bool IsStillTrue(UndecidedReminder row, DayPlan plan) =>
        WhyNotOwed(row, plan) is null && (row.Call is not null || plan.Find(row.Account, row.Deadline) is not { } due || due.Step <= row.Step);

    private static (LedgerState State, LedgerReason Reason)? WhyNotOwed(UndecidedReminder row, DayPlan plan)
    {
        if (plan.Find(row.Deadline) is not { } deadline)
        {
            return (LedgerState.Cancelled, LedgerReason.Withdrawn);
        }

        if (deadline.State is not DeadlineState.Open)
        {
            return (LedgerState.NotNeeded, deadline.State is DeadlineState.Done ? LedgerReason.Done : LedgerReason.Lapsed);
        }

        if (row.Call is not null)
        {
            return plan.Posts.Find(row.Account) is null ? (LedgerState.Cancelled, LedgerReason.RecipientGone) : null;
        }

        if (row.As is ReminderRecipient.Reporter && deadline.Turn is DeadlineTurn.Head)
        {
            return (LedgerState.NotNeeded, LedgerReason.AnotherTurn);
        }

        if (plan.Posts.HoldersFor(deadline, row.As).All(holder => holder.Account != row.Account))
        {
            return (LedgerState.Cancelled, LedgerReason.RecipientGone);
        }

        var policy = plan.PolicyOf(row.Deadline.Kind);
        return policy.IsOn && policy.Steps.Any(step => step.Offset == row.Step && step.Recipients.Contains(row.As)) ? null
            : (LedgerState.Cancelled, LedgerReason.PolicyChanged);
    }

    private static (LedgerState State, LedgerReason Reason)? WhyNotToday(UndecidedReminder row, DayPlan plan) =>
        row.Call is not null ? null
        : plan.Find(row.Account, row.Deadline) is not { } due ? (LedgerState.Cancelled, LedgerReason.Moved)
        : due.Step == row.Step ? null
        : due.Step > row.Step ? (LedgerState.NotNeeded, LedgerReason.Missed) : (LedgerState.Cancelled, LedgerReason.Moved);
}
