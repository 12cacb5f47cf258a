using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Kernel;

/// <param name="Title">1 to 120 characters: which system this is.</param>
/// <param name="Address">https; http only within this machine.</param>
/// <param name="Events">At least one.</param>
/// <param name="Unit">Reports of this unit and of everything below it; none: of all.</param>
internal sealed record WebhookDescription(string Title, string Address, IReadOnlyList<EventType> Events, Guid? Unit);

internal sealed class WebhookEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapGet("/webhooks", ListWebhooks).For<ListWebhooks>();
        api.MapPost("/webhooks", AddWebhook).For<AddWebhook>().Creates();
        api.MapGet("/webhooks/{webhook:guid}", GetWebhook).For<GetWebhook>();
        api.MapPut("/webhooks/{webhook:guid}", ChangeWebhook).For<ChangeWebhook>().Edits();
        api.MapPost("/webhooks/{webhook:guid}/secret", IssueWebhookSecret).For<IssueWebhookSecret>().Edits();
        api.MapPost("/webhooks/{webhook:guid}/enable", EnableWebhook).For<EnableWebhook>().Transitions();
        api.MapPost("/webhooks/{webhook:guid}/disable", DisableWebhook).For<DisableWebhook>().Transitions();
        api.MapPost("/webhooks/{webhook:guid}/test-events", SendTestEvent).For<SendTestEvent>().Creates();
        api.MapGet("/webhooks/{webhook:guid}/deliveries", ListDeliveries).For<ListDeliveries>();
        api.MapPost("/webhooks/{webhook:guid}/deliveries/{message:guid}/sending", SendDeliveryAgain).For<SendDeliveryAgain>().Creates();
    }

    /// <summary>The webhooks, by title.</summary>
    private static async Task<Ok<Page<WebhookCard>>> ListWebhooks(
        ISender sender, CancellationToken ct, string? state = null, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(new ListWebhooks(EnumFilter.Read<WebhookState>("state", state), PageRequest.Of(page, size)), ct));

    /// <summary>Enters a webhook, switched off and without a secret.</summary>
    private static async Task<Made<WebhookId>> AddWebhook(AddWebhook webhook, ISender sender, CancellationToken ct)
    {
        var made = await sender.Send(webhook, ct);
        return Answer.Created(made, $"/api/v1/webhooks/{made.Id.Value}");
    }

    /// <summary>One webhook.</summary>
    private static async Task<Tagged<WebhookCard>> GetWebhook(Guid webhook, ISender sender, CancellationToken ct)
    {
        var card = await sender.Send(new GetWebhook(new WebhookId(webhook)), ct);
        return Answer.Shown(card, card.Revision);
    }

    /// <summary>Changes what a webhook is told and where.</summary>
    private static async Task<Tagged<Changed<WebhookId>>> ChangeWebhook(
        Guid webhook, WebhookDescription description, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(
            new ChangeWebhook(
                new WebhookId(webhook), seen.Revision, description.Title, description.Address, description.Events,
                description.Unit is { } unit ? new UnitId(unit) : null),
            ct));

    /// <summary>Issues the signing secret. The answer is shown once.</summary>
    private static async Task<Ok<WebhookSecret>> IssueWebhookSecret(Guid webhook, Seen seen, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new IssueWebhookSecret(new WebhookId(webhook), seen.Revision), ct));

    /// <summary>Switches a webhook on.</summary>
    private static async Task<Tagged<Changed<WebhookId>>> EnableWebhook(Guid webhook, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new EnableWebhook(new WebhookId(webhook), seen.Revision), ct));

    /// <summary>Switches a webhook off.</summary>
    private static async Task<Tagged<Changed<WebhookId>>> DisableWebhook(
        Guid webhook, Reasoned reasoned, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new DisableWebhook(new WebhookId(webhook), seen.Revision, reasoned.Reason), ct));

    /// <summary>Sends a ping; it leaves within seconds.</summary>
    private static async Task<Accepted<SentTestEvent>> SendTestEvent(Guid webhook, ISender sender, CancellationToken ct)
    {
        var sent = await sender.Send(new SendTestEvent(new WebhookId(webhook)), ct);
        return TypedResults.Accepted($"/api/v1/webhooks/{webhook}/deliveries", sent);
    }

    /// <summary>What was sent to a webhook or waits for it, newest first.</summary>
    private static async Task<Ok<Page<Delivery>>> ListDeliveries(
        Guid webhook, ISender sender, CancellationToken ct, string? state = null, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(
            new ListDeliveries(new WebhookId(webhook), EnumFilter.Read<DeliveryState>("state", state), PageRequest.Of(page, size)), ct));

    /// <summary>Sends one message again.</summary>
    private static async Task<Accepted> SendDeliveryAgain(Guid webhook, Guid message, ISender sender, CancellationToken ct)
    {
        await sender.Send(new SendDeliveryAgain(new WebhookId(webhook), new MessageId(message)), ct);
        return TypedResults.Accepted($"/api/v1/webhooks/{webhook}/deliveries");
    }
}
