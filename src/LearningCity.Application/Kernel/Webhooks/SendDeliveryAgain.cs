using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>Sends a message to its webhook once more, byte for byte, with the event id it had; it is tried for another 72 hours.</summary>
[Allow(Function.ManageWebhooks)]
public sealed record SendDeliveryAgain(WebhookId Webhook, MessageId Message) : ICommand<Done>;

internal sealed class SendDeliveryAgainHandler(IRepository<Webhook> webhooks, IOutbox outbox, IAudit audit)
    : IRequestHandler<SendDeliveryAgain, Done>
{
    public async Task<Done> Handle(SendDeliveryAgain command, CancellationToken ct)
    {
        var webhook = await webhooks.GetAsync(new WebhookById(command.Webhook), ct);
        if (webhook.State is WebhookState.Off)
        {
            throw WebhookRules.IsOff();
        }

        await outbox.SendAgainAsync(webhook.Id.Value, command.Message, ct);
        audit.Summary(nameof(Webhook), webhook.Id.Value, new { command.Message }, hash: null);
        return default;
    }
}
