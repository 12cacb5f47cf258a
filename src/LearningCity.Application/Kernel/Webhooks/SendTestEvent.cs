using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>Sends a ping to a webhook, on or off, so that the receiver and its secret can be tried.</summary>
[Allow(Function.ManageWebhooks)]
public sealed record SendTestEvent(WebhookId Webhook) : ICommand<SentTestEvent>;

/// <param name="Message">By which it is found among the deliveries.</param>
public sealed record SentTestEvent(MessageId Message);

internal sealed class SendTestEventHandler(IRepository<Webhook> webhooks, IOutbox outbox, IAudit audit, TimeProvider time)
    : IRequestHandler<SendTestEvent, SentTestEvent>
{
    public async Task<SentTestEvent> Handle(SendTestEvent command, CancellationToken ct)
    {
        var webhook = await webhooks.GetAsync(new WebhookById(command.Webhook), ct);
        webhook.RequireSecret();
        var message = EventMessage.Of(EventType.Ping, $"/api/v1/webhooks/{webhook.Id.Value}", data: null, time.Now());
        outbox.Add(message.To(webhook.Id));
        audit.Summary(nameof(Webhook), webhook.Id.Value, new { Message = message.Id }, hash: null);
        return new SentTestEvent(message.Id);
    }
}
