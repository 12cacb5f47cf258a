using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>Switches a webhook on: it is told of what happens from now on.</summary>
[Allow(Function.ManageWebhooks)]
public sealed record EnableWebhook(WebhookId Webhook, int Seen) : ICommand<Changed<WebhookId>>;

internal sealed class EnableWebhookHandler(IRepository<Webhook> webhooks, IUnitOfWork work) : IRequestHandler<EnableWebhook, Changed<WebhookId>>
{
    public async Task<Changed<WebhookId>> Handle(EnableWebhook command, CancellationToken ct)
    {
        var webhook = await webhooks.GetAsync(new WebhookById(command.Webhook), command.Seen, ct);
        webhook.Enable();
        await work.FlushAsync(ct);
        return new Changed<WebhookId>(webhook.Id, webhook.Revision);
    }
}
