using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;

namespace LearningCity.Application.Reminders;

/// <summary>Sổ nhắc hạn: one row per recipient, deadline and step, for ever. Everything here happens in the transaction of the present command.</summary>
public interface IReminderLedger
{
    /// <summary>Plans reminders. What was sent, failed or is unknown stays as it is; what was planned, not needed or cancelled is planned anew. Steps missed before a
    /// newly planned one are written down with it. One statement.</summary>
    /// <returns>How many rows are planned now.</returns>
    Task<int> PlanAsync(IReadOnlyCollection<DueReminder> due, DateTimeOffset now, CancellationToken ct);

    /// <summary>Every row that is planned and undecided. Locks them; rows that somebody else decides at this moment are left out.</summary>
    Task<IReadOnlyList<UndecidedReminder>> HoldUndecidedAsync(CancellationToken ct);

    /// <summary>Rows whose hour has come, of a few recipients, each with all of theirs. Locks them; rows that somebody else decides at this moment are left out.</summary>
    /// <param name="recipients">Of how many accounts at most.</param>
    Task<IReadOnlyList<UndecidedReminder>> HoldReadyAsync(int recipients, DateTimeOffset now, CancellationToken ct);

    /// <summary>Whether any hour has come.</summary>
    Task<bool> IsAnythingReadyAsync(DateTimeOffset now, CancellationToken ct);

    /// <summary>Writes down what was decided. One statement.</summary>
    Task DecideAsync(IReadOnlyCollection<ReminderDecision> decisions, DateTimeOffset now, CancellationToken ct);

    /// <summary>The rows that one message tells of: in the inbox, or in a digest.</summary>
    Task<IReadOnlyList<UndecidedReminder>> ListOfMessageAsync(MessageId message, CancellationToken ct);

    /// <summary>A page of the ledger, newest first, with the number of rows at each state.</summary>
    Task<LedgerPage> ListAsync(LedgerQuestion question, PageRequest page, CancellationToken ct);
}

/// <summary>A row as it is judged.</summary>
/// <param name="Call">The call by hand it belongs to; none: a step of the policy.</param>
public sealed record UndecidedReminder(
    ReminderId Id, AccountId Account, DeadlineKey Deadline, ReminderRecipient As, int Step, DateOnly LastGoodDay, Guid? Call);

/// <param name="Message">What lies in the inbox; only of a reminder that was sent.</param>
/// <param name="Digest">The digest that tells of it by mail; none: no digest does.</param>
public sealed record ReminderDecision(ReminderId Id, LedgerState State, LedgerReason? Reason, MessageId? Message = null, MessageId? Digest = null);

/// <summary>Which rows are asked for. Nothing given: all.</summary>
/// <param name="Scope">Units the asker may see.</param>
/// <param name="Accounts">Recipients whose name fits a search; null: no search.</param>
/// <param name="Named">Units whose name fits a search; null: no search. A row fits by its unit or its recipient.</param>
/// <param name="From">First day of planning, in the city.</param>
/// <param name="To">Last day of planning.</param>
public sealed record LedgerQuestion(
    Scope Scope, LedgerState? State, string? Kind, Guid? Subject, UnitId? Unit, AccountId? Account, IReadOnlyList<AccountId>? Accounts, IReadOnlyList<UnitId>? Named,
    DateOnly? From, DateOnly? To);

/// <param name="Counts">Rows at each state, whatever state was asked for.</param>
public sealed record LedgerPage(IReadOnlyList<LedgerRow> Items, int Total, int Number, int Size, IReadOnlyDictionary<LedgerState, int> Counts);

/// <summary>A row as it is stored.</summary>
/// <param name="On">The day of the step.</param>
/// <param name="Message">What lies in the inbox.</param>
/// <param name="Digest">The digest that tells of it by mail.</param>
public sealed record LedgerRow(
    ReminderId Id, AccountId Account, DeadlineKey Deadline, ReminderRecipient As, int Step, Guid? Call, LedgerState State, LedgerReason? Reason, DateOnly On,
    DateOnly LastGoodDay, DateTimeOffset PlannedAt, DateTimeOffset? DecidedAt, MessageId? Message, MessageId? Digest);
