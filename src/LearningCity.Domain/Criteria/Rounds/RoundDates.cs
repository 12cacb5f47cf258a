namespace LearningCity.Domain.Criteria;

/// <summary>Chốt số liệu and hạn nộp, for all units or for one type. Khoá is one instant for the whole round.</summary>
/// <param name="CutOff">Chốt số liệu: the figures are as of this day, at or before the due day.</param>
/// <param name="Due">Hạn nộp.</param>
public sealed record RoundDates(DateOnly CutOff, DueDay Due)
{
    private RoundDates()
        : this(default, null!)
    {
    }
}

/// <summary>The period that the figures are about.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record RoundPeriod(DateOnly From, DateOnly To);

/// <summary>Whether an act of a unit comes in time.</summary>
public enum Timeliness
{
    OnTime,

    /// <summary>After the due day, extension included, and before khoá: accepted and marked.</summary>
    Late,

    /// <summary>From khoá on: refused.</summary>
    Locked,
}
