using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Units.Contracts;

/// <summary>Every succession that leads to a unit: its predecessors, theirs, and so on. One statement.</summary>
public sealed record FindPredecessorLinks(UnitId Unit) : IQuery<IReadOnlyList<PredecessorLink>>;

/// <param name="On">From this day the successor stands in the place of the predecessor.</param>
/// <param name="IsWhole">False where only a part went over: the predecessor's figures cannot be added up for the successor.</param>
/// <param name="Note">The ground, and what is not confirmed about it.</param>
public sealed record PredecessorLink(UnitId Predecessor, UnitId Successor, DateOnly On, bool IsWhole, string? Note);
