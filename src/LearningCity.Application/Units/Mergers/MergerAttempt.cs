using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;

namespace LearningCity.Application.Units.Mergers;

/// <summary>One try of a merger on the loaded units, and what it would make of them.</summary>
/// <param name="loaded">The touched units with all their history.</param>
/// <param name="around">Everything above and below them as stored.</param>
internal sealed class MergerAttempt(
    Arrangement wanted, IReadOnlyDictionary<UnitId, Unit> loaded, IReadOnlyList<PlacedUnit> around, IReadOnlyList<UnitTree> trees,
    IReadOnlyList<UnitGroup> groups)
{
    private readonly IReadOnlyList<(UnitGroup Group, IReadOnlyList<string> Members)> memberships =
        [.. groups.Select(group => (group, (IReadOnlyList<string>)[.. wanted.Predecessors.Select(taken => taken.Unit).Distinct()
            .Where(unit => group.HasOn(unit, wanted.On.AddDays(-1))).Select(unit => loaded[unit].Code).Order(StringComparer.Ordinal)]))];

    public IReadOnlyCollection<Unit> Founded { get; private set; } = [];

    public UnitMerger? Merger { get; private set; }

    public IReadOnlyCollection<Unit> Changed => [.. loaded.Values, .. Founded];

    /// <exception cref="RuleViolated">What <see cref="UnitMerger"/> or <see cref="UnitForest"/> refuses.</exception>
    public void Do(MergerTerms terms, IReadOnlyDictionary<WantedSuccessor, Unit> founded)
    {
        Founded = [.. founded.Values];
        RequireNoTop();
        var heirs = wanted.Successors.Select(heir => HeirOf(heir, founded)).ToList();
        var moves = wanted.Moves.Select(move => new Resettled(loaded[move.Unit], move.Tree, ParentOf(move))).ToList();
        var taken = wanted.Predecessors.Select(one => new TakenOver(loaded[one.Unit], one.Extent, one.Ends || one.Extent is SuccessionExtent.Whole)).ToList();
        Merger = wanted.Kind is MergerKind.Merge
            ? UnitMerger.Merge(terms, taken, heirs.Single(), moves)
            : UnitMerger.Split(terms, taken.Single().Unit, taken.Single().Ends, heirs, moves);
        foreach (var (heir, unit) in wanted.Successors.Zip(heirs, (heir, found) => (heir, found.Unit)))
        {
            groups.Where(group => heir.Groups.Contains(group.Id)).ToList().ForEach(group => Merger.Join(group, unit));
        }

        Judge();
    }

    public IReadOnlyList<UnitChange> Changes()
    {
        var (before, ending) = (wanted.On.AddDays(-1), wanted.Ending);
        var fates = wanted.Predecessors.Select(taken => (taken.Unit, Fate: ending.Contains(taken.Unit) ? UnitFate.Ends : UnitFate.GivesPart))
            .Concat(wanted.Successors.Select(heir => heir.Unit).OfType<UnitId>().Select(unit => (Unit: unit, Fate: UnitFate.TakesOver)))
            .Concat(wanted.Moves.Select(move => (move.Unit, Fate: UnitFate.Moves)))
            .DistinctBy(fate => fate.Unit)
            .Select(fate => new UnitChange(
                fate.Unit, loaded[fate.Unit].Code, loaded[fate.Unit].NameOn(before)?.OfficialName ?? loaded[fate.Unit].Code, fate.Fate,
                fate.Fate is UnitFate.Ends ? before : null));
        return
        [
            .. fates,
            .. wanted.Successors.Select(heir => heir.Founded).OfType<FoundedUnit>()
                .Select(unit => new UnitChange(null, unit.Code.Trim().ToLowerInvariant(), unit.OfficialName.Trim(), UnitFate.Begins, null)),
        ];
    }

    public IReadOnlyList<GroupChange> Groups()
    {
        var codes = Changed.ToDictionary(unit => unit.Id, unit => unit.Code);
        return [.. memberships
            .Select(known => new GroupChange(
                known.Group.Id, known.Group.Name, known.Members,
                [.. (Merger?.Joinings ?? []).Where(joined => joined.Group == known.Group.Id).Select(joined => codes[joined.Unit]).Order(StringComparer.Ordinal)]))
            .Where(change => change.Predecessors.Count + change.Joining.Count > 0)];
    }

    private Heir HeirOf(WantedSuccessor wantedHeir, IReadOnlyDictionary<WantedSuccessor, Unit> founded) => wantedHeir switch
    {
        { Unit: { } known, Founded: null } => new Heir(loaded[known], IsFounded: false),
        { Unit: null, Founded: not null } => new Heir(founded[wantedHeir], IsFounded: true),
        _ => throw UnitMergerRules.SuccessorUnclear(),
    };

    private UnitId? ParentOf(WantedMove move) => (move.Parent, move.ToFounded) switch
    {
        ({ } parent, null) => parent,
        (null, null) => null,
        (null, { } code) => Founded.FirstOrDefault(unit => unit.Code == UnitText.Code("toFounded", code))?.Id ?? throw UnitMergerRules.FoundedUnknown(code),
        _ => throw UnitMergerRules.ParentUnclear(),
    };

    /// <summary>A tree keeps its top: a unit that stands above others and below nobody does not end by a merger.</summary>
    private void RequireNoTop()
    {
        var ending = wanted.Ending.ToHashSet();
        var above = new UnitForest(around).StandingBelow(ending, wanted.On).Select(found => (found.Place.Parent, found.Place.Tree)).ToHashSet();
        var top = wanted.Ending.FirstOrDefault(id => trees.Any(tree =>
            above.Contains((id, tree.Id)) && loaded[id].PlaceOn(tree.Id, wanted.On.AddDays(-1)) is { Parent: null }));
        if (loaded.TryGetValue(top, out var unit))
        {
            throw UnitMergerRules.TopOfTree(unit);
        }
    }

    private void Judge()
    {
        var forest = around.With(Changed);
        var left = forest.StandingBelow(wanted.Ending.ToHashSet(), wanted.On)
            .OrderBy(found => found.Unit.Code, StringComparer.Ordinal)
            .Select(found => UnitMergerRules.Unplaced(
                found.Unit.Code, loaded[found.Place.Parent!.Value].Code, trees.First(tree => tree.Id == found.Place.Tree).Name))
            .Take(UnitForestRules.FaultsShown)
            .ToList();
        if (left.Count > 0)
        {
            throw UnitMergerRules.LeftBelow(left);
        }

        forest.Judge();
    }
}
