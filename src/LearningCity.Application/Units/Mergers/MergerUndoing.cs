using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;

namespace LearningCity.Application.Units.Mergers;

/// <summary>Whether a merger can be taken back, for the sheet that shows it and for the command that does it.</summary>
[PerRequest]
internal sealed class MergerUndoing(
    IRepository<Unit> units, IRepository<UnitGroup> groups, UnitImpacts impacts, ICaller caller, TimeProvider time)
{
    /// <exception cref="NotFound">A unit of the merger is out of scope.</exception>
    public async Task<IReadOnlyList<Unit>> UnitsAsync(UnitMerger merger, CancellationToken ct)
    {
        var found = await units.ListAsync(new UnitsToChange([.. merger.Units.Select(unit => unit.Unit)], caller.ScopeOf(Function.ChangeUnits)), ct);
        return found.Count == merger.Units.Count ? found : throw new NotFound();
    }

    public async Task<IReadOnlyList<UnitGroup>> GroupsAsync(UnitMerger merger, CancellationToken ct) => await groups.ListAsync(
        new GroupsOfUnits([.. merger.Successors.Select(unit => unit.Unit)], [.. merger.Joinings.Select(joined => joined.Group)]), ct);

    /// <summary>Why it cannot be taken back now; null when it can.</summary>
    public async Task<Refusal?> AgainstAsync(UnitMerger merger, IReadOnlyCollection<Unit> touched, CancellationToken ct)
    {
        try
        {
            merger.RequireUndoable(touched, time.Now());
        }
        catch (Refusal refusal)
        {
            return refusal;
        }

        var founded = merger.Successors.Where(unit => unit.IsFounded).Select(unit => unit.Unit).ToList();
        if (await units.AnyAsync(new LinkedTo(founded, [.. merger.Units.Select(unit => unit.Unit)]), ct))
        {
            return UnitMergerRules.LinkedSince();
        }

        var found = await impacts.AskAsync(
            new ImpactQuestion(UnitStep.Undo, [.. merger.Successors.Select(unit => unit.Unit)], founded, merger.On) { Merger = merger.Id, Since = merger.At }, ct);
        return found.Preventing() is { Count: > 0 } against ? UnitMergerRules.UndoPrevented(against) : null;
    }

    private sealed class LinkedTo : Specification<Unit>
    {
        public LinkedTo(IReadOnlyCollection<UnitId> successors, IReadOnlyCollection<UnitId> except) =>
            Where(unit => !except.Contains(unit.Id) && unit.Successors.Any(link => successors.Contains(link.Successor)));
    }
}
