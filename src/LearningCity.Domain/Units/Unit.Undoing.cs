using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <content>How a change by a merger is taken back.</content>
public sealed partial class Unit
{
    /// <summary>All that a merger can change of a unit, as it stands now.</summary>
    internal UnitMemory Remember() => new(
        ValidTo, ClosingGround,
        [.. names.Select(name => name.Period)],
        [.. types.Select(type => type.Period)],
        [.. placements.Select(place => new RememberedPlace(place.Tree, place.Parent, place.Period, place.Ground))],
        [.. successors.Select(link => new RememberedLink(link.Successor, link.On, link.Kind, link.Extent, link.Note))]);

    /// <summary>Puts everything back as it was remembered; what came afterwards is gone, so nothing else may have changed since.</summary>
    /// <exception cref="StateConflict">The unit has a name or type it had not: it changed, perhaps while it was read.</exception>
    internal void Restore(UnitMemory memory)
    {
        if (names.Any(name => !memory.Names.Any(was => was.From == name.ValidFrom)) || types.Any(type => !memory.Types.Any(was => was.From == type.ValidFrom)))
        {
            throw UnitMergerRules.ChangedSince(this);
        }

        (ValidTo, ClosingGround) = (memory.ValidTo, memory.ClosingGround);
        names.ForEach(name => name.ValidTo = memory.Names.First(was => was.From == name.ValidFrom).To);
        types.ForEach(type => type.ValidTo = memory.Types.First(was => was.From == type.ValidFrom).To);

        placements.RemoveAll(place => !memory.Places.Any(was => was.Is(place)));
        foreach (var place in placements)
        {
            var was = memory.Places.First(was => was.Is(place));
            (place.Parent, place.ValidTo, place.Ground) = (was.Parent, was.Days.To, was.Ground);
        }

        successors.RemoveAll(link => !memory.Links.Any(was => was.Is(link)));
        foreach (var link in successors)
        {
            var was = memory.Links.First(was => was.Is(link));
            link.Say(was.Kind, was.Extent, was.Note);
        }
    }

    /// <summary>Makes the unit one that never was: no day is valid, it stands nowhere, and its code is free again.</summary>
    internal void Revoke(string reason)
    {
        var before = ValidFrom.AddDays(-1);
        names.ForEach(name => name.ValidTo = name.ValidFrom.AddDays(-1));
        types.ForEach(type => type.ValidTo = type.ValidFrom.AddDays(-1));
        placements.Clear();
        (ValidTo, ClosingGround) = (before, reason);
    }
}
