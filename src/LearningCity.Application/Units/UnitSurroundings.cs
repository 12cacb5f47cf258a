using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;

namespace LearningCity.Application.Units;

/// <summary>Judges a changed unit together with everything above and below it.</summary>
internal static class UnitSurroundings
{
    /// <summary>Refuses when the change would leave the forest unsound on any day. The trees must be locked (<see cref="TreesForChange"/>).</summary>
    public static Task JudgeAsync(this IUnitStructure structure, Unit changed, CancellationToken ct) => structure.JudgeAsync([changed], ct);

    /// <summary>The same for units that change together.</summary>
    public static async Task JudgeAsync(this IUnitStructure structure, IReadOnlyCollection<Unit> changed, CancellationToken ct)
    {
        var parents = changed.SelectMany(unit => unit.Placements).Select(place => place.Parent).OfType<UnitId>().Distinct().ToList();
        var around = await structure.AroundAsync([.. changed.Select(unit => unit.Id)], parents, ct);
        around.With(changed).Judge();
    }

    /// <summary>The surroundings with the changed units as they are now.</summary>
    public static UnitForest With(this IEnumerable<PlacedUnit> around, IReadOnlyCollection<Unit> changed)
    {
        var ids = changed.Select(unit => unit.Id).ToHashSet();
        return new UnitForest(around.Where(unit => !ids.Contains(unit.Id)).Concat(changed.Select(PlacedUnit.Of)));
    }

    /// <summary>A place under a unit of the scope; the top of a tree only for whom the whole city is open.</summary>
    public static bool MayHold(this Scope scope, UnitId? parent) => scope.All || (parent is { } above && scope.Covers(above));
}
