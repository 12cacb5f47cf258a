using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>Enters an address of another system and what it is to be told. It begins switched off: next come its secret, a test event, and switching it on.</summary>
/// <param name="Title">1 to 120 characters: which system this is.</param>
/// <param name="Address">https; http only within this machine.</param>
/// <param name="Events">At least one; the ping is sent on demand only.</param>
/// <param name="Unit">Reports of this unit and of everything below it; none: of all.</param>
[Allow(Function.ManageWebhooks)]
public sealed record AddWebhook(string Title, string Address, IReadOnlyList<EventType> Events, UnitId? Unit) : ICommand<Changed<WebhookId>>;

internal sealed class AddWebhookHandler(IRepository<Webhook> webhooks, WebhookEntering entering, TimeProvider time)
    : IRequestHandler<AddWebhook, Changed<WebhookId>>
{
    public async Task<Changed<WebhookId>> Handle(AddWebhook command, CancellationToken ct)
    {
        var terms = new WebhookTerms(command.Title, command.Address, command.Events, command.Unit);
        var webhook = Webhook.Add(new WebhookId(Identity.New(time.Now())), terms, time.Now());
        await entering.CheckAsync(terms, ct);
        webhooks.Add(webhook);
        return new Changed<WebhookId>(webhook.Id, webhook.Revision);
    }
}
