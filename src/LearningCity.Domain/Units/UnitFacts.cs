using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>The unit's name during some days, and on what ground it was given.</summary>
public sealed class UnitName : IDated
{
    private UnitName() { }

    internal UnitName(Period period, UnitNaming naming, string ground)
    {
        (ValidFrom, ValidTo) = period;
        Say(naming, ground);
    }

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; internal set; }

    public string OfficialName { get; private set; } = "";

    public string? ShortName { get; private set; }

    public string? OfficialCode { get; private set; }

    public string Ground { get; private set; } = "";

    internal void Say(UnitNaming naming, string ground) =>
        (OfficialName, ShortName, OfficialCode, Ground) = (naming.OfficialName, naming.ShortName, naming.OfficialCode, ground);
}

/// <summary>The unit's type during some days.</summary>
public sealed class UnitTyping : IDated
{
    private UnitTyping() { }

    internal UnitTyping(Period period, UnitTypeId type, string ground)
    {
        (ValidFrom, ValidTo) = period;
        (Type, Ground) = (type, ground);
    }

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; internal set; }

    public UnitTypeId Type { get; internal set; }

    public string Ground { get; internal set; } = "";
}

/// <summary>Where the unit stands in one tree during some days: under a parent, or at the top when there is none.</summary>
public sealed class UnitPlacement : IDated
{
    private UnitPlacement() { }

    internal UnitPlacement(UnitTreeId tree, UnitId? parent, Period period, string ground)
    {
        (ValidFrom, ValidTo) = period;
        (Tree, Parent, Ground) = (tree, parent, ground);
    }

    public UnitTreeId Tree { get; private set; }

    public UnitId? Parent { get; internal set; }

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; internal set; }

    public string Ground { get; internal set; } = "";
}
