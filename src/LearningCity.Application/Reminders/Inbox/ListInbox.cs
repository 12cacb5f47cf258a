using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>Hộp thư: what was said to whoever asks, newest first.</summary>
[AllowSignedIn]
public sealed record ListInbox(bool UnreadOnly, PageRequest Page) : IQuery<InboxPage>;

/// <param name="Unread">Of the whole inbox.</param>
public sealed record InboxPage(IReadOnlyList<InboxItem> Items, int Unread, int Total, int Number, int Size);

/// <param name="Note">What the office added by hand.</param>
/// <param name="Lines">One for each deadline.</param>
/// <param name="ReadAt">Null: unread.</param>
public sealed record InboxItem(MessageId Id, DateTimeOffset At, string Subject, string? Note, IReadOnlyList<MessageLine> Lines, DateTimeOffset? ReadAt);

internal sealed class ListInboxHandler(IInbox inbox, ICaller caller) : IRequestHandler<ListInbox, InboxPage>
{
    public async Task<InboxPage> Handle(ListInbox query, CancellationToken ct)
    {
        var page = await inbox.ListAsync(caller.Account, query.UnreadOnly, query.Page, ct);
        return new InboxPage(
            [.. page.Items.Select(message => new InboxItem(message.Id, message.At, message.Subject, message.Note, message.Lines, message.ReadAt))],
            await inbox.CountUnreadAsync(caller.Account, ct), page.Total, page.Number, page.Size);
    }
}
