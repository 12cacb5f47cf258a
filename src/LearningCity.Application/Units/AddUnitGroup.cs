using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>Adds a group of units, empty at first. The code is unique and never changes.</summary>
[Allow(Function.ChangeUnits)]
public sealed record AddUnitGroup(string Code, string Name) : ICommand<Changed<UnitGroupId>>;

internal sealed class AddUnitGroupHandler(IRepository<UnitGroup> groups, TimeProvider time) : IRequestHandler<AddUnitGroup, Changed<UnitGroupId>>
{
    public async Task<Changed<UnitGroupId>> Handle(AddUnitGroup command, CancellationToken cancellationToken)
    {
        var group = new UnitGroup(new UnitGroupId(Identity.New(time.Now())), command.Code, command.Name);
        if (await groups.AnyAsync(new UnitGroupByCode(group.Code), cancellationToken))
        {
            throw UnitGroupRules.CodeTaken(group.Code);
        }

        groups.Add(group);
        return new Changed<UnitGroupId>(group.Id, group.Revision);
    }

    private sealed class UnitGroupByCode : Specification<UnitGroup>
    {
        public UnitGroupByCode(string code) => Where(group => group.Code == code);
    }
}
