using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Units.Contracts;

/// <summary>All units that stand in a tree on a day, in the order of the tree (level by level, each by name). An unknown tree is refused (422, <c>units.tree-unknown</c>).</summary>
/// <param name="Tree">The code of the tree.</param>
/// <param name="On">The day.</param>
public sealed record FindUnitsOnDate(string Tree, DateOnly On) : IQuery<IReadOnlyList<UnitOnDate>>
{
    /// <summary>Codes of types; empty = any type.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Codes of groups; a unit in one of them is meant; empty = in a group or not.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Only this unit and everything below it; null = the whole tree.</summary>
    public UnitId? Under { get; init; }
}

/// <summary>A unit as it was on a day.</summary>
/// <param name="Name">The official name of that day.</param>
/// <param name="Type">The code of its type on that day.</param>
/// <param name="Parent">Null at the top of the tree.</param>
/// <param name="Path">Everything above it, from the top down to its parent.</param>
public sealed record UnitOnDate(
    UnitId Id, string Code, string Name, string? ShortName, string Type, UnitId? Parent, IReadOnlyList<UnitId> Path);
