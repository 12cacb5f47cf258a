using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>Makes a unit of another type from a day on (a commune becomes a ward).</summary>
[Allow(Function.ChangeUnits)]
public sealed record RetypeUnit(UnitId Unit, int Seen, NewTypeOfUnit To) : ICommand<Changed<UnitId>>;

/// <param name="From">The first day of the type.</param>
/// <param name="Ground">The paper that gives it, or the reason.</param>
public sealed record NewTypeOfUnit(DateOnly From, UnitTypeId Type, string Ground);

internal sealed class RetypeUnitHandler(IRepository<Unit> units, IRepository<UnitType> types, ICaller caller, IAudit audit, IUnitOfWork work)
    : IRequestHandler<RetypeUnit, Changed<UnitId>>
{
    public async Task<Changed<UnitId>> Handle(RetypeUnit command, CancellationToken cancellationToken)
    {
        var unit = await units.GetAsync(new UnitToChange(command.Unit, caller.ScopeOf(Function.ChangeUnits)), command.Seen, cancellationToken);
        var type = await types.GetAsync(new UnitTypeById(command.To.Type), cancellationToken);
        if (type.IsRetired)
        {
            throw UnitTypeRules.Retired(type);
        }

        unit.Retype(type.Id, command.To.From, command.To.Ground);
        audit.Because(command.To.Ground);
        await work.FlushAsync(cancellationToken);
        return new Changed<UnitId>(unit.Id, unit.Revision);
    }
}
