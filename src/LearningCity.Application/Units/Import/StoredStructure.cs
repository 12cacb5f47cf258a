using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;

namespace LearningCity.Application.Units.Import;

/// <summary>Everything stored of the structure, in codes.</summary>
public sealed record StoredStructure(
    IReadOnlyDictionary<string, StoredCode> Types, IReadOnlyDictionary<string, StoredCode> Trees, IReadOnlyDictionary<string, StoredGroup> Groups,
    IReadOnlyDictionary<string, StoredUnit> Units, IReadOnlyList<SuccessionState> Successions)
{
    /// <summary>Whether every unit that a link names is there; not so when somebody changed the structure while it was read.</summary>
    public bool IsWhole => Successions.All(link => Units.ContainsKey(link.Predecessor) && Units.ContainsKey(link.Successor));
}

public sealed record StoredCode(Guid Id, string Name, bool IsRetired);

public sealed record StoredGroup(Guid Id, string Name, IReadOnlyList<Held<string>> Members);

public sealed record StoredUnit(UnitId Id, UnitState State);

public sealed record SuccessionState(
    string Predecessor, string Successor, DateOnly On, SuccessionKind Kind, SuccessionExtent Extent, string? Note);

/// <summary>Reads and writes the whole structure at once.</summary>
public interface IUnitImportStore
{
    /// <summary>Lets one import after the other work, until the transaction ends.</summary>
    Task QueueAsync(CancellationToken ct);

    Task<StoredStructure> LoadAsync(CancellationToken ct);

    /// <summary>Writes a plan in bulk.</summary>
    /// <exception cref="StateConflict">Somebody took one of the codes meanwhile.</exception>
    Task WriteAsync(UnitImportPlan plan, CancellationToken ct);
}
