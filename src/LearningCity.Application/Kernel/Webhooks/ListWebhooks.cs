using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>The webhooks, by title. Secrets are never shown.</summary>
[Allow(Function.SeeWebhooks)]
public sealed record ListWebhooks(WebhookState? State, PageRequest Page) : IQuery<Page<WebhookCard>>;

/// <param name="Unit">Reports of this unit and of everything below it; none: of all.</param>
/// <param name="StateReason">Why it is off, if somebody or the receiver switched it off.</param>
/// <param name="SecretIssuedAt">None: it has no secret yet and cannot be switched on.</param>
/// <param name="FormerSecretUntil">Until when the secret before signs too.</param>
/// <param name="Revision">For the next <c>If-Match</c>.</param>
public sealed record WebhookCard(
    WebhookId Id,
    string Title,
    string Address,
    IReadOnlyList<EventType> Events,
    UnitId? Unit,
    WebhookState State,
    string? StateReason,
    DateTimeOffset? SecretIssuedAt,
    DateTimeOffset? FormerSecretUntil,
    DateTimeOffset AddedAt,
    int Revision);

internal sealed class ListWebhooksHandler(IRepository<Webhook> webhooks) : IRequestHandler<ListWebhooks, Page<WebhookCard>>
{
    public Task<Page<WebhookCard>> Handle(ListWebhooks query, CancellationToken ct) =>
        webhooks.PageAsync(new WebhookCards(query.State), query.Page, ct);
}

internal sealed class WebhookCards : Specification<Webhook, WebhookCard>
{
    public WebhookCards(WebhookState? state)
        : this()
    {
        Where(webhook => state == null || webhook.State == state);
        OrderBy(webhook => webhook.Title);
        ThenBy(webhook => webhook.Id);
    }

    public WebhookCards(WebhookId id)
        : this() => Where(webhook => webhook.Id == id);

    private WebhookCards() => Select(webhook => new WebhookCard(
        webhook.Id, webhook.Title, webhook.Address, webhook.Events, webhook.ReportsOf, webhook.State, webhook.StateReason,
        webhook.SecretIssuedAt, webhook.FormerSecretUntil, webhook.AddedAt, webhook.Revision));
}
