using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>A unit before a merger, as far as a merger changes it.</summary>
/// <param name="Names">The days of each name; a merger ends names and never gives one.</param>
/// <param name="Types">The days of each type.</param>
public sealed record UnitMemory(
    DateOnly? ValidTo, string? ClosingGround, IReadOnlyList<Period> Names, IReadOnlyList<Period> Types,
    IReadOnlyList<RememberedPlace> Places, IReadOnlyList<RememberedLink> Links);

/// <param name="Parent">Null = at the top.</param>
public sealed record RememberedPlace(UnitTreeId Tree, UnitId? Parent, Period Days, string Ground)
{
    internal bool Is(UnitPlacement place) => place.Tree == Tree && place.ValidFrom == Days.From;
}

public sealed record RememberedLink(UnitId Successor, DateOnly On, SuccessionKind Kind, SuccessionExtent Extent, string? Note)
{
    internal bool Is(Succession link) => link.Successor == Successor && link.On == On;
}
