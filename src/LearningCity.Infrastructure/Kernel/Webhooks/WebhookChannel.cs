using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Sends messages to webhooks. Any 2xx is accepted; 410 switches the webhook off; whatever else comes, 4xx and redirects
/// included, is tried again, because a receiver that is put right within days shall miss nothing.</summary>
internal sealed class WebhookChannel(IServiceScopeFactory scopes, WebhookClient client, TimeProvider time) : IOutboxChannel
{
    private const int Gone = 410;

    private static readonly string Ping = WireFormat.NameOf(EventType.Ping);

    public OutboxChannel Channel => OutboxChannel.Webhook;

    public int AtOnce => 16;

    public async Task<SendOutcome> SendAsync(ClaimedMessage message, CancellationToken ct)
    {
        var webhook = await FindAsync(new WebhookId(message.Recipient), ct);
        if (webhook is null || (webhook.State is WebhookState.Off && message.Topic != Ping))
        {
            return new SendOutcome(SendVerdict.Cancelled, Answer: "Webhook đang tắt");
        }

        if (await WhyNotAsync(message, ct) is { } whyNot)
        {
            return whyNot.NotBefore is { } until ? new SendOutcome(SendVerdict.Postponed, NotBefore: until)
                : new SendOutcome(SendVerdict.Cancelled, Answer: whyNot.WhyNot);
        }

        var signature = WebhookSignature.Of(message.Body, time.Now(), webhook.SecretsAt(time.Now()));
        var (status, answer) = await client.PostAsync(new Uri(webhook.Address), message, signature, ct);
        if (status is Gone)
        {
            await StopAsync(webhook.Id, ct);
        }

        var verdict = status switch
        {
            >= 200 and < 300 => SendVerdict.Accepted,
            Gone => SendVerdict.Refused,
            _ => SendVerdict.TryAgain,
        };
        return new SendOutcome(verdict, status, answer);
    }

    private async Task<Webhook?> FindAsync(WebhookId id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LearningCityContext>().Set<Webhook>().AsNoTracking()
            .FirstOrDefaultAsync(webhook => webhook.Id == id, ct);
    }

    private async Task<MailWriting?> WhyNotAsync(ClaimedMessage message, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeService();
        return scope.ServiceProvider.GetServices<IMessageCheck>().FirstOrDefault(check => check.Topics.Contains(message.Topic)) is { } check
            ? await check.WhyNotAsync(message.Id, ct) : null;
    }

    private async Task StopAsync(WebhookId id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeService();
        await scope.ServiceProvider.GetRequiredService<ISender>().Send(new StopWebhook(id), ct);
    }
}
