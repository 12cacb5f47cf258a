using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using Microsoft.Extensions.Caching.Memory;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>The own statuses of whole rounds as they were last read: reading them is most of what a heat map costs, and between two changes all
/// callers are told the same.</summary>
/// <remarks>Held for one generation of the round's scores only, which every change of them counts up before it writes; so nothing has to be told
/// to forget, and instances beside each other need not know of each other.</remarks>
internal static class HeldStatuses
{
    /// <summary>Units of all rounds together; a hundred bytes or two each.</summary>
    private const int MostUnits = 100_000;

    private static readonly MemoryCache Rounds = new(new MemoryCacheOptions { SizeLimit = MostUnits });

    /// <returns>By unit and column, or null when the round is not held as of that generation.</returns>
    public static IReadOnlyDictionary<UnitId, short[]>? Find(RoundId round, long generation) =>
        Rounds.Get<Reading>(round) is { } reading && reading.Generation == generation ? reading.Statuses : null;

    /// <param name="generation">What the statement that read the statuses has seen.</param>
    public static void Keep(RoundId round, long generation, IReadOnlyDictionary<UnitId, short[]> statuses) =>
        Rounds.Set(round, new Reading(generation, statuses), new MemoryCacheEntryOptions { Size = statuses.Count });

    private sealed record Reading(long Generation, IReadOnlyDictionary<UnitId, short[]> Statuses);
}
