using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units.Mergers;

/// <summary>The sheet of one merger or split: ground, units, what still hangs on the predecessors, and whether it can be undone.</summary>
[Allow(Function.ChangeUnits)]
public sealed record GetUnitMerger(UnitMergerId Merger) : IQuery<UnitMergerSheet>;

/// <param name="On">The first day of the new order.</param>
/// <param name="Open">What of other modules hangs on the predecessors today; a grant nobody has decided about needs a decision.</param>
/// <param name="UndoUntil">The last instant at which it can be undone.</param>
/// <param name="AgainstUndo">Why it cannot be undone now; empty when it can.</param>
public sealed record UnitMergerSheet(
    UnitMergerId Id, MergerKind Kind, DateOnly On, string GroundNumber, DateOnly GroundIssuedOn, string? Note, AccountId By, DateTimeOffset At,
    IReadOnlyList<UnitInMerger> Units, IReadOnlyList<UnitImpact> Open, DateTimeOffset UndoUntil, IReadOnlyList<Fault> AgainstUndo,
    DateTimeOffset? UndoneAt, AccountId? UndoneBy, string? UndoneBecause, int Revision);

/// <param name="Name">A predecessor's last, a successor's first.</param>
/// <param name="Extent">Of a predecessor: whole or a part.</param>
/// <param name="Ends">The day before is its last.</param>
/// <param name="IsFounded">It began with the merger.</param>
public sealed record UnitInMerger(UnitId Unit, string Code, string Name, MergerPart Part, SuccessionExtent? Extent, bool Ends, bool IsFounded);

internal sealed class GetUnitMergerHandler(
    IRepository<UnitMerger> mergers, MergerUndoing undoing, UnitImpacts impacts) : IRequestHandler<GetUnitMerger, UnitMergerSheet>
{
    public async Task<UnitMergerSheet> Handle(GetUnitMerger query, CancellationToken cancellationToken)
    {
        var merger = await mergers.GetAsync(new UnitMergerById(query.Merger), cancellationToken);
        var touched = await undoing.UnitsAsync(merger, cancellationToken);
        var against = await undoing.AgainstAsync(merger, touched, cancellationToken);
        var open = merger.UndoneAt is not null ? [] : await impacts.AskAsync(
            new ImpactQuestion(
                UnitStep.Change, [.. merger.Predecessors.Select(unit => unit.Unit)],
                [.. merger.Predecessors.Where(unit => unit.Ends).Select(unit => unit.Unit)], merger.On) { Merger = merger.Id, Since = merger.At },
            cancellationToken);
        var named = touched.ToDictionary(unit => unit.Id);
        return new UnitMergerSheet(
            merger.Id, merger.Kind, merger.On, merger.Ground.Number, merger.Ground.IssuedOn, merger.Ground.Note, merger.By, merger.At,
            [.. merger.Units.OrderBy(unit => unit.Part).ThenBy(unit => named[unit.Unit].Code, StringComparer.Ordinal)
                .Select(unit => View(unit, named[unit.Unit], merger.On))],
            open, merger.UndoUntil, against?.Told() ?? [], merger.UndoneAt, merger.UndoneBy, merger.UndoneBecause, merger.Revision);
    }

    private static UnitInMerger View(MergerUnit part, Unit unit, DateOnly on) => new(
        unit.Id, unit.Code,
        (part.Part is MergerPart.Successor ? unit.NameOn(on) : unit.NameOn(on.AddDays(-1)))?.OfficialName ?? unit.Names[^1].OfficialName,
        part.Part, part.Extent, part.Ends, part.IsFounded);
}
