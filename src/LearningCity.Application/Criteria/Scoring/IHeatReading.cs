using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Reads the own scores of many units of a round, one statement each.</summary>
public interface IHeatReading
{
    /// <summary>The units that report in the round, within the scope and the filter's type and place.</summary>
    Task<IReadOnlyList<AskedUnit>> UnitsAsync(RoundId round, Scope scope, RoundUnitFilter filter, CancellationToken ct);

    /// <param name="nodes">Ordinals of nodes, or <see cref="ScoreKey.Whole"/>.</param>
    Task<IReadOnlyList<KeyValuePair<ScoreKey, Score>>> ScoresAsync(RoundId round, IReadOnlyList<UnitId> units, IReadOnlyList<short> nodes, CancellationToken ct);

    /// <summary>By ordinal of the node, how many of the units stand at each status.</summary>
    Task<IReadOnlyDictionary<short, StatusCounts>> TotalsAsync(RoundId round, IReadOnlyList<UnitId> units, IReadOnlyList<short> nodes, CancellationToken ct);

    /// <summary>The statuses alone, for a whole city at once.</summary>
    Task<IReadOnlyDictionary<UnitId, UnitStatuses>> StatusesAsync(RoundId round, IReadOnlyList<UnitId> units, IReadOnlyList<short> nodes, CancellationToken ct);
}

/// <param name="Path">Its ancestors from the root down, when the round asked it.</param>
public sealed record AskedUnit(UnitId Unit, string Type, IReadOnlyList<UnitId> Path);

/// <summary>The statuses of one unit.</summary>
/// <param name="Statuses">By number, one for each of <paramref name="Nodes"/>.</param>
public sealed record UnitStatuses(IReadOnlyList<short> Nodes, IReadOnlyList<short> Statuses);
