using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>Sends a mail to the caller's own address, so that he sees whether it arrives.</summary>
[AllowSignedIn]
public sealed record SendTestMail : ICommand<SentTestMail>;

/// <param name="Address">Where it goes.</param>
public sealed record SentTestMail(MessageId Message, string Address);

internal sealed class SendTestMailHandler(IRepository<Reach> reaches, IOutbox outbox, IMailServer server, ICaller caller, IAudit audit, TimeProvider time)
    : IRequestHandler<SendTestMail, SentTestMail>
{
    public async Task<SentTestMail> Handle(SendTestMail command, CancellationToken ct)
    {
        if (server.Kind is MailServerKind.None)
        {
            throw ReachRules.NoMailServer();
        }

        if (await reaches.FindAsync(new ReachOf([caller.Account]), ct) is not { MailAddress: { } address } reach)
        {
            throw ReachRules.NoAddress();
        }

        var now = time.Now();
        var message = new MessageId(Identity.Derived(caller.Account.Value, "test mail " + now.UtcTicks / MostOften.Ticks));
        if ((await outbox.GatherAsync([new OutboxMessage(message, OutboxChannel.Mail, caller.Account.Value, TestMails.Topic, now, Body: "")], now, ct)).Count is 0)
        {
            throw new TooOften("reminders.tested-just-now", "Thư thử vừa được gửi đi; hãy đợi một phút rồi thử lại.", MostOften);
        }

        audit.Summary(nameof(Reach), reach.Id.Value, new { Message = message }, hash: null);
        return new SentTestMail(message, address);
    }

    private static readonly TimeSpan MostOften = TimeSpan.FromMinutes(1);
}
