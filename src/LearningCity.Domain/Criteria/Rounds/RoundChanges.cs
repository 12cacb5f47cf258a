using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>That dates or khoá of an open round were changed.</summary>
/// <param name="Dates">The new dates; none: khoá was changed.</param>
/// <param name="UnitType">The type they hold for; none: for all.</param>
/// <param name="LocksAt">The new khoá; none: the dates were changed.</param>
public sealed record RoundDateChange(
    RoundDates? Dates, string? UnitType, DateTimeOffset? LocksAt, string? Reason, AccountId Author, DateTimeOffset At)
{
    private RoundDateChange()
        : this(null, null, null, null, default, default)
    {
    }
}

/// <summary>That a round was reopened after khoá.</summary>
/// <param name="Lock">The new khoá.</param>
/// <param name="Corrects">Number of the frozen result that is to be corrected; none before a decision.</param>
public sealed record RoundReopening(DateTimeOffset Lock, string Reason, AccountId Author, DateTimeOffset At, int? Corrects = null);
