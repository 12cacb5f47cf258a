using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>The types of units, retired ones too, by name.</summary>
[Allow(Function.SeeCriteria)]
public sealed record ListUnitTypes(PageRequest Page) : IQuery<Page<ListedUnitType>>;

public sealed record ListedUnitType(UnitTypeId Id, string Code, string Name, bool IsRetired, int Revision);

internal sealed class ListUnitTypesHandler(IRepository<UnitType> types) : IRequestHandler<ListUnitTypes, Page<ListedUnitType>>
{
    public Task<Page<ListedUnitType>> Handle(ListUnitTypes query, CancellationToken cancellationToken) =>
        types.PageAsync(new UnitTypesByName(), query.Page, cancellationToken);

    private sealed class UnitTypesByName : Specification<UnitType, ListedUnitType>
    {
        public UnitTypesByName()
        {
            OrderBy(type => type.Name);
            ThenBy(type => type.Id);
            Select(type => new ListedUnitType(type.Id, type.Code, type.Name, type.IsRetired, type.Revision));
        }
    }
}
