using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria.Contracts;

/// <summary>Open reports and assignments of units that are about to change, and the accepted reports of those that are about to end: they stay with the unit as it
/// was, and no round asks another one by itself.</summary>
public sealed record ListReportsOfUnits : IUnitImpactQuery
{
    public UnitStep Step { get; init; }

    public IReadOnlyList<UnitId> Units { get; init; } = [];

    public IReadOnlyList<UnitId> Ending { get; init; } = [];

    public DateOnly On { get; init; }

    public UnitMergerId? Merger { get; init; }

    public DateTimeOffset? Since { get; init; }
}
