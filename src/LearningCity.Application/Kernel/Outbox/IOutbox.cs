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

    /// <summary>Writes messages that gather what is to be told until they leave. One that is under way or ended takes nothing more.</summary>
    /// <param name="dueAt">When they leave at the earliest.</param>
    /// <returns>Those that still take something, held until the present command ends. One statement.</returns>
    Task<IReadOnlySet<MessageId>> GatherAsync(IReadOnlyCollection<OutboxMessage> messages, DateTimeOffset dueAt, CancellationToken ct);

    /// <summary>What became of messages, each to all of its recipients, in one statement.</summary>
    Task<ILookup<MessageId, MessageWay>> ListWaysAsync(IReadOnlyCollection<MessageId> messages, CancellationToken ct);

    /// <summary>How one way does: what ended since then, and what waits. One statement.</summary>
    Task<WaySummary> SumUpAsync(OutboxChannel channel, DateTimeOffset since, CancellationToken ct);

    /// <summary>Of each recipient of a way whose last ended message was not accepted, that message. One statement.</summary>
    Task<IReadOnlyList<FailingRecipient>> ListFailingAsync(OutboxChannel channel, CancellationToken ct);

    /// <summary>Forgets accepted messages other than mails that ended before <paramref name="accepted"/> and others that ended before <paramref name="others"/>.</summary>
    /// <returns>How many there were.</returns>
    Task<int> ForgetAsync(DateTimeOffset accepted, DateTimeOffset others, CancellationToken ct);
}

/// <summary>By which way a message leaves.</summary>
public enum OutboxChannel
{
    Webhook,

    /// <summary>E-mail; the recipient is an account.</summary>
    Mail,
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

    /// <summary>Not sent, because the recipient was switched off or what it says is no longer true.</summary>
    Cancelled,

    /// <summary>The connection or the sender broke after the message was handed over and before the answer: nobody can know whether it arrived.
    /// It is not sent again by itself, so that nobody is told twice.</summary>
    Unknown,
}

/// <param name="Waiting">Not accepted yet; they will be tried, or tried again.</param>
/// <param name="Failed">Given up, or refused for good, and not forgotten yet.</param>
public sealed record UnacceptedMessages(int Waiting, int Failed);

/// <param name="LastTrouble">Of what still waits: the last attempt that failed.</param>
/// <param name="OldestWaitingSince">Of what is due or was tried: since when the oldest waits.</param>
public sealed record WaySummary(
    IReadOnlyDictionary<DeliveryState, int> Counts, DateTimeOffset? LastAcceptedAt, MailTrouble? LastTrouble, DateTimeOffset? OldestWaitingSince = null);

/// <param name="Message">The last one that ended.</param>
/// <param name="Times">How many in a row were not accepted.</param>
public sealed record FailingRecipient(Guid Recipient, MessageId Message, DeliveryState State, DateTimeOffset At, int? Status, string? Answer, int Times);

/// <summary>One way that a message took, or takes.</summary>
/// <param name="Answer">The beginning of what the last attempt was answered with, or why there was no answer.</param>
/// <param name="At">When it ended; none while it waits.</param>
public sealed record MessageWay(OutboxChannel Channel, Guid Recipient, DeliveryState State, int Attempts, string? Answer, DateTimeOffset? At);

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
