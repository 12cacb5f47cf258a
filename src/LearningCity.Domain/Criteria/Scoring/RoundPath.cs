using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>For whom a unit counts in a round: whose <see cref="ScoreScope.Below"/> holds its answers.</summary>
public static class RoundPath
{
    /// <summary>The ancestors from the city down to the unit's parent; a unit outside the city's tree counts for the city alone.</summary>
    /// <param name="path">The unit's ancestors from the root of the tree down.</param>
    public static IReadOnlyList<UnitId> Of(UnitId subject, IReadOnlyList<UnitId> path)
    {
        var start = path.TakeWhile(ancestor => ancestor != subject).Count();
        if (start < path.Count)
        {
            return [.. path.Skip(start)];
        }

        return [subject];
    }

    /// <summary>The same with the unit itself at the end, where others stand below it: a ward with its schools is all of them.</summary>
    public static IReadOnlyList<UnitId> WithItself(UnitId unit, IReadOnlyList<UnitId> ancestors) =>
        ancestors.Contains(unit) ? ancestors : [.. ancestors, unit];

    /// <summary>For every unit of a round.</summary>
    /// <param name="above">By unit, its ancestors from the root of the tree down.</param>
    public static IReadOnlyDictionary<UnitId, IReadOnlyList<UnitId>> OfAll(
        UnitId subject, IReadOnlyDictionary<UnitId, IReadOnlyList<UnitId>> above)
    {
        var paths = above.ToDictionary(unit => unit.Key, unit => Of(subject, unit.Value));
        var parents = paths.Values.SelectMany(path => path).ToHashSet();
        return paths.ToDictionary(path => path.Key, path => parents.Contains(path.Key) ? WithItself(path.Key, path.Value) : path.Value);
    }
}
