using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>How units are rearranged.</summary>
public enum MergerKind
{
    /// <summary>Several into one (sáp nhập, hợp nhất), or one into a unit of another legal identity.</summary>
    Merge,

    /// <summary>One into several (chia, tách).</summary>
    Split,
}

/// <summary>
/// The record of one rearrangement of units: on what ground, who did it, which units it touched, and what they were before.
/// It is made together with the change itself and can be undone as long as nothing was built on it.
/// </summary>
public sealed class UnitMerger : AggregateRoot
{
    private readonly List<MergerUnit> units = [];
    private readonly List<MergerJoining> joinings = [];

    private UnitMerger() { }

    public UnitMergerId Id { get; private set; }

    public MergerKind Kind { get; private set; }

    /// <summary>The first day of the new order.</summary>
    public DateOnly On { get; private set; }

    public GroundPaper Ground { get; private set; } = null!;

    public AccountId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    public AccountId? UndoneBy { get; private set; }

    public string? UndoneBecause { get; private set; }

    public IReadOnlyList<MergerUnit> Units => units;

    /// <summary>The groups that successors joined on this day.</summary>
    public IReadOnlyList<MergerJoining> Joinings => joinings;

    public IEnumerable<MergerUnit> Predecessors => units.Where(unit => unit.Part is MergerPart.Predecessor);

    public IEnumerable<MergerUnit> Successors => units.Where(unit => unit.Part is MergerPart.Successor);

    /// <summary>The last instant at which the merger can be undone.</summary>
    public DateTimeOffset UndoUntil => At + UnitMergerRules.UndoWithin;

    /// <summary>One or more units become one. Whole ones end the day before; of the others a part goes over.</summary>
    /// <param name="moves">Where units below go; what stays below a unit that ends is judged by <see cref="UnitForest"/>.</param>
    /// <exception cref="RuleViolated">A unit twice, the day outside a unit's validity, or what <see cref="Unit"/> refuses.</exception>
    /// <exception cref="StateConflict">A unit has ended already.</exception>
    public static UnitMerger Merge(MergerTerms terms, IReadOnlyList<TakenOver> predecessors, Heir successor, IReadOnlyList<Resettled> moves)
    {
        if (predecessors.Count is 0)
        {
            throw UnitMergerRules.NothingTakenOver();
        }

        // A single unit that goes over whole into one founded for it is the same unit under another legal identity.
        var kind = predecessors is [{ Extent: SuccessionExtent.Whole }] && successor.IsFounded ? SuccessionKind.Renamed : SuccessionKind.Merged;
        return Rearrange(MergerKind.Merge, kind, terms, predecessors, [successor], moves);
    }

    /// <summary>One unit gives parts of itself to others, and ends when <paramref name="ends"/>.</summary>
    /// <exception cref="RuleViolated">Too few successors, a unit twice, or what <see cref="Unit"/> refuses.</exception>
    /// <exception cref="StateConflict">The unit has ended already.</exception>
    public static UnitMerger Split(MergerTerms terms, Unit unit, bool ends, IReadOnlyList<Heir> successors, IReadOnlyList<Resettled> moves) =>
        successors.Count < (ends ? 2 : 1)
            ? throw UnitMergerRules.NobodyTakesOver()
            : Rearrange(MergerKind.Split, SuccessionKind.Split, terms, [new TakenOver(unit, SuccessionExtent.Part, ends)], successors, moves);

    /// <summary>Lets a successor belong to a group from this day on; one that belongs already changes nothing.</summary>
    /// <exception cref="StateConflict">The group is retired.</exception>
    public void Join(UnitGroup group, Unit successor)
    {
        if (!group.HasOn(successor.Id, On))
        {
            group.ChangeMembers([successor], [], On);
            joinings.Add(new MergerJoining(successor.Id, group.Id));
        }
    }

    /// <summary>Notes the revision each unit has right after the merger; called once, after everything was saved.</summary>
    public void Seal(IEnumerable<Unit> touched)
    {
        var revisions = touched.ToDictionary(unit => unit.Id, unit => unit.Revision);
        units.ForEach(unit => unit.Revision = revisions[unit.Unit]);
    }

