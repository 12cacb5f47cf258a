using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Units.Contracts;

/// <summary>
/// What units of one day were on an earlier day, across any number of mergers, splits and renamings in between: to compare
/// figures with those of the predecessors. One statement for all units; each unit asked for is answered once, in the order asked.
/// </summary>
/// <param name="Units">Units of the later day.</param>
/// <param name="From">The earlier day.</param>
/// <param name="On">The later day.</param>
public sealed record ListPredecessors(IReadOnlyList<UnitId> Units, DateOnly From, DateOnly On) : IQuery<IReadOnlyList<UnitOrigins>>;

/// <param name="Predecessors">The units in force on the earlier day that came into it; itself when it was there already.</param>
/// <param name="IsComplete">Every predecessor came whole and none is unknown: their figures may be summed for the unit.</param>
public sealed record UnitOrigins(UnitId Unit, IReadOnlyList<UnitOrigin> Predecessors, bool IsComplete);

/// <param name="IsWhole">All of it is in the unit; false when a part went elsewhere, also of the unit itself.</param>
public sealed record UnitOrigin(UnitId Unit, bool IsWhole);
