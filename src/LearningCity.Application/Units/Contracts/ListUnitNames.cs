using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Units.Contracts;

/// <summary>The names of units on a day; a unit not valid that day answers with the name nearest to it (its last before, else its first). Unknown ones are left out.</summary>
public sealed record ListUnitNames(IReadOnlyList<UnitId> Units, DateOnly On) : IQuery<IReadOnlyList<NamedUnit>>;

public sealed record NamedUnit(UnitId Id, string Code, string Name, string? ShortName);
