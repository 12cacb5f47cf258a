using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>Switches a webhook off because its receiver says that it is gone for good (410); nothing happens when it is off already.</summary>
[AllowService]
public sealed record StopWebhook(WebhookId Webhook) : ICommand<Done>;

internal sealed class StopWebhookHandler(IRepository<Webhook> webhooks, IAudit audit) : IRequestHandler<StopWebhook, Done>
{
    private const string Gone = "Nơi nhận trả lời 410: địa chỉ này không còn nhận nữa.";

    public async Task<Done> Handle(StopWebhook command, CancellationToken ct)
    {
        var webhook = await webhooks.GetAsync(new WebhookById(command.Webhook), ct);
        if (webhook.State is WebhookState.On)
        {
            webhook.Disable(Gone);
            audit.Because(Gone);
        }

        return default;
    }
}
