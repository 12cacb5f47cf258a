using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>The unit's name during some days, and on what ground it was given.</summary>
public sealed class UnitName : DatedFact
{
    private UnitName() { }

    internal UnitName(Period period, UnitNaming naming, string ground)
        : base(period) => Say(naming, ground);

    public string OfficialName { get; private set; } = "";

    public string? ShortName { get; private set; }

    public string? OfficialCode { get; private set; }

    public string Ground { get; private set; } = "";

    internal void Say(UnitNaming naming, string ground) =>
        (OfficialName, ShortName, OfficialCode, Ground) = (naming.OfficialName, naming.ShortName, naming.OfficialCode, ground);
}

/// <summary>The unit's type during some days.</summary>
public sealed class UnitTyping : DatedFact
{
    private UnitTyping() { }

    internal UnitTyping(Period period, UnitTypeId type, string ground)
        : base(period) => (Type, Ground) = (type, ground);

    public UnitTypeId Type { get; internal set; }

    public string Ground { get; internal set; } = "";
}

/// <summary>Where the unit stands in one tree during some days: under a parent, or at the top when there is none.</summary>
public sealed class UnitPlacement : DatedFact
{
    private UnitPlacement() { }

    internal UnitPlacement(UnitTreeId tree, UnitId? parent, Period period, string ground)
        : base(period) => (Tree, Parent, Ground) = (tree, parent, ground);

    public UnitTreeId Tree { get; private set; }

    public UnitId? Parent { get; internal set; }

    public string Ground { get; internal set; } = "";
}
