using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>Gives a unit a new name from a day on; on the first day of a name it corrects that name.</summary>
[Allow(Function.ChangeUnits)]
public sealed record RenameUnit(
    UnitId Unit, int Seen, DateOnly From, string OfficialName, string? ShortName, string? OfficialCode, string Ground) : ICommand<Changed<UnitId>>;

internal sealed class RenameUnitHandler(IRepository<Unit> units, ICaller caller, IAudit audit, IUnitOfWork work) : IRequestHandler<RenameUnit, Changed<UnitId>>
{
    public async Task<Changed<UnitId>> Handle(RenameUnit command, CancellationToken cancellationToken)
    {
        var unit = await units.GetAsync(new UnitToChange(command.Unit, caller.ScopeOf(Function.ChangeUnits)), command.Seen, cancellationToken);
        unit.Rename(new UnitNaming(command.OfficialName, command.ShortName, command.OfficialCode), command.From, command.Ground);
        audit.Because(command.Ground);
        await work.FlushAsync(cancellationToken);
        return new Changed<UnitId>(unit.Id, unit.Revision);
    }
}
