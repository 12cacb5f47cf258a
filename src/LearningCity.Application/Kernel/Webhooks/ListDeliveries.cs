using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>What was sent to a webhook or waits for it, newest first, with what it answered last.</summary>
[Allow(Function.SeeWebhooks)]
public sealed record ListDeliveries(WebhookId Webhook, DeliveryState? State, PageRequest Page) : IQuery<Page<Delivery>>;

internal sealed class ListDeliveriesHandler(IRepository<Webhook> webhooks, IOutbox outbox) : IRequestHandler<ListDeliveries, Page<Delivery>>
{
    public async Task<Page<Delivery>> Handle(ListDeliveries query, CancellationToken ct) =>
        await webhooks.AnyAsync(new WebhookById(query.Webhook), ct)
            ? await outbox.ListAsync(query.Webhook.Value, query.State, query.Page, ct)
            : throw new NotFound();
}
