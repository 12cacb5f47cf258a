using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>One webhook; its secret is never shown.</summary>
[Allow(Function.SeeWebhooks)]
public sealed record GetWebhook(WebhookId Webhook) : IQuery<WebhookCard>;

internal sealed class GetWebhookHandler(IRepository<Webhook> webhooks) : IRequestHandler<GetWebhook, WebhookCard>
{
    public Task<WebhookCard> Handle(GetWebhook query, CancellationToken ct) => webhooks.GetAsync(new WebhookCards(query.Webhook), ct);
}
