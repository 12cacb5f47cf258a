using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Units.Contracts;

/// <summary>Which units a merger or split concerned. Unknown: 404.</summary>
public sealed record GetMergedUnits(UnitMergerId Merger) : IQuery<MergedUnits>;

/// <param name="On">The first day of the new order.</param>
/// <param name="IsUndone">It was undone: there are no predecessors and successors any more.</param>
public sealed record MergedUnits(
    UnitMergerId Merger, DateOnly On, IReadOnlyList<MergedUnit> Predecessors, IReadOnlyList<UnitId> Successors, bool IsUndone);
