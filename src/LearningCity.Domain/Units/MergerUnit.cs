using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>What a unit is in a merger.</summary>
public enum MergerPart
{
    /// <summary>It is taken over, whole or in part.</summary>
    Predecessor,

    /// <summary>It takes over.</summary>
    Successor,

    /// <summary>It stood below a predecessor and is placed elsewhere.</summary>
    Below,
}

/// <summary>One unit in a merger, and what it was before.</summary>
public sealed class MergerUnit
{
    private MergerUnit() { }

    internal MergerUnit(UnitId unit, MergerPart part) => (Unit, Part) = (unit, part);

    public UnitId Unit { get; private set; }

    public MergerPart Part { get; private set; }

    /// <summary>Of a predecessor: how much of it goes over.</summary>
    public SuccessionExtent? Extent { get; internal set; }

    /// <summary>The day before is its last.</summary>
    public bool Ends { get; internal set; }

    /// <summary>The merger founded it.</summary>
    public bool IsFounded { get; internal set; }

    /// <summary>The unit's revision right after the merger; another one says that somebody changed it since.</summary>
    public int Revision { get; internal set; }

    /// <summary>Null for a unit that was founded.</summary>
    public UnitMemory? Before { get; internal set; }
}

/// <summary>A successor joined a group with the merger.</summary>
public sealed class MergerJoining
{
    private MergerJoining() { }

    internal MergerJoining(UnitId unit, UnitGroupId group) => (Unit, Group) = (unit, group);

    public UnitId Unit { get; private set; }

    public UnitGroupId Group { get; private set; }
}
