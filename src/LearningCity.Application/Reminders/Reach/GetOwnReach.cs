using LearningCity.Application.Kernel;
using LearningCity.Domain.Reminders;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>Cách nhận nhắc of whoever asks.</summary>
[AllowSignedIn]
public sealed record GetOwnReach : IQuery<ReachSheet>;

/// <param name="Revision">0 while nothing was chosen yet.</param>
/// <param name="DigestAt">The full hour of the one mail a day; none: each reminder at once.</param>
/// <param name="MailServer">Whether mails can be sent at all.</param>
/// <param name="HasGateway">Whether a Zalo or SMS gateway listens.</param>
/// <param name="Trouble">What the last mail ended with, if it was not accepted.</param>
public sealed record ReachSheet(
    int Revision, string? MailAddress, string? Phone, bool ByMail, bool ByGateway, TimeOnly? DigestAt, MailServerKind MailServer, bool HasGateway, ReachTrouble? Trouble);

/// <param name="State">Failed or unknown.</param>
/// <param name="Answer">What the mail server answered, or why it did not.</param>
/// <param name="Times">How many mails in a row.</param>
public sealed record ReachTrouble(DeliveryState State, DateTimeOffset At, string? Answer, int Times)
{
    /// <summary>None when the address was entered after its last mail had ended.</summary>
    internal static ReachTrouble? Of(Reach? reach, FailingRecipient? failing) => reach?.MailAddressSince <= failing?.At
        ? new ReachTrouble(failing!.State, failing.At, failing.Answer, failing.Times) : null;
}

internal sealed class GetOwnReachHandler(
    IRepository<Reach> reaches, IOutbox outbox, EventAnnouncing events, IMailServer server, ICaller caller) : IRequestHandler<GetOwnReach, ReachSheet>
{
    public async Task<ReachSheet> Handle(GetOwnReach query, CancellationToken ct)
    {
        var reach = await reaches.FindAsync(new ReachOf([caller.Account]), ct);
        var hasGateway = (await events.ListenersAsync(Domain.Kernel.EventType.Reminder, about: [], ct)).Count > 0;
        var failing = reach is null ? null : (await outbox.ListFailingAsync(OutboxChannel.Mail, ct)).FirstOrDefault(one => one.Recipient == caller.Account.Value);
        var trouble = ReachTrouble.Of(reach, failing);
        return new ReachSheet(
            reach?.Revision ?? 0, reach?.MailAddress, reach?.Phone, reach?.ByMail ?? false, reach?.ByGateway ?? false, reach?.DigestAt, server.Kind, hasGateway,
            trouble);
    }
}
