using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>A unit asked to report in a round, as it stood in the tree when it was added: later moves do not change it.</summary>
public sealed class RoundParticipant
{
    private List<UnitId> path = [];
    private List<RoundExtension> extensions = [];

    private RoundParticipant()
    {
    }

    internal RoundParticipant(UnitId unit, string unitType, IReadOnlyList<UnitId> path)
    {
        Unit = unit;
        UnitType = unitType;
        this.path = [.. path];
    }

    public UnitId Unit { get; private set; }

    /// <summary>Code of its unit type.</summary>
    public string UnitType { get; private set; } = "";

    /// <summary>Its ancestors from the root down to its parent.</summary>
    public IReadOnlyList<UnitId> Path => path;

    /// <summary>Own dates of its type; none: the round's dates for all.</summary>
    public RoundDates? TypeDates { get; private set; }

    /// <summary>Every extension in the order given; the last counts.</summary>
    public IReadOnlyList<RoundExtension> Extensions => extensions;

    public RoundExtension? Extension => extensions.Count > 0 ? extensions[^1] : null;

    internal void TakeDates(RoundDates? dates) => TypeDates = dates;

    internal void Extend(RoundExtension extension) => extensions.Add(extension);
}

/// <summary>Gia hạn: a later due day for one unit.</summary>
/// <param name="Until">The last good day.</param>
public sealed record RoundExtension(DateOnly Until, string Reason, AccountId Author, DateTimeOffset GivenAt);

/// <summary>A unit to be added to a round.</summary>
/// <param name="UnitType">Code of its type on the cut-off day.</param>
/// <param name="Path">Its ancestors on the cut-off day, from the root down.</param>
public sealed record ParticipatingUnit(UnitId Unit, string UnitType, IReadOnlyList<UnitId> Path);
