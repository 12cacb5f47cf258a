using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Reads the own scores of many units of a round, one statement each.</summary>
public interface IHeatReading
{
    /// <summary>Stands where a status would, in a column that asks nothing of the unit.</summary>
    const short NotAsked = -1;

    /// <summary>The units that report in the round, within the scope and the filter's type and place.</summary>
    Task<IReadOnlyList<AskedUnit>> UnitsAsync(RoundId round, Scope scope, RoundUnitFilter filter, CancellationToken ct);

    /// <param name="nodes">Ordinals of nodes, or <see cref="ScoreKey.Whole"/>.</param>
    Task<IReadOnlyList<KeyValuePair<ScoreKey, Score>>> ScoresAsync(RoundId round, IReadOnlyList<UnitId> units, IReadOnlyList<short> nodes, CancellationToken ct);

    /// <summary>By ordinal of the node, how many of the units stand at each status.</summary>
    Task<IReadOnlyDictionary<short, StatusCounts>> TotalsAsync(RoundId round, IReadOnlyList<UnitId> units, IReadOnlyList<short> nodes, CancellationToken ct);

    /// <summary>The statuses alone, for a whole city at once.</summary>
    /// <param name="generation">Of the round's scores, as the board tells it.</param>
    /// <param name="nodes">Ordinals of all indicators of the round's set: the columns.</param>
    /// <returns>At least the units asked for that hold scores: the number of the status by column, or <see cref="NotAsked"/>.</returns>
    Task<IReadOnlyDictionary<UnitId, short[]>> StatusesAsync(
        RoundId round, long generation, IReadOnlyList<UnitId> units, IReadOnlyList<short> nodes, CancellationToken ct);
}

/// <param name="Path">Its ancestors from the root down, when the round asked it.</param>
public sealed record AskedUnit(UnitId Unit, string Type, IReadOnlyList<UnitId> Path);
