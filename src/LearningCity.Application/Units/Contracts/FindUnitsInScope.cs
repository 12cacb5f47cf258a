using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Units.Contracts;

/// <summary>
/// Those of the named units that had begun by a day, and everything below them in any tree on that day. A unit that has ended
/// keeps the place of its last day, so that what it left open can still be finished by whoever was in charge of it. One statement.
/// </summary>
public sealed record FindUnitsInScope(IReadOnlyList<UnitId> Units, DateOnly On) : IQuery<IReadOnlyList<UnitId>>;
