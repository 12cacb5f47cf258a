using System.Globalization;
using System.Text;
using System.Text.Json;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Kernel;

/// <summary>An event as it is told: the same bytes for everybody who listens.</summary>
internal sealed record EventMessage(MessageId Id, EventType Type, DateTimeOffset OccurredAt, string Body)
{
    /// <summary>Of the form of the body; a change that a receiver could stumble over raises it.</summary>
    private const int Version = 1;

    /// <param name="link">A path of this product.</param>
    /// <param name="data">What is told beside the head that every event has.</param>
    public static EventMessage Of(EventType type, string link, object? data, DateTimeOffset now) => Of(new MessageId(Identity.New(now)), type, link, data, now);

    /// <summary>An event whose message is known elsewhere too.</summary>
    public static EventMessage Of(MessageId id, EventType type, string link, object? data, DateTimeOffset now)
    {
        var written = TimeZoneInfo.ConvertTime(now, CityTime.Zone).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
        var body = JsonSerializer.Serialize(new Head(Version, id, type, written, link, data), WireFormat.Options);
        return new EventMessage(id, type, now, body.Normalize(NormalizationForm.FormC));
    }

    public OutboxMessage To(WebhookId webhook) =>
        new(Id, OutboxChannel.Webhook, webhook.Value, WireFormat.NameOf(Type), OccurredAt, Body);

    private sealed record Head(int Version, MessageId Id, EventType Type, string OccurredAt, string Link, object? Data);
}
