using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>Makes a unit of another type from a day on (a commune becomes a ward).</summary>
[Allow(Function.ChangeUnits)]
public sealed record RetypeUnit(UnitId Unit, int Seen, DateOnly From, UnitTypeId Type, string Ground) : ICommand<Changed<UnitId>>;

internal sealed class RetypeUnitHandler(IRepository<Unit> units, IRepository<UnitType> types, ICaller caller, IAudit audit, IUnitOfWork work)
    : IRequestHandler<RetypeUnit, Changed<UnitId>>
{
    public async Task<Changed<UnitId>> Handle(RetypeUnit command, CancellationToken cancellationToken)
    {
        var unit = await units.GetAsync(new UnitToChange(command.Unit, caller.ScopeOf(Function.ChangeUnits)), command.Seen, cancellationToken);
        var type = await types.GetAsync(new UnitTypeById(command.Type), cancellationToken);
        if (type.IsRetired)
        {
            throw UnitTypeRules.Retired(type);
        }

        unit.Retype(type.Id, command.From, command.Ground);
        audit.Because(command.Ground);
        await work.FlushAsync(cancellationToken);
        return new Changed<UnitId>(unit.Id, unit.Revision);
    }
}
