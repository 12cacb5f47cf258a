using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>Adds a type of unit. The code is unique and never changes.</summary>
[Allow(Function.ChangeUnits)]
public sealed record AddUnitType(string Code, string Name) : ICommand<Changed<UnitTypeId>>;

internal sealed class AddUnitTypeHandler(IRepository<UnitType> types, TimeProvider time) : IRequestHandler<AddUnitType, Changed<UnitTypeId>>
{
    public async Task<Changed<UnitTypeId>> Handle(AddUnitType command, CancellationToken cancellationToken)
    {
        var type = new UnitType(new UnitTypeId(Identity.New(time.Now())), command.Code, command.Name);
        if (await types.AnyAsync(new UnitTypeByCode(type.Code), cancellationToken))
        {
            throw UnitTypeRules.CodeTaken(type.Code);
        }

        types.Add(type);
        return new Changed<UnitTypeId>(type.Id, type.Revision);
    }
}

internal sealed class UnitTypeByCode : Specification<UnitType>
{
    public UnitTypeByCode(string code) => Where(type => type.Code == code);
}
