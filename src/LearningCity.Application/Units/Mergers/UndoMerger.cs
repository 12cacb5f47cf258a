using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units.Mergers;

/// <summary>
/// Takes a merger or split back: every unit is again what it was, and what was founded never was. Refused (409) after seven days,
/// when a unit changed since, and when a successor has begun: a report, a document, a right. An empty report of what was founded goes with it.
/// </summary>
[Allow(Function.ChangeUnits)]
public sealed record UndoMerger(UnitMergerId Merger, int Seen, string Reason) : ICommand<Changed<UnitMergerId>>;

internal sealed class UndoMergerHandler(
    IRepository<UnitMerger> mergers, IRepository<UnitTree> trees, MergerUndoing undoing, IUnitStructure structure, ICaller caller, IAudit audit, IUnitOfWork work,
    IPublisher modules, TimeProvider time) : IRequestHandler<UndoMerger, Changed<UnitMergerId>>
{
    public async Task<Changed<UnitMergerId>> Handle(UndoMerger command, CancellationToken cancellationToken)
    {
        await trees.ListAsync(new TreesForChange(), cancellationToken);
        var merger = await mergers.GetAsync(new UnitMergerById(command.Merger), command.Seen, cancellationToken);
        var touched = await undoing.UnitsAsync(merger, cancellationToken);
        if (await undoing.AgainstAsync(merger, touched, cancellationToken) is { } refusal)
        {
            throw refusal;
        }

        merger.Undo(touched, await undoing.GroupsAsync(merger, cancellationToken), command.Reason, caller.Account, time.Now());
        await structure.JudgeAsync(touched, cancellationToken);
        audit.Because(merger.UndoneBecause!);
        await work.FlushAsync(cancellationToken);
        await modules.Publish(
            new MergerUndone(merger.Id, [.. merger.Successors.Where(unit => unit.IsFounded).Select(unit => unit.Unit)]), cancellationToken);
        return new Changed<UnitMergerId>(merger.Id, merger.Revision);
    }
}
