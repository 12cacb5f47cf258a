namespace LearningCity.Api.Tests.Criteria;

/// <summary>Where the units of one tree stood on each day, told as simply as it can be told.</summary>
internal sealed class KnownStructure
{
    private readonly Dictionary<Guid, Known> units = [];

    public void Found(Guid unit, DateOnly from, Guid? parent) => units[unit] = new Known(from, null, [(from, parent)]);

    public void Move(Guid unit, DateOnly from, Guid parent)
    {
        units[unit].Places.RemoveAll(place => place.From == from);
        units[unit].Places.Add((from, parent));
    }

    public void End(Guid unit, DateOnly lastDay) => units[unit] = units[unit] with { LastDay = lastDay };

    /// <summary>A merger that is taken back: who ended goes on, who was founded was never there.</summary>
    public void TakeBack(Guid founded, IEnumerable<Guid> ended)
    {
        units.Remove(founded);
        foreach (var unit in ended)
        {
            units[unit] = units[unit] with { LastDay = null };
        }
    }

    /// <summary>Is there for good, so far as is known.</summary>
    public bool GoesOn(Guid unit) => units[unit].LastDay is null;

    public bool HasAnyBelow(Guid unit) => units.Values.Any(one => one.Places.Exists(place => place.Parent == unit));

    /// <summary>What somebody reaches on a day who was given a unit: itself and all below it; who has ended stands where it stood on its last day.</summary>
    public IReadOnlySet<Guid> Reached(Guid top, DateOnly day)
    {
        HashSet<Guid> reached = units[top].From <= day ? [top] : [];
        for (var before = -1; before != reached.Count;)
        {
            before = reached.Count;
            reached.UnionWith(units.Where(unit => ParentOn(unit.Value, day) is { } parent && reached.Contains(parent)).Select(unit => unit.Key).ToList());
        }

        return reached;
    }

    private static Guid? ParentOn(Known unit, DateOnly day)
    {
        var asked = unit.LastDay is { } last && last < day ? last : day;
        return unit.Places.Where(place => place.From <= asked).OrderBy(place => place.From).Select(place => place.Parent).LastOrDefault();
    }

    private sealed record Known(DateOnly From, DateOnly? LastDay, List<(DateOnly From, Guid? Parent)> Places);
}
