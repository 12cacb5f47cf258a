using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Evidence.Contracts;

/// <summary>How many documents the library keeps for units that are about to change: they stay with the unit as it was.</summary>
public sealed record ListDocumentsOfUnits : IUnitImpactQuery
{
    public UnitStep Step { get; init; }

    public IReadOnlyList<UnitId> Units { get; init; } = [];

    public IReadOnlyList<UnitId> Ending { get; init; } = [];

    public DateOnly On { get; init; }

    public UnitMergerId? Merger { get; init; }

    public DateTimeOffset? Since { get; init; }
}
