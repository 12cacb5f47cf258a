using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>The sender's own short transactions on the outbox: no message is sent by two at once, and none stays behind with a
/// sender that died.</summary>
internal sealed class OutboxClaims(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>How long a sender may be silent before another sends its message; several times what an attempt may take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>How many messages one sender holds at a time.</summary>
    public const int MostAtOnce = 16;

    /// <summary>How many of them go to one recipient, so that a slow one keeps the others waiting only a little.</summary>
    public const int MostToOneRecipient = 4;

    /// <summary>A recipient that does not answer at all is left alone for so long.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Takes messages that are due and that nobody sends, the longest waiting first.</summary>
    public async Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            with ranked as (
                select recipient, message, row_number() over (partition by recipient order by due_at, message) as place
                from kernel.outbox
                where state = 'Waiting' and due_at <= $1 and (claimed_until is null or claimed_until < $1)
            ), chosen as (
                select box.recipient, box.message from kernel.outbox box join ranked using (recipient, message)
                where ranked.place <= $3 and box.state = 'Waiting' and box.due_at <= $1 and (box.claimed_until is null or box.claimed_until < $1)
                order by box.due_at limit $4 for update of box skip locked)
            update kernel.outbox box set claimed_until = $2, tried_at = $1, attempts = box.attempts + 1, fence = box.fence + 1
            from chosen where box.recipient = chosen.recipient and box.message = chosen.message
            returning box.message, box.recipient, box.channel, box.topic, box.body, box.fence, box.attempts, box.asked_at
            """);
        Add(command, time.Now(), time.Now() + Lease, MostToOneRecipient, MostAtOnce);
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

    /// <summary>Writes down what became of an attempt; of no effect once the message was taken over.</summary>
    public async Task FinishAsync(ClaimedMessage message, SendOutcome outcome, CancellationToken ct)
    {
        var now = time.Now();
        var next = outcome.Verdict is SendVerdict.TryAgain ? OutboxRetry.NextAfter(message.Attempt, message.AskedAt, now) : null;
        var state = outcome.Verdict switch
        {
            SendVerdict.Accepted => DeliveryState.Accepted,
            SendVerdict.Cancelled => DeliveryState.Cancelled,
            SendVerdict.TryAgain when next is not null => DeliveryState.Waiting,
            _ => DeliveryState.Failed,
        };
        await using var command = database.CreateCommand(
            """
            update kernel.outbox set state = $4, due_at = coalesce($5, due_at), claimed_until = null, last_status = $6, last_answer = $7,
                ended_at = case when $4 = 'Waiting' then null else $8 end
            where recipient = $1 and message = $2 and fence = $3
            """);
        Add(command, message.Recipient, message.Id.Value, message.Fence, state.ToString(), OrNull(next), OrNull(outcome.Status), OrNull(outcome.Answer), now);
        await command.ExecuteNonQueryAsync(ct);
        if (outcome is { Verdict: SendVerdict.TryAgain, Status: null })
        {
            await LeaveAloneAsync(message.Recipient, now + Pause, ct);
        }
    }

    /// <summary>Gives a message back whose attempt was broken off, so that the next sender takes it at once.</summary>
    public async Task GiveBackAsync(ClaimedMessage message)
    {
        await using var command = database.CreateCommand(
            "update kernel.outbox set claimed_until = null where recipient = $1 and message = $2 and fence = $3");
        Add(command, message.Recipient, message.Id.Value, message.Fence);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private async Task LeaveAloneAsync(Guid recipient, DateTimeOffset until, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "update kernel.outbox set due_at = $2 where recipient = $1 and state = 'Waiting' and due_at < $2 and claimed_until is null");
        Add(command, recipient, until);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static object OrNull(object? value) => value ?? DBNull.Value;

    private static void Add(NpgsqlCommand command, params object[] values)
    {
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }
    }
}

/// <param name="Fence">Rises with every claim of this message.</param>
/// <param name="Attempt">From 1.</param>
/// <param name="AskedAt">When it was written, or asked for again.</param>
internal sealed record ClaimedMessage(
    MessageId Id, Guid Recipient, OutboxChannel Channel, string Topic, string Body, long Fence, int Attempt, DateTimeOffset AskedAt);
