using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Kernel;

/// <summary>What is about to happen to units.</summary>
public enum UnitStep
{
    /// <summary>They end, give a part away or change their name.</summary>
    Change,

    /// <summary>A merger that was done is undone: what it founded will never have been.</summary>
    Undo,
}

/// <summary>
/// Asked of every module before units change: what of yours hangs on them? Each module's Contracts has its own request; Units
/// finds them all, makes one by its empty constructor and sends it.
/// </summary>
public interface IUnitImpactQuery : IQuery<IReadOnlyList<UnitImpact>>
{
    UnitStep Step { get; init; }

    /// <summary>All units that something happens to.</summary>
    IReadOnlyList<UnitId> Units { get; init; }

    /// <summary>Those of them that are not valid afterwards.</summary>
    IReadOnlyList<UnitId> Ending { get; init; }

    /// <summary>The first day of the new order.</summary>
    DateOnly On { get; init; }

    /// <summary>The merger, once it is done.</summary>
    UnitMergerId? Merger { get; init; }

    /// <summary>When it was done.</summary>
    DateTimeOffset? Since { get; init; }
}

/// <summary>What it means for the change.</summary>
public enum UnitImpactBearing
{
    /// <summary>It stays as it is; to be known.</summary>
    Stays,

    /// <summary>It stays as it is until somebody decides.</summary>
    NeedsDecision,

    /// <summary>The change is refused while it is so.</summary>
    Prevents,
}

/// <summary>Something of a module that hangs on a unit.</summary>
/// <param name="Kind">Stable, for programs: <c>report</c>, <c>assignment</c>, <c>documents</c>, <c>grant</c>.</param>
/// <param name="Subject">The thing itself; null where only a number is told.</param>
/// <param name="State">In the words of the module's own API.</param>
/// <param name="Due">The last good day, where there is one.</param>
/// <param name="Message">Vietnamese, for the person.</param>
public sealed record UnitImpact(
    UnitId Unit, string Kind, Guid? Subject, int Count, string? State, DateOnly? Due, UnitImpactBearing Bearing, string Message);
