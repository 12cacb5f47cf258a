using LearningCity.Domain.Units;

namespace LearningCity.Application.Units.Import;

/// <summary>One unit of a file as it would be stored, with every fault of it.</summary>
internal static class UnitReading
{
    /// <param name="kept">Places in trees the file does not speak of; they end with the unit.</param>
    public static UnitState Read(ImportWorld world, StatedUnit unit, UnitState? had, IEnumerable<Held<PlaceFacts>> kept)
    {
        if (!unit.Validity.IsOrdered || !UnitRules.KnownDays.Contains(new Period(unit.Validity.From, unit.Validity.To ?? UnitRules.KnownDays.To)))
        {
            world.Faults.Add(unit.At.Wrong(Periods(unit.Validity)));
        }

        var names = unit.Names.Select(name => name with { Value = Name(world, name) }).ToList();
        foreach (var type in unit.Types)
        {
            Type(world, type, had);
        }

        foreach (var place in unit.Places.Where(place => !world.Trees.ContainsKey(place.Value.Tree)))
        {
            world.Faults.Add(UnitImportRules.TreeUnknown(place.At, place.Value.Tree));
        }

        foreach (var place in unit.Places.Where(place => place.Value.Parent == unit.Code))
        {
            world.Faults.Add(place.At.Wrong("parent", "units.own-parent", "Một đơn vị không thể trực thuộc chính nó."));
        }

        FillsFromFirstDay(world, unit, names, "names");
        FillsFromFirstDay(world, unit, unit.Types, "types");
        foreach (var tree in unit.Places.GroupBy(place => place.Value.Tree))
        {
            Distinct(world, unit, [.. tree]);
        }

        var end = unit.Validity.To;
        return UnitState.Of(
            unit.Code, unit.Validity,
            names.Select(name => (name.From, name.Value)).Until(end),
            unit.Types.Select(type => (type.From, type.Value)).Until(end),
            unit.Places.GroupBy(place => place.Value.Tree).SelectMany(tree => tree.Select(place => (place.From, place.Value)).Until(end))
                .Concat(kept.Select(place => place with { Days = place.Days.Meet(unit.Validity) ?? place.Days })));
    }

    private static NameFacts Name(ImportWorld world, Stated<NameFacts> name) => new(
        world.Line(name.At, "officialName", name.Value.OfficialName, UnitRules.NameLimit),
        world.OptionalLine(name.At, "shortName", name.Value.ShortName, UnitRules.NameLimit),
        world.OptionalLine(name.At, "officialCode", name.Value.OfficialCode, UnitRules.CodeLimit));

    private static void Type(ImportWorld world, Stated<string> type, UnitState? had)
    {
        if (!world.Types.ContainsKey(type.Value))
        {
            world.Faults.Add(UnitImportRules.TypeUnknown(type.At, type.Value));
        }
        else if (world.Stored.Types.TryGetValue(type.Value, out var stored) && stored.IsRetired
            && had?.Types.Any(known => known.Value == type.Value) != true)
        {
            world.Faults.Add(UnitImportRules.TypeRetired(type.At, type.Value));
        }
    }

    private static void FillsFromFirstDay<T>(ImportWorld world, StatedUnit unit, IReadOnlyList<Stated<T>> facts, string field)
    {
        if (facts.All(fact => fact.From != unit.Validity.From))
        {
            world.Faults.Add(UnitImportRules.FirstDayOpen(unit.At, field));
        }

        Distinct(world, unit, facts);
    }

    private static void Distinct<T>(ImportWorld world, StatedUnit unit, IReadOnlyList<Stated<T>> facts)
    {
        world.Faults.AddRange(facts.GroupBy(fact => fact.From).SelectMany(same => same.Skip(1)).Select(fact => UnitImportRules.FactTwice(fact.At)));
        world.Faults.AddRange(facts.Where(fact => unit.Validity.IsOrdered && !unit.Validity.Covers(fact.From)).Select(fact => UnitImportRules.FactOutside(fact.At)));
    }

    private static Domain.Kernel.Fault Periods(Period days) =>
        (days.IsOrdered ? UnitRules.DayOutOfRange("validFrom", days.From) : UnitRules.PeriodReversed(days)).Faults[0];
}
