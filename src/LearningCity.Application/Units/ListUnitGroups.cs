using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>The groups, retired ones too, with the number of members on a day (today when none is given); the members are <see cref="ListUnits"/> with the group as filter.</summary>
[Allow(Function.SeeCriteria)]
public sealed record ListUnitGroups(DateOnly? On, PageRequest Page) : IQuery<Page<ListedUnitGroup>>;

public sealed record ListedUnitGroup(UnitGroupId Id, string Code, string Name, bool IsRetired, int Members, int Revision);

internal sealed class ListUnitGroupsHandler(IRepository<UnitGroup> groups, TimeProvider time) : IRequestHandler<ListUnitGroups, Page<ListedUnitGroup>>
{
    public Task<Page<ListedUnitGroup>> Handle(ListUnitGroups query, CancellationToken cancellationToken) =>
        groups.PageAsync(new UnitGroupsByName(query.On ?? time.Today()), query.Page, cancellationToken);

    private sealed class UnitGroupsByName : Specification<UnitGroup, ListedUnitGroup>
    {
        public UnitGroupsByName(DateOnly on)
        {
            OrderBy(group => group.Name);
            ThenBy(group => group.Id);
            Select(group => new ListedUnitGroup(
                group.Id, group.Code, group.Name, group.IsRetired,
                group.Memberships.Count(member => member.ValidFrom <= on && (member.ValidTo == null || member.ValidTo >= on)),
                group.Revision));
        }
    }
}
