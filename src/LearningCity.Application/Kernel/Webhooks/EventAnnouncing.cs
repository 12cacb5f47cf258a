using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Kernel;

/// <summary>Tells other systems what happened: one message to every webhook that listens, in the present transaction.</summary>
[PerRequest]
internal sealed class EventAnnouncing(IRepository<Webhook> webhooks, IOutbox outbox, TimeProvider time)
{
    /// <param name="type">What happened.</param>
    /// <param name="about">The unit it is about with everything above it; none: it concerns everybody, whatever unit a webhook names.</param>
    /// <param name="link">Where more can be read, a path of this product.</param>
    /// <param name="facts">What is told, without personal data; asked for only when somebody listens.</param>
    public async Task TellAsync(
        EventType type, IReadOnlyCollection<UnitId>? about, string link, Func<Task<object>> facts, CancellationToken ct)
    {
        var listening = await ListenersAsync(type, about, ct);
        if (listening.Count > 0)
        {
            var message = EventMessage.Of(type, link, await facts(), time.Now());
            foreach (var webhook in listening)
            {
                outbox.Add(message.To(webhook));
            }
        }
    }

    /// <summary>The webhooks that listen to an event.</summary>
    /// <param name="about">See <see cref="TellAsync"/>.</param>
    public Task<IReadOnlyList<WebhookId>> ListenersAsync(EventType type, IReadOnlyCollection<UnitId>? about, CancellationToken ct) =>
        webhooks.ListAsync(new ListeningWebhooks(type, about), ct);

    private sealed class ListeningWebhooks : Specification<Webhook, WebhookId>
    {
        public ListeningWebhooks(EventType type, IReadOnlyCollection<UnitId>? about)
        {
            var everywhere = about is null;
            var units = (about ?? []).Select(unit => (UnitId?)unit).ToList();
            Where(webhook => webhook.State == WebhookState.On && webhook.Events.Contains(type));
            Where(webhook => everywhere || webhook.ReportsOf == null || units.Contains(webhook.ReportsOf));
            Select(webhook => webhook.Id);
        }
    }
}
