using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>A place in one tree during some days, as the forest sees it.</summary>
public readonly record struct Place(UnitTreeId Tree, UnitId? Parent, Period Period);

/// <summary>A unit with its places, as the forest sees it.</summary>
public sealed record PlacedUnit(UnitId Id, string Code, Period Validity, IReadOnlyList<Place> Places)
{
    public static PlacedUnit Of(Unit unit) => new(unit.Id, unit.Code, unit.Validity,
        [.. unit.Placements.Select(place => new Place(place.Tree, place.Parent, place.Period))]);
}

/// <summary>Something wrong with where one unit stands.</summary>
public readonly record struct ForestFault(UnitId Unit, Fault Fault);

/// <summary>
/// Units and their parents over all days and trees. Judges what no unit can judge alone: on any date each unit has at most one
/// parent per tree, the parent is valid and in the tree on every such day, nothing stands above itself, no tree is too deep.
/// </summary>
public sealed class UnitForest
{
    private readonly Dictionary<UnitId, PlacedUnit> units;

    public UnitForest(IEnumerable<PlacedUnit> placed) => units = placed.ToDictionary(unit => unit.Id);

    /// <summary>Everything that is wrong, unit by unit; empty for a sound forest.</summary>
    public IReadOnlyList<ForestFault> Faults() => [.. units.Values.SelectMany(FaultsOf)];

    /// <summary>Refuses with every fault at once.</summary>
    public void Judge()
    {
        var faults = Faults();
        if (faults.Count > 0)
        {
            throw UnitForestRules.Unsound(faults);
        }
    }

    /// <summary>Who stands right below one of these units on <paramref name="day"/> or later, and where.</summary>
    public IEnumerable<(PlacedUnit Unit, Place Place)> StandingBelow(IReadOnlySet<UnitId> parents, DateOnly day) =>
        from unit in units.Values
        from place in unit.Places
        where place.Parent is { } above && parents.Contains(above) && place.Period.Overlaps(new Period(day, null))
        select (unit, place);

    private IEnumerable<ForestFault> FaultsOf(PlacedUnit unit)
    {
        foreach (var tree in unit.Places.GroupBy(place => place.Tree))
        {
            var places = tree.OrderBy(place => place.Period.From).ToList();
            for (var at = 1; at < places.Count; at++)
            {
                if (places[at - 1].Period.Overlaps(places[at].Period))
                {
                    yield return new ForestFault(unit.Id, UnitForestRules.TwoPlaces(unit, places[at].Period.From));
                }
            }

            foreach (var place in places)
            {
                if (FaultOf(unit, place) is { } fault)
                {
                    yield return new ForestFault(unit.Id, fault);
                }
            }
        }
    }

    private Fault? FaultOf(PlacedUnit unit, Place place)
    {
        if (!place.Period.IsOrdered || !unit.Validity.Contains(place.Period))
        {
            return UnitForestRules.PlaceOutsideValidity(unit, place.Period);
        }

        if (place.Parent is not { } above)
        {
            return null;
        }

        if (!units.TryGetValue(above, out var parent))
        {
            return UnitForestRules.ParentUnknown(unit);
        }

        if (!parent.Validity.Contains(place.Period))
        {
            return UnitForestRules.ParentNotValid(unit, parent, place.Period);
        }

        if (!Fills(parent.Places.Where(other => other.Tree == place.Tree), place.Period))
        {
            return UnitForestRules.ParentNotInTree(unit, parent, place.Period);
        }

        return Climb(unit, place.Tree, parent, place.Period, 2);
    }

    private Fault? Climb(PlacedUnit start, UnitTreeId tree, PlacedUnit at, Period days, int depth)
    {
        if (at.Id == start.Id)
        {
            return UnitForestRules.AboveItself(start, days.From);
        }

        if (depth > UnitRules.DepthLimit)
        {
            return UnitForestRules.TooDeep(start, days.From);
        }

        foreach (var place in at.Places)
        {
            if (place.Tree == tree && place.Parent is { } above && place.Period.Meet(days) is { } shared
                && units.TryGetValue(above, out var parent)
                && Climb(start, tree, parent, shared, depth + 1) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static bool Fills(IEnumerable<Place> places, Period days)
    {
        var next = days.From;
        foreach (var place in places.OrderBy(place => place.Period.From))
        {
            if (!place.Period.Covers(next))
            {
                continue;
            }

            if (place.Period.Contains(new Period(next, days.To)))
            {
                return true;
            }

            next = place.Period.To!.Value.AddDays(1);
        }

        return false;
    }
}
