using System.Globalization;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;

namespace LearningCity.Application.Reminders;

/// <summary>Sends messages that lie in inboxes out of the house too, to those who chose so: by mail at once or in a digest, and through the city's gateway.</summary>
[PerRequest]
internal sealed class ReminderDispatch(
    IRepository<Reach> reaches, IOutbox outbox, EventAnnouncing events, IMailServer mailServer, TimeProvider time)
{
    /// <param name="messages">As they lie in the inboxes.</param>
    /// <param name="posts">Whose names the gateway is told.</param>
    /// <returns>By message the digest that tells of it; who gets no digest is absent.</returns>
    public async Task<IReadOnlyDictionary<MessageId, MessageId>> SendAsync(IReadOnlyList<InboxMessage> messages, PostRegister posts, CancellationToken ct)
    {
        var chosen = await ReachesAsync(messages, ct);
        foreach (var message in messages)
        {
            if (chosen.GetValueOrDefault(message.Account) is { ByMail: true, DigestAt: null } && mailServer.Kind is not MailServerKind.None)
            {
                outbox.Add(new OutboxMessage(message.Id, OutboxChannel.Mail, message.Account.Value, ReminderTopics.Mail, message.At, Body: ""));
            }
        }

        await SendToGatewayAsync([.. messages.Where(message => chosen.GetValueOrDefault(message.Account) is { ByGateway: true })], chosen, posts, ct);
        return mailServer.Kind is MailServerKind.None ? new Dictionary<MessageId, MessageId>()
            : await GatherAsync([.. messages.Where(message => chosen.GetValueOrDefault(message.Account) is { ByMail: true, DigestAt: not null })], chosen, ct);
    }

    private async Task<Dictionary<AccountId, Reach>> ReachesAsync(IReadOnlyList<InboxMessage> messages, CancellationToken ct) =>
        messages.Count is 0 ? [] : (await reaches.ListAsync(new ReachOf([.. messages.Select(message => message.Account).Distinct()]), ct)).ToDictionary(reach => reach.Account);

    private async Task SendToGatewayAsync(
        IReadOnlyList<InboxMessage> messages, Dictionary<AccountId, Reach> chosen, PostRegister posts, CancellationToken ct)
    {
        var gateways = messages.Count is 0 ? [] : await events.ListenersAsync(EventType.Reminder, about: [], ct);
        foreach (var message in messages)
        {
            var told = EventMessage.Of(message.Id, EventType.Reminder, "/reminders/inbox", Told(message, chosen[message.Account].Phone!, posts), time.Now());
            foreach (var gateway in gateways)
            {
                outbox.Add(told.To(gateway));
            }
        }
    }

    private static ReminderTold Told(InboxMessage message, string phone, PostRegister posts) => new(
        phone, posts.Find(message.Account)?.Language ?? "vi", message.Subject, message.Note, [.. message.Lines.Select(line => new LineTold(line.Text, line.Link))]);

    /// <summary>Today's digest, or tomorrow's when today's has left.</summary>
    private async Task<IReadOnlyDictionary<MessageId, MessageId>> GatherAsync(
        IReadOnlyList<InboxMessage> messages, Dictionary<AccountId, Reach> chosen, CancellationToken ct)
    {
        var gathered = new Dictionary<MessageId, MessageId>();
        foreach (var hour in messages.GroupBy(message => chosen[message.Account].DigestAt!.Value))
        {
            var left = hour.ToList();
            for (var day = time.Today(); left.Count > 0; day = day.AddDays(1))
            {
                var at = CityTime.StartOfDay(day) + hour.Key.ToTimeSpan();
                if (at <= time.Now())
                {
                    continue;
                }

                var digests = left.Select(message => message.Account).Distinct().ToDictionary(account => account, account => DigestOf(account, day));
                var open = await outbox.GatherAsync(
                    [.. digests.Select(digest => new OutboxMessage(digest.Value, OutboxChannel.Mail, digest.Key.Value, ReminderTopics.Digest, time.Now(), Body: ""))], at, ct);
                left.RemoveAll(message => open.Contains(digests[message.Account]) && gathered.TryAdd(message.Id, digests[message.Account]));
            }
        }

        return gathered;
    }

    /// <summary>One digest per account and day, whoever asks.</summary>
    private static MessageId DigestOf(AccountId account, DateOnly day) => new(Identity.Derived(account.Value, string.Create(CultureInfo.InvariantCulture, $"digest {day:yyyy-MM-dd}")));
}

/// <summary>What the gateway is told of a reminder. The one message that carries a telephone number, to receivers that listen to it.</summary>
/// <param name="Phone">As E.164 writes it.</param>
/// <param name="Language">vi or en, in which the texts are written.</param>
internal sealed record ReminderTold(string Phone, string Language, string Subject, string? Note, IReadOnlyList<LineTold> Lines);

/// <param name="Link">A path of this product.</param>
internal sealed record LineTold(string Text, string Link);
