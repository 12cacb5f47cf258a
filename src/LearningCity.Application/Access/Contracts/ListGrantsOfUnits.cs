using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Access.Contracts;

/// <summary>The grants on units that are about to change: each waits for a decision, none moves by itself.</summary>
public sealed record ListGrantsOfUnits : IUnitImpactQuery
{
    public UnitStep Step { get; init; }

    public IReadOnlyList<UnitId> Units { get; init; } = [];

    public IReadOnlyList<UnitId> Ending { get; init; } = [];

    public DateOnly On { get; init; }

    public UnitMergerId? Merger { get; init; }

    public DateTimeOffset? Since { get; init; }
}
