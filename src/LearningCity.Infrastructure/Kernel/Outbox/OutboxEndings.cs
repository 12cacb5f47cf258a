using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>How messages end, each together with what it means to whoever wrote it, in one transaction.</summary>
internal sealed class OutboxEndings(NpgsqlDataSource database, IEnumerable<IOutboxObserver> observers, TimeProvider time) : IOutboxEndings
{
    /// <summary>Ends a message; of no effect once it was taken over.</summary>
    public async Task EndAsync(ClaimedMessage message, DeliveryState state, SendOutcome outcome, DateTimeOffset now, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var command = new NpgsqlCommand(
            """
            update kernel.outbox set state = $4, claimed_until = null, last_status = $5, last_answer = $6, ended_at = $7
            where recipient = $1 and message = $2 and fence = $3 and state = 'Waiting'
            """,
            connection, transaction)
        {
            Parameters =
            {
                new() { Value = message.Recipient }, new() { Value = message.Id.Value }, new() { Value = message.Fence }, new() { Value = state.ToString() },
                new() { Value = (object?)outcome.Status ?? DBNull.Value }, new() { Value = (object?)outcome.Answer ?? DBNull.Value }, new() { Value = now },
            },
        };
        if (await command.ExecuteNonQueryAsync(ct) == 1)
        {
            await TellAsync(new OutboxTransaction(connection, transaction), message.Topic, [message.Id], ct);
        }

        await transaction.CommitAsync(ct);
    }

    /// <summary>Messages whose sender died after it had handed them over: nobody can know whether they arrived.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> EndBrokenOffAsync(OutboxChannel channel, CancellationToken ct) => EndAsUnknownAsync(
        "channel = $3 and handed_over_at is not null and claimed_until < $1", channel.ToString(),
        "Bộ gửi bị ngắt sau khi đã giao thư, trước khi máy chủ thư trả lời", ct);

    public Task<int> EndAsUnknownAsync(IReadOnlyCollection<string> topics, string because, CancellationToken ct) =>
        EndAsUnknownAsync("topic = any($3)", topics.ToArray(), because, ct);

    /// <param name="which">A condition on waiting messages; $1 is now, $3 the <paramref name="value"/>.</param>
    private async Task<int> EndAsUnknownAsync(string which, object value, string because, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var command = new NpgsqlCommand(
            $"""
            update kernel.outbox set state = 'Unknown', claimed_until = null, ended_at = $1, fence = fence + 1, last_status = null, last_answer = $2
            where state = 'Waiting' and {which} returning topic, message
            """,
            connection, transaction) { Parameters = { new() { Value = time.Now() }, new() { Value = because }, new() { Value = value } } };
        var ended = new List<(string Topic, MessageId Message)>();
        await using (var row = await command.ExecuteReaderAsync(ct))
        {
            while (await row.ReadAsync(ct))
            {
                ended.Add((row.GetString(0), new MessageId(row.GetGuid(1))));
            }
        }

        foreach (var topic in ended.GroupBy(one => one.Topic, one => one.Message))
        {
            await TellAsync(new OutboxTransaction(connection, transaction), topic.Key, [.. topic.Distinct()], ct);
        }

        await transaction.CommitAsync(ct);
        return ended.Count;
    }

    private async Task TellAsync(OutboxTransaction transaction, string topic, IReadOnlyCollection<MessageId> messages, CancellationToken ct)
    {
        foreach (var observer in observers.Where(observer => observer.Topics.Contains(topic)))
        {
            await observer.EndedAsync(transaction, messages, ct);
        }
    }
}
