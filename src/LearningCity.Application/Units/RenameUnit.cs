using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>Gives a unit a new name from a day on; on the first day of a name it corrects that name.</summary>
[Allow(Function.ChangeUnits)]
public sealed record RenameUnit(UnitId Unit, int Seen, NewUnitName To) : ICommand<Changed<UnitId>>;

/// <param name="From">The first day of the name.</param>
/// <param name="Ground">The paper that gives it, or the reason.</param>
public sealed record NewUnitName(DateOnly From, string OfficialName, string Ground, string? ShortName = null, string? OfficialCode = null);

internal sealed class RenameUnitHandler(IRepository<Unit> units, ICaller caller, IAudit audit, IUnitOfWork work)
    : IRequestHandler<RenameUnit, Changed<UnitId>>
{
    public async Task<Changed<UnitId>> Handle(RenameUnit command, CancellationToken cancellationToken)
    {
        var unit = await units.GetAsync(new UnitToChange(command.Unit, caller.ScopeOf(Function.ChangeUnits)), command.Seen, cancellationToken);
        var to = command.To;
        unit.Rename(new UnitNaming(to.OfficialName, to.ShortName, to.OfficialCode), to.From, to.Ground);
        audit.Because(to.Ground);
        await work.FlushAsync(cancellationToken);
        return new Changed<UnitId>(unit.Id, unit.Revision);
    }
}
