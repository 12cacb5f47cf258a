using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>What the board is narrowed by; all given conditions hold together.</summary>
/// <param name="Round">None: of every round.</param>
public sealed record BoardFilter(RoundId? Round)
{
    public RoundUnitFilter Units { get; init; } = new();

    public ReportState? State { get; init; }

    /// <summary>True: only those not sent yet; false: only those sent.</summary>
    public bool? Missing { get; init; }

    public ReportLateness? Lateness { get; init; }

    /// <summary>Only those whose last good day, extension included, is not after this day.</summary>
    public DateOnly? DueUntil { get; init; }
}

/// <summary>How a report stands to its due day, extension included.</summary>
public enum ReportLateness
{
    /// <summary>Còn hạn: not sent, and the last good day is not over.</summary>
    Pending,

    /// <summary>Quá hạn: not sent, and the last good day is over.</summary>
    Overdue,

    /// <summary>Đúng hạn: sent in time.</summary>
    OnTime,

    /// <summary>Nộp muộn: sent after the last good day.</summary>
    Late,
}

/// <summary>What comes first on the board; reports that are alike follow by their unit.</summary>
public enum BoardOrder
{
    /// <summary>The soonest last good day.</summary>
    Due,

    /// <summary>By name of the unit, in Vietnamese order.</summary>
    Name,

    /// <summary>From draft to accepted, soonest due first.</summary>
    State,

    /// <summary>What was sent last; what is not sent comes at the end.</summary>
    Sent,
}
