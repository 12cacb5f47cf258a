using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>One webhook; its secret is never shown.</summary>
[Allow(Function.SeeWebhooks)]
public sealed record GetWebhook(WebhookId Webhook) : IQuery<WebhookCard>;

internal sealed class GetWebhookHandler(IRepository<Webhook> webhooks, IOutbox outbox) : IRequestHandler<GetWebhook, WebhookCard>
{
    public async Task<WebhookCard> Handle(GetWebhook query, CancellationToken ct) =>
        (await ListWebhooksHandler.CountedAsync(outbox, [await webhooks.GetAsync(new WebhookCards(query.Webhook), ct)], ct))[0];
}
