using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>What happened to the predecessor.</summary>
public enum SuccessionKind
{
    /// <summary>Joined with others into the successor (sáp nhập, hợp nhất).</summary>
    Merged,

    /// <summary>Divided among several successors (chia, tách).</summary>
    Split,

    /// <summary>Continued under another legal identity (đổi tên, chuyển loại).</summary>
    Renamed,

    /// <summary>Dissolved; the successor takes over its area or tasks (giải thể).</summary>
    Dissolved,
}

/// <summary>How much of the predecessor went to the successor.</summary>
public enum SuccessionExtent
{
    Whole,

    /// <summary>Only a part: figures of the predecessor cannot be summed for the successor.</summary>
    Part,
}

/// <summary>From <see cref="On"/> the successor stands in the place of the predecessor that holds this link.</summary>
public sealed class Succession
{
    private Succession() { }

    internal Succession(UnitId successor, DateOnly on) => (Successor, On) = (successor, on);

    public UnitId Successor { get; private set; }

    /// <summary>The successor's first day in this role; the predecessor's last day, when taken over whole, is the day before.</summary>
    public DateOnly On { get; private set; }

    public SuccessionKind Kind { get; private set; }

    public SuccessionExtent Extent { get; private set; }

    /// <summary>The ground (resolution, decision), and what is not confirmed about it.</summary>
    public string? Note { get; private set; }

    internal void Say(SuccessionKind kind, SuccessionExtent extent, string? note) => (Kind, Extent, Note) = (kind, extent, note);
}
