using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>How mail stands: the server, and what became of the mails of the last 30 days.</summary>
[Allow(Function.SeeWebhooks)]
public sealed record GetMailState : IQuery<MailState>;

/// <param name="Server">What the operator has set up.</param>
/// <param name="Sender">The address mails come from.</param>
/// <param name="Counts">Mails that ended within 30 days, and all that wait.</param>
/// <param name="LastAcceptedAt">When the server last took one.</param>
/// <param name="LastTrouble">What the last attempt that failed was answered with, while mails wait because of it.</param>
public sealed record MailState(
    MailServerKind Server, string? Sender, IReadOnlyList<MailCount> Counts, DateTimeOffset? LastAcceptedAt, MailTrouble? LastTrouble);

public sealed record MailCount(DeliveryState State, int Count);

public sealed record MailTrouble(DateTimeOffset At, int? Status, string? Answer);

internal sealed class GetMailStateHandler(IMailServer server, IOutbox outbox, TimeProvider time) : IRequestHandler<GetMailState, MailState>
{
    private static readonly TimeSpan Looked = TimeSpan.FromDays(30);

    public async Task<MailState> Handle(GetMailState query, CancellationToken ct)
    {
        var summary = await outbox.SumUpAsync(OutboxChannel.Mail, time.Now() - Looked, ct);
        return new MailState(
            server.Kind, server.Sender, [.. Enum.GetValues<DeliveryState>().Select(state => new MailCount(state, summary.Counts.GetValueOrDefault(state)))],
            summary.LastAcceptedAt, summary.LastTrouble);
    }
}
