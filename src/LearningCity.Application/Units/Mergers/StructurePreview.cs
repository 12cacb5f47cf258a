using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Units.Mergers;

/// <summary>What a merger or split would do.</summary>
/// <param name="Check">To be sent with the merger, which then does exactly this; null while there are faults or something stands against it.</param>
public sealed record MergerPreview(string? Check, StructurePreview Consequences);

/// <summary>Every consequence of a change of the structure.</summary>
/// <param name="On">The first day of the new order.</param>
/// <param name="Places">Where the touched units, and those below them, stand on the day before and on the day.</param>
/// <param name="Groups">The groups that a unit belonged to or joins.</param>
/// <param name="Impacts">What of other modules hangs on the units.</param>
/// <param name="Faults">Why the change would be refused; empty when it would be done.</param>
public sealed record StructurePreview(
    DateOnly On, IReadOnlyList<UnitChange> Units, IReadOnlyList<PlaceChange> Places, IReadOnlyList<GroupChange> Groups,
    IReadOnlyList<UnitImpact> Impacts, IReadOnlyList<Fault> Faults);

/// <summary>What becomes of a unit.</summary>
public enum UnitFate
{
    Ends,

    /// <summary>A part of it goes over; it goes on.</summary>
    GivesPart,

    /// <summary>It is founded.</summary>
    Begins,

    /// <summary>It goes on and takes over.</summary>
    TakesOver,

    /// <summary>It is placed elsewhere.</summary>
    Moves,

    /// <summary>It has another name.</summary>
    IsRenamed,
}

/// <param name="Unit">Null for one that is not founded yet.</param>
/// <param name="Name">The official name on the day before; of a new or renamed unit, on the day.</param>
/// <param name="LastDay">Of a unit that ends.</param>
public sealed record UnitChange(UnitId? Unit, string Code, string Name, UnitFate Fate, DateOnly? LastDay);

/// <param name="Before">Null when it does not stand in the tree on the day before.</param>
/// <param name="After">Null when it does not stand there on the day.</param>
/// <param name="IsLeftBelow">It would stay below a unit that ends, which is refused.</param>
public sealed record PlaceChange(UnitTreeId Tree, string TreeName, string Code, string Name, PlaceOnDay? Before, PlaceOnDay? After, bool IsLeftBelow);

/// <param name="ParentCode">Null at the top of the tree.</param>
public sealed record PlaceOnDay(string? ParentCode, string? ParentName);

/// <param name="Predecessors">Codes of predecessors that belong on the day before; a membership does not outlive its unit.</param>
/// <param name="Joining">Codes of successors that belong from the day on because it was asked for.</param>
public sealed record GroupChange(UnitGroupId Group, string Name, IReadOnlyList<string> Predecessors, IReadOnlyList<string> Joining);
