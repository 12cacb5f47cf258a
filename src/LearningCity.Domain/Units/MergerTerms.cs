using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <param name="On">The first day of the new order.</param>
public sealed record MergerTerms(UnitMergerId Id, DateOnly On, GroundPaper Ground, AccountId By, DateTimeOffset At);

/// <summary>A unit that is taken over.</summary>
/// <param name="Ends">A whole one always ends the day before; one that gives a part may go on.</param>
public sealed record TakenOver(Unit Unit, SuccessionExtent Extent, bool Ends);

/// <summary>A unit that takes over.</summary>
/// <param name="IsFounded">New from this day on; else it goes on.</param>
public sealed record Heir(Unit Unit, bool IsFounded);

/// <summary>A unit that is placed elsewhere in one tree from this day on.</summary>
/// <param name="Parent">Null = at the top.</param>
public sealed record Resettled(Unit Unit, UnitTreeId Tree, UnitId? Parent);
