using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>
/// A place in the city's structure that lives from one day to another: names, types and parents change with dates,
/// and what was true on a day stays readable for ever. Never deleted: closed.
/// </summary>
public sealed partial class Unit : AggregateRoot
{
    private readonly List<UnitName> names = [];
    private readonly List<UnitTyping> types = [];
    private readonly List<UnitPlacement> placements = [];
    private readonly List<Succession> successors = [];

    private Unit() { }

    public UnitId Id { get; private set; }

    /// <summary>Ours, unique, never changed; in lower case.</summary>
    public string Code { get; private set; } = "";

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last valid day; null while the unit lives on.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>The paper that founded the unit.</summary>
    public string Ground { get; private set; } = "";

    /// <summary>The paper that ended it.</summary>
    public string? ClosingGround { get; private set; }

    public IReadOnlyList<UnitName> Names => names;

    public IReadOnlyList<UnitTyping> Types => types;

    public IReadOnlyList<UnitPlacement> Placements => placements;

    /// <summary>Who stands in this unit's place afterwards.</summary>
    public IReadOnlyList<Succession> Successors => successors;

    public Period Validity => new(ValidFrom, ValidTo);

    /// <summary>A new unit. <c>ground</c> is the paper (resolution, decision) or reason, at most <see cref="UnitRules.GroundLimit"/> characters.</summary>
    public static Unit Found(UnitId id, string code, Period validity, UnitNaming naming, UnitTypeId type, string ground)
    {
        if (!validity.IsOrdered)
        {
            throw UnitRules.PeriodReversed(validity);
        }

        if (!UnitRules.KnownDays.Covers(validity.From))
        {
            throw UnitRules.DayOutOfRange("validFrom", validity.From);
        }

        if (validity.To is { } end && !UnitRules.KnownDays.Covers(end))
        {
            throw UnitRules.DayOutOfRange("validTo", end);
        }

        var reason = Reason(ground);
        var unit = new Unit { Id = id, Code = UnitText.Code("code", code), ValidFrom = validity.From, ValidTo = validity.To, Ground = reason };
        unit.names.Add(new UnitName(validity, naming, reason));
        unit.types.Add(new UnitTyping(validity, type, reason));
        return unit;
    }

    /// <summary>Founded by a merger that was undone: valid on no day, kept because others may have named it.</summary>
    public bool NeverWas => !Validity.IsOrdered;

    public bool IsValidOn(DateOnly day) => Validity.Covers(day);

    public UnitName? NameOn(DateOnly day) => names.On(day);

    public UnitTypeId? TypeOn(DateOnly day) => types.On(day)?.Type;

    public UnitPlacement? PlaceOn(UnitTreeId tree, DateOnly day) => placements.Where(place => place.Tree == tree).On(day);
}
