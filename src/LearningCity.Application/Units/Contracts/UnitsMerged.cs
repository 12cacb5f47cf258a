using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Units.Contracts;

/// <summary>Units were merged or split; heard in the same transaction. Nobody gets a right by it and no report moves: what follows is decided by people.</summary>
/// <param name="On">The first day of the new order.</param>
public sealed record UnitsMerged(UnitMergerId Merger, DateOnly On, IReadOnlyList<MergedUnit> Predecessors, IReadOnlyList<UnitId> Successors) : INotification;

/// <param name="IsWhole">All of it went over; else a part.</param>
/// <param name="Ends">The day before is its last.</param>
public sealed record MergedUnit(UnitId Unit, bool IsWhole, bool Ends);
