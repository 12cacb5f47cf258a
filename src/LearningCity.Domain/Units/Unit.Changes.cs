using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>What can happen to a unit, each from a day on.</summary>
public sealed partial class Unit
{
    /// <summary>Gives a new name from <paramref name="from"/> to the next known change of name; on the first day of a name it corrects that name.</summary>
    public void Rename(UnitNaming naming, DateOnly from, string ground)
    {
        var now = NameOn(Known(from)) ?? throw UnitRules.OutsideValidity("from", from, this);
        if (new UnitNaming(now.OfficialName, now.ShortName, now.OfficialCode) == naming)
        {
            throw UnitRules.NothingChanges(from);
        }

        if (now.ValidFrom == from)
        {
            now.Say(naming, Reason(ground));
            return;
        }

        names.Add(new UnitName(new Period(from, now.ValidTo), naming, Reason(ground)));
        now.ValidTo = from.AddDays(-1);
    }

    /// <summary>Makes the unit of another type from <paramref name="from"/> on (a commune becomes a ward), to the next known change.</summary>
    public void Retype(UnitTypeId type, DateOnly from, string ground)
    {
        var now = types.On(Known(from)) ?? throw UnitRules.OutsideValidity("from", from, this);
        if (now.Type == type)
        {
            throw UnitRules.NothingChanges(from);
        }

        if (now.ValidFrom == from)
        {
            (now.Type, now.Ground) = (type, Reason(ground));
            return;
        }

        types.Add(new UnitTyping(new Period(from, now.ValidTo), type, Reason(ground)));
        now.ValidTo = from.AddDays(-1);
    }

    /// <summary>
    /// Puts the unit under <paramref name="parent"/> (at the top when null) of one tree from a day to the next known change there.
    /// Whether the parent can hold it is judged with its surroundings by <see cref="UnitForest"/>.
    /// </summary>
    public void Place(UnitTreeId tree, UnitId? parent, DateOnly from, string ground)
    {
        if (!IsValidOn(Known(from)))
        {
            throw UnitRules.OutsideValidity("from", from, this);
        }

        if (parent == Id)
        {
            throw UnitRules.OwnParent();
        }

        var here = placements.Where(place => place.Tree == tree).ToList();
        var now = here.On(from);
        if (now is not null && now.Parent == parent)
        {
            throw UnitRules.NothingChanges(from);
        }

        if (now is not null && now.ValidFrom == from)
        {
            (now.Parent, now.Ground) = (parent, Reason(ground));
            return;
        }

        placements.Add(new UnitPlacement(tree, parent, new Period(from, here.EndOfFactFrom(from, ValidTo)), Reason(ground)));
        if (now is not null)
        {
            now.ValidTo = from.AddDays(-1);
        }
    }

    /// <summary>Ends the unit with <paramref name="lastDay"/> included. What is under it on later days is judged by <see cref="UnitForest"/>.</summary>
    public void Close(DateOnly lastDay, string ground)
    {
        if (ValidTo is not null)
        {
            throw UnitRules.AlreadyClosed(this);
        }

        if (!IsValidOn(lastDay) || !UnitRules.KnownDays.Covers(lastDay))
        {
            throw UnitRules.OutsideValidity("lastDay", lastDay, this);
        }

        var later = names.Cast<DatedFact>().Concat(types).Concat(placements).Where(fact => fact.ValidFrom > lastDay).ToList();
        if (later.Count > 0)
        {
            throw UnitRules.ChangesAfterClosing(lastDay, later.Min(fact => fact.ValidFrom));
        }

        names.ForEach(name => name.ValidTo = Earlier(name.ValidTo, lastDay));
        types.ForEach(type => type.ValidTo = Earlier(type.ValidTo, lastDay));
        placements.ForEach(place => place.ValidTo = Earlier(place.ValidTo, lastDay));
        (ValidTo, ClosingGround) = (lastDay, Reason(ground));
    }

    /// <summary>Says who stands in this unit's place from <paramref name="on"/>. The same successor and day again corrects the link.</summary>
    public void LinkSuccessor(Unit successor, DateOnly on, SuccessionKind kind, SuccessionExtent extent, string? note)
    {
        if (successor.Id == Id)
        {
            throw UnitRules.OwnSuccessor();
        }

        if (on == DateOnly.MinValue || !IsValidOn(on.AddDays(-1)))
        {
            throw UnitRules.NotThereBefore(this, on);
        }

        if (!successor.IsValidOn(on))
        {
            throw UnitRules.SuccessorNotThere(successor, on);
        }

        if (kind is SuccessionKind.Split && extent is SuccessionExtent.Whole)
        {
            throw UnitRules.SplitWhole();
        }

        if (kind is SuccessionKind.Renamed && extent is SuccessionExtent.Part)
        {
            throw UnitRules.RenamedPart();
        }

        if (extent is SuccessionExtent.Whole && ValidTo != on.AddDays(-1))
        {
            throw UnitRules.WholeButNotEnded(this, on);
        }

        var others = successors.Where(link => link.On == on && link.Successor != successor.Id).ToList();
        if (others.Count > 0 && (extent is SuccessionExtent.Whole || others.Any(link => link.Extent is SuccessionExtent.Whole)))
        {
            throw UnitRules.WholeAndMore(on);
        }

        var link = successors.Find(link => link.Successor == successor.Id && link.On == on);
        if (link is null)
        {
            successors.Add(link = new Succession(successor.Id, on));
        }

        link.Say(kind, extent, UnitText.OptionalLine("note", note, UnitRules.GroundLimit));
    }

    private static DateOnly Known(DateOnly from) => UnitRules.KnownDays.Covers(from) ? from : throw UnitRules.DayOutOfRange("from", from);

    private static string Reason(string ground) => UnitText.Line("ground", ground, UnitRules.GroundLimit);

    private static DateOnly Earlier(DateOnly? end, DateOnly lastDay) => end < lastDay ? end.Value : lastDay;
}
