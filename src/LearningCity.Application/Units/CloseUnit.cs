using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>Ends a unit with its last day included. Refused while another unit stands under it on a later day.</summary>
[Allow(Function.ChangeUnits)]
public sealed record CloseUnit(UnitId Unit, int Seen, DateOnly LastDay, string Ground) : ICommand<Changed<UnitId>>;

internal sealed class CloseUnitHandler(
    IRepository<Unit> units, IRepository<UnitTree> trees, IUnitStructure structure, ICaller caller, IAudit audit, IUnitOfWork work) : IRequestHandler<CloseUnit, Changed<UnitId>>
{
    public async Task<Changed<UnitId>> Handle(CloseUnit command, CancellationToken cancellationToken)
    {
        await trees.ListAsync(new TreesForChange(), cancellationToken);
        var unit = await units.GetAsync(new UnitToChange(command.Unit, caller.ScopeOf(Function.ChangeUnits)), command.Seen, cancellationToken);
        unit.Close(command.LastDay, command.Ground);
        await structure.JudgeAsync(unit, cancellationToken);
        audit.Because(command.Ground);
        await work.FlushAsync(cancellationToken);
        return new Changed<UnitId>(unit.Id, unit.Revision);
    }
}
