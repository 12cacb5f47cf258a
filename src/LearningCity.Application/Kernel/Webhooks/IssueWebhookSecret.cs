using System.Buffers.Text;
using System.Security.Cryptography;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>
/// Makes the secret that signs a webhook's messages, the first or a new one; the answer is shown once. The one before signs
/// beside it for 24 hours. No key is needed: sent twice with one revision, only the first call is done.
/// </summary>
[Allow(Function.ManageWebhooks)]
public sealed record IssueWebhookSecret(WebhookId Webhook, int Seen) : ISecretCommand<WebhookSecret>;

/// <param name="Secret">The key of the HMAC, its 43 characters taken as ASCII.</param>
/// <param name="FormerUntil">Until when the secret before signs too; none if there was none.</param>
/// <param name="Revision">For the next <c>If-Match</c>.</param>
public sealed record WebhookSecret(string Secret, DateTimeOffset? FormerUntil, int Revision)
{
    public override string ToString() => "•••";
}

internal sealed class IssueWebhookSecretHandler(IRepository<Webhook> webhooks, IUnitOfWork work, TimeProvider time)
    : IRequestHandler<IssueWebhookSecret, WebhookSecret>
{
    private const int SecretBytes = 32;

    private static readonly CommandInfo Info = new(nameof(IssueWebhookSecret), "Kernel", IsBulk: false);

    public Task<WebhookSecret> Handle(IssueWebhookSecret command, CancellationToken ct) =>
        work.RunAsync(Info, () => IssueAsync(command, ct), ct);

    private async Task<WebhookSecret> IssueAsync(IssueWebhookSecret command, CancellationToken ct)
    {
        var webhook = await webhooks.GetAsync(new WebhookById(command.Webhook), command.Seen, ct);
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        webhook.TakeSecret(secret, time.Now());
        await work.FlushAsync(ct);
        return new WebhookSecret(secret, webhook.FormerSecretUntil, webhook.Revision);
    }
}
