using LearningCity.Application.Kernel;
using LearningCity.Application.Reminders;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;
using LearningCity.Infrastructure.Kernel;

namespace LearningCity.Infrastructure.Reminders;

/// <summary>Writes into the ledger what became of the ways out of the house, in the transaction in which they end.</summary>
internal sealed class ReminderOutcomes : IOutboxObserver
{
    public IReadOnlyList<string> Topics { get; } = [ReminderTopics.Mail, ReminderTopics.Digest, ReminderTopics.Gateway];

    public async Task EndedAsync(OutboxTransaction transaction, IReadOnlyCollection<MessageId> messages, CancellationToken ct)
    {
        // The rows are locked first: of two ways that end at once, the later one then sees the end of the other.
        var told = await ToldAsync(transaction, [.. messages.Select(message => message.Value)], ct);
        var states = await transaction.StatesAsync([.. told.SelectMany(one => new[] { one.Message, one.Digest }).OfType<MessageId>().Distinct()], ct);
        var outcomes = told.Select(one => StateOf([.. states[one.Message], .. one.Digest is { } digest ? states[digest] : []])).ToList();
        await using var command = transaction.Command(
            """
            update reminders.ledger as ledger set state = outcome.state from unnest($1::uuid[], $2::text[]) as outcome (id, state)
            where ledger.id = outcome.id and ledger.state <> outcome.state
            """,
            told.Select(one => one.Id).ToArray(), outcomes.Select(state => state.ToString()).ToArray());
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>One way that took it is enough; while one still may, nothing has failed. Nobody is to blame for a way that was called off.</summary>
    private static LedgerState StateOf(IReadOnlyCollection<DeliveryState> ways) =>
        ways.Any(way => way is DeliveryState.Accepted or DeliveryState.Waiting) ? LedgerState.Sent
        : ways.Contains(DeliveryState.Unknown) ? LedgerState.Unknown
        : ways.Contains(DeliveryState.Failed) ? LedgerState.Failed
        : LedgerState.Sent;

    private static async Task<List<(Guid Id, MessageId Message, MessageId? Digest)>> ToldAsync(OutboxTransaction transaction, Guid[] messages, CancellationToken ct)
    {
        await using var command = transaction.Command(
            """
            select id, message, digest from reminders.ledger
            where (message = any($1) or digest = any($1)) and state in ('Sent', 'Failed', 'Unknown') order by id for update
            """,
            messages);
        await using var row = await command.ExecuteReaderAsync(ct);
        var told = new List<(Guid, MessageId, MessageId?)>();
        while (await row.ReadAsync(ct))
        {
            told.Add((row.GetGuid(0), new MessageId(row.GetGuid(1)), row.IsDBNull(2) ? null : new MessageId(row.GetGuid(2))));
        }

        return told;
    }
}
