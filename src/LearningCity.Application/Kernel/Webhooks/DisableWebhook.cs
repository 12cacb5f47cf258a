using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>Switches a webhook off, with a reason. What happens meanwhile is not told; messages that wait are cancelled when their turn comes.</summary>
[Allow(Function.ManageWebhooks)]
public sealed record DisableWebhook(WebhookId Webhook, int Seen, string Reason) : ICommand<Changed<WebhookId>>;

internal sealed class DisableWebhookHandler(IRepository<Webhook> webhooks, IAudit audit, IUnitOfWork work)
    : IRequestHandler<DisableWebhook, Changed<WebhookId>>
{
    public async Task<Changed<WebhookId>> Handle(DisableWebhook command, CancellationToken ct)
    {
        var webhook = await webhooks.GetAsync(new WebhookById(command.Webhook), command.Seen, ct);
        webhook.Disable(command.Reason);
        audit.Because(command.Reason);
        await work.FlushAsync(ct);
        return new Changed<WebhookId>(webhook.Id, webhook.Revision);
    }
}
