using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>Marks messages of one's own inbox as read. Safe to repeat: what is read stays as it is.</summary>
/// <param name="Messages">None named: all.</param>
[AllowSignedIn]
public sealed record MarkInboxRead(IReadOnlyList<MessageId> Messages) : ICommand<ReadMessages>;

/// <param name="Marked">How many were unread before.</param>
/// <param name="Unread">How many still are.</param>
public sealed record ReadMessages(int Marked, int Unread);

internal sealed class MarkInboxReadHandler(IInbox inbox, ICaller caller, TimeProvider time) : IRequestHandler<MarkInboxRead, ReadMessages>
{
    public async Task<ReadMessages> Handle(MarkInboxRead command, CancellationToken ct)
    {
        var marked = await inbox.MarkReadAsync(caller.Account, command.Messages, time.Now(), ct);
        return new ReadMessages(marked, await inbox.CountUnreadAsync(caller.Account, ct));
    }
}
