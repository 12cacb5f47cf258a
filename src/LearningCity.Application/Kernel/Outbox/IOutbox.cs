using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Kernel;

/// <summary>Everything that leaves the house goes through here. A message is written in the transaction of the command that causes
/// it: nothing is sent before that has committed, and a command that fails leaves none. It is sent at least once; a recipient
/// tells a repetition by the message's identity.</summary>
public interface IOutbox
{
    /// <summary>Writes a message in the present transaction; it leaves within seconds after the commit.</summary>
    void Add(OutboxMessage message);

    /// <summary>The messages to one recipient, newest first.</summary>
    Task<Page<Delivery>> ListAsync(Guid recipient, DeliveryState? state, PageRequest page, CancellationToken ct);

    /// <summary>How many messages to each of these recipients wait or were given up, in one statement; who has none is absent.</summary>
    Task<IReadOnlyDictionary<Guid, UnacceptedMessages>> CountUnacceptedAsync(IReadOnlyCollection<Guid> recipients, CancellationToken ct);

    /// <summary>Sends a message once more, whatever became of it, with all its attempts before it.</summary>
    /// <exception cref="NotFound">There is no such message to this recipient.</exception>
    /// <exception cref="StateConflict">It is being sent at this moment.</exception>
    Task SendAgainAsync(Guid recipient, MessageId message, CancellationToken ct);

    /// <summary>Forgets accepted messages that ended before <paramref name="accepted"/> and others that ended before <paramref name="others"/>.</summary>
    /// <returns>How many there were.</returns>
    Task<int> ForgetAsync(DateTimeOffset accepted, DateTimeOffset others, CancellationToken ct);
}

/// <summary>By which way a message leaves.</summary>
public enum OutboxChannel
{
    Webhook,
}

/// <param name="Id">The same for every recipient of one message.</param>
/// <param name="Channel">By which way it leaves.</param>
/// <param name="Recipient">Known to the channel, such as a webhook.</param>
/// <param name="Topic">In one word of the wire what it is about, such as <c>report-sent</c>.</param>
/// <param name="OccurredAt">When what it tells of happened.</param>
/// <param name="Body">Sent byte for byte, in UTF-8.</param>
public sealed record OutboxMessage(MessageId Id, OutboxChannel Channel, Guid Recipient, string Topic, DateTimeOffset OccurredAt, string Body);

public enum DeliveryState
{
    /// <summary>Not accepted yet; it will be tried, or tried again.</summary>
    Waiting,

    /// <summary>The recipient has taken it.</summary>
    Accepted,

    /// <summary>Given up after the last attempt, or refused for good.</summary>
    Failed,

    /// <summary>Not sent, because the recipient was switched off.</summary>
    Cancelled,
}

/// <param name="Waiting">Not accepted yet; they will be tried, or tried again.</param>
/// <param name="Failed">Given up, or refused for good, and not forgotten yet.</param>
public sealed record UnacceptedMessages(int Waiting, int Failed);

/// <summary>One message to one recipient.</summary>
/// <param name="Message">For a webhook the id of the event.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="State">How far it is.</param>
/// <param name="OccurredAt">When what it tells of happened.</param>
/// <param name="Attempts">How often it was tried since it was asked for.</param>
/// <param name="NextAttemptAt">Only while it waits.</param>
/// <param name="LastAttemptAt">None before the first.</param>
/// <param name="LastStatus">The status the recipient answered with; none when it did not answer.</param>
/// <param name="LastAnswer">The beginning of its answer, or why there is none.</param>
/// <param name="EndedAt">When it was accepted, given up or cancelled.</param>
public sealed record Delivery(
    MessageId Message,
    string Topic,
    DeliveryState State,
    DateTimeOffset OccurredAt,
    int Attempts,
    DateTimeOffset? NextAttemptAt,
    DateTimeOffset? LastAttemptAt,
    int? LastStatus,
    string? LastAnswer,
    DateTimeOffset? EndedAt);
