using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Kernel;

internal sealed class WebhookById : Specification<Webhook>
{
    public WebhookById(WebhookId id) => Where(webhook => webhook.Id == id);
}
