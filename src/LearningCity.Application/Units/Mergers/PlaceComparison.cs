using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;

namespace LearningCity.Application.Units.Mergers;

/// <summary>Tells where units stand on the day before a change and on the day.</summary>
[PerRequest]
internal sealed class PlaceComparison(IUnitStructure structure)
{
    /// <param name="before">The surroundings as stored.</param>
    /// <param name="changed">The touched units as they would be, founded ones too.</param>
    /// <param name="ending">Those that are not valid on the day; what stands below them then is shown and marked.</param>
    public async Task<IReadOnlyList<PlaceChange>> OfAsync(
        DateOnly day, IReadOnlyList<UnitTree> trees, IReadOnlyList<PlacedUnit> before, IReadOnlyCollection<Unit> changed, IReadOnlyCollection<UnitId> ending,
        CancellationToken ct)
    {
        var was = before.ToDictionary(unit => unit.Id);
        var becomes = before.ToDictionary(unit => unit.Id);
        foreach (var unit in changed)
        {
            becomes[unit.Id] = PlacedUnit.Of(unit);
        }

        var ended = ending.ToHashSet();
        var left = new UnitForest(becomes.Values).StandingBelow(ended, day).Select(found => (found.Unit.Id, found.Place.Tree)).ToHashSet();
        var names = await NamesAsync(becomes.Keys, changed, day, ct);
        return [.. from tree in trees
                   from id in changed.Select(unit => unit.Id).Concat(left.Select(found => found.Id)).Distinct()
                   let now = Day(was.GetValueOrDefault(id), tree.Id, day.AddDays(-1))
                   let then = Day(becomes[id], tree.Id, day)
                   where now is not null || then is not null || left.Contains((id, tree.Id))
                   orderby tree.Code, becomes[id].Code
                   select new PlaceChange(tree.Id, tree.Name, becomes[id].Code, names[id], Shown(now), Shown(then), left.Contains((id, tree.Id)))];

        PlaceOnDay? Shown(Place? place) => place is null
            ? null
            : new PlaceOnDay(place.Value.Parent is { } above ? becomes.GetValueOrDefault(above)?.Code : null, place.Value.Parent is { } parent ? names.GetValueOrDefault(parent) : null);
    }

    private async Task<Dictionary<UnitId, string>> NamesAsync(IReadOnlyCollection<UnitId> units, IReadOnlyCollection<Unit> changed, DateOnly on, CancellationToken ct)
    {
        var names = (await structure.NamesAsync(units, on, ct)).ToDictionary(unit => unit.Id, unit => unit.Name);
        foreach (var unit in changed)
        {
            names[unit.Id] = unit.NameOn(on)?.OfficialName ?? unit.NameOn(on.AddDays(-1))?.OfficialName ?? unit.Code;
        }

        return names;
    }

    private static Place? Day(PlacedUnit? unit, UnitTreeId tree, DateOnly day)
    {
        foreach (var place in unit?.Places ?? [])
        {
            if (place.Tree == tree && place.Period.Covers(day))
            {
                return place;
            }
        }

        return null;
    }
}
