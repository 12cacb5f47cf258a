using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Units.Import;

/// <summary>What an import will write: only what differs from what is stored.</summary>
/// <param name="TypeIds">Identity of every type by code, stored and new.</param>
/// <param name="TreeIds">Identity of every tree by code, stored and new.</param>
/// <param name="UnitIds">Identity of every unit by code, stored and new.</param>
public sealed record UnitImportPlan(
    IReadOnlyList<WrittenCode> Types, IReadOnlyList<WrittenCode> TreeNames, IReadOnlyList<WrittenGroup> Groups,
    IReadOnlyList<WrittenUnit> Units, IReadOnlyList<SuccessionState> Successions,
    IReadOnlyDictionary<string, Guid> TypeIds, IReadOnlyDictionary<string, Guid> TreeIds, IReadOnlyDictionary<string, UnitId> UnitIds)
{
    public bool IsEmpty => Types.Count + TreeNames.Count + Groups.Count + Units.Count + Successions.Count == 0;

    /// <summary>SHA-256 of what will be written, in lower-case hex; the same plan has the same hash whatever identities it was given.</summary>
    public string Hash() => JsonHash.Of(new
    {
        Types = Types.Select(type => (object)new { type.Code, type.Name, type.IsNew }),
        TreeNames = TreeNames.Select(tree => (object)new { tree.Code, tree.Name, tree.IsNew }),
        Groups = Groups.Select(group => (object)new { group.Code, group.Name, group.IsNew, group.Members }),
        Units = Units.Select(unit => (object)new { unit.State, unit.IsNew, unit.Ground }),
        Successions,
    });
}

public sealed record WrittenCode(Guid Id, string Code, string Name, bool IsNew);

public sealed record WrittenGroup(Guid Id, string Code, string Name, IReadOnlyList<Held<string>> Members, bool IsNew);

public sealed record WrittenUnit(UnitId Id, UnitState State, string Ground, bool IsNew);
