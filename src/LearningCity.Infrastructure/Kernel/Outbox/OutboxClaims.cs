using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>The sender's own short transactions on the outbox: no message is sent by two at once, and none stays behind with a
/// sender that died.</summary>
internal sealed class OutboxClaims(NpgsqlDataSource database, OutboxEndings endings, TimeProvider time)
{
    /// <summary>How long a sender may be silent before another sends its message; several times what an attempt may take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>How many of the claimed messages go to one recipient, so that a slow one keeps the others waiting only a little.</summary>
    public const int MostToOneRecipient = 4;

    /// <summary>A recipient, or a whole way, that does not answer at all is left alone for so long.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Takes messages that are due and that nobody sends, the longest waiting first.</summary>
    public async Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(OutboxChannel channel, int most, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            with ranked as (
                select recipient, message, row_number() over (partition by recipient order by due_at, message) as place
                from kernel.outbox
                where state = 'Waiting' and channel = $5 and due_at <= $1 and (claimed_until is null or claimed_until < $1) and handed_over_at is null
            ), chosen as (
                select box.recipient, box.message from kernel.outbox box join ranked using (recipient, message)
                where ranked.place <= $3 and box.state = 'Waiting' and box.due_at <= $1 and (box.claimed_until is null or box.claimed_until < $1) and box.handed_over_at is null
                order by box.due_at limit $4 for update of box skip locked)
            update kernel.outbox box set claimed_until = $2, tried_at = $1, attempts = box.attempts + 1, fence = box.fence + 1
            from chosen where box.recipient = chosen.recipient and box.message = chosen.message
            returning box.message, box.recipient, box.channel, box.topic, box.body, box.fence, box.attempts, box.asked_at
            """);
        Add(command, time.Now(), time.Now() + Lease, MostToOneRecipient, most, channel.ToString());
        await using var row = await command.ExecuteReaderAsync(ct);
        var claimed = new List<ClaimedMessage>();
        while (await row.ReadAsync(ct))
        {
            claimed.Add(new ClaimedMessage(
                new MessageId(row.GetGuid(0)), row.GetGuid(1), Enum.Parse<OutboxChannel>(row.GetString(2)), row.GetString(3), row.GetString(4),
                row.GetInt64(5), row.GetInt32(6), row.GetFieldValue<DateTimeOffset>(7)));
        }

        return claimed;
    }

    /// <summary>The last moment before a message leaves for good. Whatever happens after it, the message does not leave a second time by itself.</summary>
    /// <returns>False: another took it over meanwhile, and this sender may not go on.</returns>
    public async Task<bool> HandOverAsync(ClaimedMessage message, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            update kernel.outbox set handed_over_at = $4, claimed_until = $5
            where recipient = $1 and message = $2 and fence = $3 and state = 'Waiting' and claimed_until >= $4
            """);
        Add(command, message.Recipient, message.Id.Value, message.Fence, time.Now(), time.Now() + Lease);
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }

    /// <summary>Writes down what became of an attempt; of no effect once the message was taken over.</summary>
    public async Task FinishAsync(ClaimedMessage message, SendOutcome outcome, CancellationToken ct)
    {
        var now = time.Now();
        var next = outcome.Verdict is SendVerdict.TryAgain ? OutboxRetry.NextAfter(message.Attempt, message.AskedAt, now) : null;
        if (next is not null)
        {
            await TryLaterAsync(message, outcome, next.Value, ct);
        }
        else
        {
            await endings.EndAsync(message, StateAfter(outcome.Verdict), outcome, now, ct);
        }

        if (outcome.BlocksAll)
        {
            await LeaveAloneAsync("channel = $1", message.Channel.ToString(), now + Pause, ct);
        }
        else if (outcome is { Verdict: SendVerdict.TryAgain, Status: null })
        {
            await LeaveAloneAsync("recipient = $1", message.Recipient, now + Pause, ct);
        }
    }

    /// <summary>Gives a message back whose attempt was broken off, so that the next sender takes it at once.</summary>
    public Task GiveBackAsync(ClaimedMessage message) => ExecuteAsync(
        "update kernel.outbox set claimed_until = null where recipient = $1 and message = $2 and fence = $3 and handed_over_at is null",
        CancellationToken.None, message.Recipient, message.Id.Value, message.Fence);

    /// <summary>Puts a message off that was not tried.</summary>
    public Task PostponeAsync(ClaimedMessage message, DateTimeOffset until, CancellationToken ct) => ExecuteAsync(
        "update kernel.outbox set claimed_until = null, due_at = $4, attempts = attempts - 1 where recipient = $1 and message = $2 and fence = $3",
        ct, message.Recipient, message.Id.Value, message.Fence, until);

    private static DeliveryState StateAfter(SendVerdict verdict) => verdict switch
    {
        SendVerdict.Accepted => DeliveryState.Accepted,
        SendVerdict.Cancelled => DeliveryState.Cancelled,
        SendVerdict.Unknown => DeliveryState.Unknown,
        _ => DeliveryState.Failed,
    };

    private Task TryLaterAsync(ClaimedMessage message, SendOutcome outcome, DateTimeOffset next, CancellationToken ct) => ExecuteAsync(
        """
        update kernel.outbox set due_at = $4, claimed_until = null, handed_over_at = null, last_status = $5, last_answer = $6
        where recipient = $1 and message = $2 and fence = $3
        """,
        ct, message.Recipient, message.Id.Value, message.Fence, next, outcome.Status, outcome.Answer);

    private Task LeaveAloneAsync(string whom, object value, DateTimeOffset until, CancellationToken ct) => ExecuteAsync(
        $"update kernel.outbox set due_at = $2 where {whom} and state = 'Waiting' and due_at < $2 and claimed_until is null", ct, value, until);

    private async Task ExecuteAsync(string text, CancellationToken ct, params object?[] values)
    {
        await using var command = database.CreateCommand(text);
        Add(command, values);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static void Add(NpgsqlCommand command, params object?[] values)
    {
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }
    }
}

/// <param name="Fence">Rises with every claim of this message.</param>
/// <param name="Attempt">From 1.</param>
/// <param name="AskedAt">When it was written, or asked for again.</param>
internal sealed record ClaimedMessage(
    MessageId Id, Guid Recipient, OutboxChannel Channel, string Topic, string Body, long Fence, int Attempt, DateTimeOffset AskedAt);
