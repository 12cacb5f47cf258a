using System.Collections.Concurrent;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Statements that are asked again and again are prepared on their connection, so that the server parses and plans them once.</summary>
/// <remarks>Each by a journey of its own, before it is executed. The driver's automatic preparation goes along with the execution, and lost its
/// place in the conversation when that failed; see the README, Decisions.</remarks>
internal static class HotStatements
{
    /// <summary>How often a text is asked before it is worth its place.</summary>
    private const int Warm = 5;

    /// <summary>What a connection keeps at most; the server holds a plan for each.</summary>
    private const int Most = 150;

    /// <summary>Texts that are counted at most; those of a search with many words come once and never again.</summary>
    private const int MostCounted = 2_000;

    private static readonly ConcurrentDictionary<string, int> Asked = new(StringComparer.Ordinal);
    private static int hot;

    /// <summary>To be called right before the command is executed. A failure is the one that the execution would have met.</summary>
    /// <param name="command">Of one statement, with its parameters.</param>
    /// <param name="ct">Ends the preparation.</param>
    public static Task PrepareAsync(NpgsqlCommand command, CancellationToken ct) =>
        IsHot(command.CommandText) ? command.PrepareAsync(ct) : Task.CompletedTask;

    /// <summary>To be called right before the batch is executed.</summary>
    public static Task PrepareAsync(NpgsqlBatch batch, CancellationToken ct) =>
        batch.BatchCommands.Cast<NpgsqlBatchCommand>().All(command => IsHot(command.CommandText)) ? batch.PrepareAsync(ct) : Task.CompletedTask;

    private static bool IsHot(string text)
    {
        if (!Asked.TryGetValue(text, out var times))
        {
            if (Asked.Count < MostCounted && !text.Contains(';', StringComparison.Ordinal))
            {
                Asked.TryAdd(text, 1);
            }

            return false;
        }

        if (times >= Warm)
        {
            return true;
        }

        if (Volatile.Read(ref hot) < Most && Asked.TryUpdate(text, times + 1, times) && times + 1 == Warm)
        {
            Interlocked.Increment(ref hot);
        }

        return false;
    }
}
