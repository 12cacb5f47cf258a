using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>The webhooks, by title, with what their receivers have not taken. Secrets are never shown.</summary>
[Allow(Function.SeeWebhooks)]
public sealed record ListWebhooks(WebhookState? State, PageRequest Page) : IQuery<Page<WebhookCard>>;

/// <param name="Unit">Reports of this unit and of everything below it; none: of all.</param>
/// <param name="StateReason">Why it is off, if somebody or the receiver switched it off.</param>
/// <param name="SecretIssuedAt">None: it has no secret yet and cannot be switched on.</param>
/// <param name="FormerSecretUntil">Until when the secret before signs too.</param>
/// <param name="Revision">For the next <c>If-Match</c>.</param>
/// <param name="Unaccepted">How many messages to it wait or were given up.</param>
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
    int Revision,
    UnacceptedMessages Unaccepted);

internal sealed class ListWebhooksHandler(IRepository<Webhook> webhooks, IOutbox outbox) : IRequestHandler<ListWebhooks, Page<WebhookCard>>
{
    public async Task<Page<WebhookCard>> Handle(ListWebhooks query, CancellationToken ct)
    {
        var page = await webhooks.PageAsync(new WebhookCards(query.State), query.Page, ct);
        return page with { Items = await CountedAsync(outbox, page.Items, ct) };
    }

    /// <summary>The cards with their messages counted.</summary>
    internal static async Task<IReadOnlyList<WebhookCard>> CountedAsync(IOutbox outbox, IReadOnlyList<WebhookCard> cards, CancellationToken ct)
    {
        var counts = await outbox.CountUnacceptedAsync([.. cards.Select(card => card.Id.Value)], ct);
        return [.. cards.Select(card => counts.TryGetValue(card.Id.Value, out var found) ? card with { Unaccepted = found } : card)];
    }
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
        webhook.SecretIssuedAt, webhook.FormerSecretUntil, webhook.AddedAt, webhook.Revision, new UnacceptedMessages(0, 0)));
}
