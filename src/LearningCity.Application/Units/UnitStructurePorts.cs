using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;

namespace LearningCity.Application.Units;

/// <summary>Reads the structure in whole sets; each question is one statement.</summary>
public interface IUnitStructure
{
    /// <summary>The units, everything below them, their <paramref name="parents"/>, and everything above all of these, over all days and trees: what <see cref="UnitForest"/> needs to judge a change of the units.</summary>
    Task<IReadOnlyList<PlacedUnit>> AroundAsync(IReadOnlyCollection<UnitId> units, IReadOnlyCollection<UnitId> parents, CancellationToken ct);

    Task<IReadOnlyList<UnitId>> ExpandAsync(IReadOnlyCollection<UnitId> units, DateOnly on, CancellationToken ct);

    Task<IReadOnlyList<UnitOnDate>> FindAsync(FindUnitsOnDate question, CancellationToken ct);

    /// <summary>The unit with its name and type of the day; these are null when it is not valid then; null when there is no such unit.</summary>
    Task<(string Code, string? Name, string? Type)?> FindUnitAsync(UnitId unit, DateOnly on, CancellationToken ct);

    Task<IReadOnlyList<NamedUnit>> NamesAsync(IReadOnlyCollection<UnitId> units, DateOnly on, CancellationToken ct);

    /// <summary>For each unit: the units in force on <paramref name="from"/> that came into it by <paramref name="on"/>, and whether something of its past is not known.</summary>
    Task<IReadOnlyList<OriginRow>> OriginsAsync(IReadOnlyCollection<UnitId> units, DateOnly from, DateOnly on, CancellationToken ct);

    Task<IReadOnlyList<NamedUnit>> FindNamedAsync(FindNamedUnits question, CancellationToken ct);

    Task<IReadOnlyList<UnitMembership>> MembershipsAsync(DateOnly on, CancellationToken ct);

    /// <summary>Every link above the unit, over all generations.</summary>
    Task<IReadOnlyList<PredecessorLink>> PredecessorsAsync(UnitId unit, CancellationToken ct);

    Task<Page<ListedUnit>> PageAsync(UnitFilter filter, PageRequest page, CancellationToken ct);

    /// <summary>Whole levels of the tree from its top (or from <paramref name="under"/>), as many as fit into <paramref name="limit"/> nodes, at least the first.</summary>
    Task<IReadOnlyList<TreeNode>> TreeAsync(UnitTreeId tree, DateOnly on, UnitId? under, int limit, CancellationToken ct);
}

/// <summary>What a list of units is narrowed by; all given conditions hold together.</summary>
/// <param name="On">The day whose names, types and places are meant.</param>
/// <param name="Search">A part of the name or code, accents and case ignored.</param>
/// <param name="Tree">Only units that stand in this tree on the day; needed with <paramref name="Under"/> and <paramref name="Parent"/>.</param>
/// <param name="Under">Only this unit and all below it.</param>
/// <param name="Parent">Only units right below this one.</param>
public sealed record UnitFilter(
    DateOnly On, string? Search, UnitTreeId? Tree, UnitTypeId? Type, UnitGroupId? Group, UnitId? Under, UnitId? Parent);

/// <param name="Origin">In force on the first day; null says that a part of the unit's past begins after that day out of nothing.</param>
/// <param name="IsWhole">All of the origin is in the unit on the second day.</param>
public sealed record OriginRow(UnitId Unit, UnitId? Origin, bool IsWhole);
