using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>Ends a unit with its last day included. Refused while another unit stands under it on a later day, or something of another module stands against it.</summary>
[Allow(Function.ChangeUnits)]
public sealed record CloseUnit(UnitId Unit, int Seen, UnitClosing Closing) : ICommand<Changed<UnitId>>;

/// <param name="LastDay">Included.</param>
/// <param name="Ground">The paper that ends the unit, or the reason.</param>
public sealed record UnitClosing(DateOnly LastDay, string Ground);

internal sealed class CloseUnitHandler(
    IRepository<Unit> units, IRepository<UnitTree> trees, IUnitStructure structure, UnitImpacts impacts, ICaller caller, IAudit audit, IUnitOfWork work)
    : IRequestHandler<CloseUnit, Changed<UnitId>>
{
    public async Task<Changed<UnitId>> Handle(CloseUnit command, CancellationToken cancellationToken)
    {
        await trees.ListAsync(new TreesForChange(), cancellationToken);
        var unit = await units.GetAsync(new UnitToChange(command.Unit, caller.ScopeOf(Function.ChangeUnits)), command.Seen, cancellationToken);
        unit.Close(command.Closing.LastDay, command.Closing.Ground);
        await structure.JudgeAsync(unit, cancellationToken);
        var found = await impacts.AskAsync(ImpactQuestion.OfEnding(unit.Id, command.Closing.LastDay.AddDays(1)), cancellationToken);
        if (found.Preventing() is { Count: > 0 } against)
        {
            throw UnitRules.ClosingPrevented(against);
        }

        audit.Because(command.Closing.Ground);
        await work.FlushAsync(cancellationToken);
        return new Changed<UnitId>(unit.Id, unit.Revision);
    }
}
