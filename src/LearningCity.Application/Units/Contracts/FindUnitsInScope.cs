using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Units.Contracts;

/// <summary>Those of the named units that are valid on a day, and everything below them in any tree on that day. One statement.</summary>
public sealed record FindUnitsInScope(IReadOnlyList<UnitId> Units, DateOnly On) : IQuery<IReadOnlyList<UnitId>>;