    /// <summary>Puts every unit back as it was; founded ones never were.</summary>
    /// <param name="touched">All units of the merger.</param>
    /// <param name="groups">Every group a successor belongs to.</param>
    /// <exception cref="StateConflict">Undone already, too late, or a unit changed since.</exception>
    public void Undo(IReadOnlyCollection<Unit> touched, IReadOnlyCollection<UnitGroup> groups, string reason, AccountId by, DateTimeOffset now)
    {
        RequireUndoable(touched, now);
        UndoneBecause = UnitText.Line("reason", reason, UnitMergerRules.ReasonLimit);
        foreach (var unit in touched)
        {
            if (units.Find(known => known.Unit == unit.Id)!.Before is { } memory)
            {
                unit.Restore(memory);
            }
            else
            {
                unit.Revoke(UndoneBecause);
            }
        }

        foreach (var group in groups)
        {
            foreach (var heir in Successors)
            {
                Leave(group, heir);
            }
        }

        (UndoneAt, UndoneBy) = (now, by);
    }

    /// <exception cref="StateConflict">Undone already, too late, or a unit changed since.</exception>
    public void RequireUndoable(IReadOnlyCollection<Unit> touched, DateTimeOffset now)
    {
        if (UndoneAt is not null)
        {
            throw UnitMergerRules.AlreadyUndone(this);
        }

        if (now > UndoUntil)
        {
            throw UnitMergerRules.TooLateToUndo();
        }

        if (touched.FirstOrDefault(unit => units.Find(known => known.Unit == unit.Id)!.Revision != unit.Revision) is { } changed)
        {
            throw UnitMergerRules.ChangedSince(changed);
        }
    }

    private static UnitMerger Rearrange(
        MergerKind kind, SuccessionKind link, MergerTerms terms, IReadOnlyList<TakenOver> predecessors, IReadOnlyList<Heir> successors,
        IReadOnlyList<Resettled> moves)
    {
        var merger = new UnitMerger { Id = terms.Id, Kind = kind, On = terms.On, Ground = terms.Ground, By = terms.By, At = terms.At };
        foreach (var taken in predecessors)
        {
            if (taken is { Extent: SuccessionExtent.Whole, Ends: false })
            {
                throw UnitMergerRules.WholeMustEnd(taken.Unit);
            }

            var known = merger.Take(taken.Unit, MergerPart.Predecessor);
            (known.Extent, known.Ends) = (taken.Extent, taken.Ends);
        }

        foreach (var heir in successors)
        {
            var known = merger.Take(heir.Unit, MergerPart.Successor);
            (known.IsFounded, known.Before) = (heir.IsFounded, heir.IsFounded ? null : known.Before);
        }

        var ground = terms.Ground.Line;
        foreach (var moved in moves)
        {
            if (!merger.units.Exists(known => known.Unit == moved.Unit.Id))
            {
                merger.Take(moved.Unit, MergerPart.Below);
            }

            moved.Unit.Place(moved.Tree, moved.Parent, terms.On, ground);
        }

        foreach (var taken in predecessors)
        {
            if (taken.Ends)
            {
                taken.Unit.Close(terms.On.AddDays(-1), ground);
            }

            foreach (var heir in successors)
            {
                taken.Unit.LinkSuccessor(heir.Unit, terms.On, link, taken.Extent, ground);
            }
        }

        return merger;
    }

    private void Leave(UnitGroup group, MergerUnit heir)
    {
        if (heir.IsFounded)
        {
            group.Forget(heir.Unit);
        }
        else if (joinings.Exists(joined => joined.Unit == heir.Unit && joined.Group == group.Id))
        {
            group.ChangeMembers([], [heir.Unit], On);
        }
    }

    private MergerUnit Take(Unit unit, MergerPart part)
    {
        if (units.Exists(known => known.Unit == unit.Id))
        {
            throw UnitMergerRules.UnitTwice(unit);
        }

        var taken = new MergerUnit(unit.Id, part) { Before = unit.Remember() };
        units.Add(taken);
        return taken;
    }
}
