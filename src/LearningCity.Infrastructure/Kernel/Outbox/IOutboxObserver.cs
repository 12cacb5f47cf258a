using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>A module that keeps what became of its messages.</summary>
internal interface IOutboxObserver
{
    IReadOnlyList<string> Topics { get; }

    /// <summary>Messages have ended for one of their recipients, and perhaps not for the others. In the transaction that ends them.</summary>
    Task EndedAsync(OutboxTransaction transaction, IReadOnlyCollection<MessageId> messages, CancellationToken ct);
}

/// <summary>The transaction in which messages end.</summary>
internal sealed class OutboxTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction)
{
    public NpgsqlCommand Command(string text, params object[] values)
    {
        var command = new NpgsqlCommand(text, connection, transaction);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }

    /// <summary>The states of messages on all their ways, as they stand after the locks that the transaction holds.</summary>
    public async Task<ILookup<MessageId, DeliveryState>> StatesAsync(IReadOnlyCollection<MessageId> messages, CancellationToken ct)
    {
        await using var command = Command("select message, state from kernel.outbox where message = any($1)", messages.Select(message => message.Value).ToArray());
        await using var row = await command.ExecuteReaderAsync(ct);
        var found = new List<(MessageId Message, DeliveryState State)>();
        while (await row.ReadAsync(ct))
        {
            found.Add((new MessageId(row.GetGuid(0)), Enum.Parse<DeliveryState>(row.GetString(1))));
        }

        return found.ToLookup(one => one.Message, one => one.State);
    }
}
