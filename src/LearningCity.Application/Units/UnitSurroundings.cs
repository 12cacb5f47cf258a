using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;

namespace LearningCity.Application.Units;

/// <summary>Judges a changed unit together with everything above and below it.</summary>
internal static class UnitSurroundings
{
    /// <summary>Refuses when the change would leave the forest unsound on any day. The trees must be locked (<see cref="TreesForChange"/>).</summary>
    public static async Task JudgeAsync(this IUnitStructure structure, Unit changed, CancellationToken ct)
    {
        var parents = changed.Placements.Select(place => place.Parent).OfType<UnitId>().Distinct().ToList();
        var around = await structure.AroundAsync(changed.Id, parents, ct);
        new UnitForest(around.Where(unit => unit.Id != changed.Id).Append(PlacedUnit.Of(changed))).Judge();
    }

    /// <summary>A place under a unit of the scope; the top of a tree only for whom the whole city is open.</summary>
    public static bool MayHold(this Scope scope, UnitId? parent) => scope.All || (parent is { } above && scope.Covers(above));
}
