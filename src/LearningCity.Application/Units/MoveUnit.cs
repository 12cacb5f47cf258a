using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>Puts a unit under another parent of one tree from a day on, with everything below it; null = at the top.</summary>
[Allow(Function.ChangeUnits)]
public sealed record MoveUnit(UnitId Unit, int Seen, NewPlaceOfUnit To) : ICommand<Changed<UnitId>>;

/// <param name="From">The first day under the parent.</param>
/// <param name="Ground">The paper that says so, or the reason.</param>
/// <param name="Parent">Null = at the top of the tree.</param>
public sealed record NewPlaceOfUnit(DateOnly From, UnitTreeId Tree, string Ground, UnitId? Parent = null);

internal sealed class MoveUnitHandler(
    IRepository<Unit> units, IRepository<UnitTree> trees, IUnitStructure structure, ICaller caller, IAudit audit, IUnitOfWork work) : IRequestHandler<MoveUnit, Changed<UnitId>>
{
    public async Task<Changed<UnitId>> Handle(MoveUnit command, CancellationToken cancellationToken)
    {
        var known = await trees.ListAsync(new TreesForChange(), cancellationToken);
        var scope = caller.ScopeOf(Function.ChangeUnits);
        var unit = await units.GetAsync(new UnitToChange(command.Unit, scope), command.Seen, cancellationToken);
        if (known.All(tree => tree.Id != command.To.Tree) || !scope.MayHold(command.To.Parent))
        {
            throw new NotFound();
        }

        unit.Place(command.To.Tree, command.To.Parent, command.To.From, command.To.Ground);
        await structure.JudgeAsync(unit, cancellationToken);
        audit.Because(command.To.Ground);
        await work.FlushAsync(cancellationToken);
        return new Changed<UnitId>(unit.Id, unit.Revision);
    }
}
