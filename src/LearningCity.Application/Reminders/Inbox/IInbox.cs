using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Reminders;

/// <summary>Hộp thư: what the product said to each person. In the transaction of the present command.</summary>
public interface IInbox
{
    /// <summary>Puts messages into inboxes. One statement.</summary>
    Task AddAsync(IReadOnlyCollection<InboxMessage> messages, CancellationToken ct);

    /// <summary>The messages to one account, newest first.</summary>
    Task<Page<InboxMessage>> ListAsync(AccountId account, bool unreadOnly, PageRequest page, CancellationToken ct);

    Task<int> CountUnreadAsync(AccountId account, CancellationToken ct);

    /// <summary>Marks messages as read; those that are read already, or another's, stay as they are.</summary>
    /// <param name="messages">None named: all of the account.</param>
    /// <returns>How many there were.</returns>
    Task<int> MarkReadAsync(AccountId account, IReadOnlyList<MessageId> messages, DateTimeOffset now, CancellationToken ct);

    /// <summary>Forgets what was said before an instant, read or not.</summary>
    /// <returns>How many messages there were.</returns>
    Task<int> ForgetAsync(DateTimeOffset before, CancellationToken ct);
}

/// <summary>One message to one person about one or many deadlines.</summary>
/// <param name="Subject">In the language the person read at the time.</param>
/// <param name="Note">What the office added by hand; null: nothing.</param>
/// <param name="Lines">One for each deadline.</param>
/// <param name="ReadAt">Null: unread.</param>
public sealed record InboxMessage(
    MessageId Id, AccountId Account, DateTimeOffset At, string Subject, string? Note, IReadOnlyList<MessageLine> Lines, DateTimeOffset? ReadAt);

/// <summary>What is said of one deadline.</summary>
/// <param name="Kind">Code of the kind of deadline.</param>
/// <param name="Text">One or more sentences.</param>
/// <param name="Link">Where it is done, a path of this product.</param>
public sealed record MessageLine(string Kind, Guid Subject, UnitId Unit, string Text, string Link);
