using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>Changes what a webhook is told and where. Messages that wait go to the new address.</summary>
/// <param name="Webhook">The webhook.</param>
/// <param name="Seen">The revision the caller read.</param>
/// <param name="Title">1 to 120 characters.</param>
/// <param name="Address">https; http only within this machine.</param>
/// <param name="Events">At least one.</param>
/// <param name="Unit">None: reports of all units.</param>
[Allow(Function.ManageWebhooks)]
public sealed record ChangeWebhook(WebhookId Webhook, int Seen, string Title, string Address, IReadOnlyList<EventType> Events, UnitId? Unit)
    : ICommand<Changed<WebhookId>>;

internal sealed class ChangeWebhookHandler(IRepository<Webhook> webhooks, WebhookEntering entering, IUnitOfWork work)
    : IRequestHandler<ChangeWebhook, Changed<WebhookId>>
{
    public async Task<Changed<WebhookId>> Handle(ChangeWebhook command, CancellationToken ct)
    {
        var terms = new WebhookTerms(command.Title, command.Address, command.Events, command.Unit);
        var webhook = await webhooks.GetAsync(new WebhookById(command.Webhook), command.Seen, ct);
        webhook.Change(terms);
        await entering.CheckAsync(terms, ct);
        await work.FlushAsync(ct);
        return new Changed<WebhookId>(webhook.Id, webhook.Revision);
    }
}
