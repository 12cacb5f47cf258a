using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Reminders;

/// <summary>Nhắc ngay: calls by hand, each with the words of whoever called.</summary>
public interface IReminderCalls
{
    /// <summary>Keeps a call and plans one reminder to each recipient, to go out at once. In the transaction of the present command.</summary>
    Task AddAsync(ReminderCall call, IReadOnlyCollection<CalledReminder> reminders, CancellationToken ct);

    /// <summary>The words of calls.</summary>
    Task<IReadOnlyDictionary<Guid, string>> ListTextsAsync(IReadOnlyList<Guid> calls, CancellationToken ct);
}

/// <param name="Author">Who called.</param>
/// <param name="Text">What is said beside the words of the policy.</param>
public sealed record ReminderCall(Guid Id, AccountId Author, DateTimeOffset At, string Kind, Guid Subject, string Text);

/// <param name="As">In which post the recipient is meant.</param>
public sealed record CalledReminder(AccountId Account, DeadlineKey Deadline, Domain.Reminders.ReminderRecipient As, DateOnly LastGoodDay);
