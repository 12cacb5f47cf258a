using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>Says which unit stands in the place of another from a day on. The same two units and day again correct the link.</summary>
/// <param name="Unit">The predecessor.</param>
[Allow(Function.ChangeUnits)]
public sealed record LinkSuccessor(UnitId Unit, int Seen, UnitId Successor, NewSuccession Link) : ICommand<Changed<UnitId>>;

/// <param name="On">The successor's first day in this role.</param>
/// <param name="Note">The ground, and what is not confirmed about it.</param>
public sealed record NewSuccession(DateOnly On, SuccessionKind Kind, SuccessionExtent Extent, string? Note = null);

internal sealed class LinkSuccessorHandler(IRepository<Unit> units, ICaller caller, IUnitOfWork work) : IRequestHandler<LinkSuccessor, Changed<UnitId>>
{
    public async Task<Changed<UnitId>> Handle(LinkSuccessor command, CancellationToken cancellationToken)
    {
        var scope = caller.ScopeOf(Function.ChangeUnits);
        var unit = await units.GetAsync(new UnitToChange(command.Unit, scope), command.Seen, cancellationToken);
        var successor = await units.GetAsync(new UnitToChange(command.Successor, scope), cancellationToken);
        unit.LinkSuccessor(successor, command.Link.On, command.Link.Kind, command.Link.Extent, command.Link.Note);
        await work.FlushAsync(cancellationToken);
        return new Changed<UnitId>(unit.Id, unit.Revision);
    }
}
