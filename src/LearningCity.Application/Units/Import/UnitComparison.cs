using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;

namespace LearningCity.Application.Units.Import;

/// <summary>Units of a file: each read whole, then judged together with all that is stored.</summary>
internal static class UnitComparison
{
    public static List<WrittenUnit> Compare(ImportWorld world, StatedStructure stated, string ground)
    {
        var written = new List<WrittenUnit>();
        foreach (var unit in stated.Units.Where(unit => world.IsCode(unit.At, unit.Code)))
        {
            if (!world.Spots.TryAdd(unit.Code, unit.At))
            {
                world.Faults.Add(UnitImportRules.CodeTwice(unit.At, unit.Code));
                continue;
            }

            var had = world.Stored.Units.GetValueOrDefault(unit.Code);
            var kept = had?.State.Places.Where(place => !stated.Trees.Contains(place.Value.Tree)) ?? [];
            var state = UnitReading.Read(world, unit, had?.State, kept);
            var reason = world.OptionalLine(unit.At, "ground", unit.Ground, UnitRules.GroundLimit) ?? ground;
            world.UnitIds[unit.Code] = had?.Id ?? new UnitId(world.NewId());
            world.Units[unit.Code] = state;
            if (had is null || !had.State.SaysTheSameAs(state))
            {
                written.Add(new WrittenUnit(world.UnitIds[unit.Code], state, reason, had is null));
            }
        }

        Judge(world, stated);
        return written;
    }

    /// <summary>The forest is judged once every single fact can be read; else one fault would show as many.</summary>
    private static void Judge(ImportWorld world, StatedStructure stated)
    {
        foreach (var place in stated.Units.SelectMany(unit => unit.Places).Where(place => place.Value.Parent is not null))
        {
            world.Knows(place.At, "parent", place.Value.Parent!);
        }

        if (world.Faults.Count > 0)
        {
            return;
        }

        var codes = world.Units.Keys.ToDictionary(code => world.UnitIds[code]);
        var faults = new UnitForest(world.Units.Values.Select(state => Placed(world, state))).Faults();
        world.Faults.AddRange(faults.Select(found => world.Spots.TryGetValue(codes[found.Unit], out var at)
            ? at.Wrong(found.Fault)
            : new ImportFault(null, "", found.Fault.Code, found.Fault.Message)));
    }

    private static PlacedUnit Placed(ImportWorld world, UnitState state) => new(
        world.UnitIds[state.Code], state.Code, state.Validity,
        [.. state.Places.Select(place => new Place(
            new UnitTreeId(world.Trees[place.Value.Tree]),
            place.Value.Parent is { } parent ? world.UnitIds[parent] : null,
            place.Days))]);
}
