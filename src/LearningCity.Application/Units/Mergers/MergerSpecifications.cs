using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;

namespace LearningCity.Application.Units.Mergers;

/// <summary>A merger with all it touched.</summary>
internal sealed class UnitMergerById : Specification<UnitMerger>
{
    public UnitMergerById(UnitMergerId id)
    {
        Where(merger => merger.Id == id);
        Include(nameof(UnitMerger.Units));
        Include(nameof(UnitMerger.Joinings));
        AsSplitQuery();
    }
}

/// <summary>All trees, only to be read.</summary>
internal sealed class TreesForReading : Specification<UnitTree>
{
    public TreesForReading() => OrderBy(tree => tree.Id);
}

internal sealed class UnitTypesByIds : Specification<UnitType>
{
    public UnitTypesByIds(IReadOnlyCollection<UnitTypeId> ids) => Where(type => ids.Contains(type.Id));
}

/// <summary>These groups, and all that one of the units belongs to or belonged to; with the memberships of these units alone.</summary>
internal sealed class GroupsOfUnits : Specification<UnitGroup>
{
    public GroupsOfUnits(IReadOnlyCollection<UnitId> units, IReadOnlyCollection<UnitGroupId> alsoThese)
    {
        Where(group => alsoThese.Contains(group.Id) || group.Memberships.Any(member => units.Contains(member.Unit)));
        Include(group => group.Memberships.Where(member => units.Contains(member.Unit)));
        OrderBy(group => group.Name);
        ThenBy(group => group.Id);
    }
}
