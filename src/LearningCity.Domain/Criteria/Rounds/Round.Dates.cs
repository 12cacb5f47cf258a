using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <content>The dates of its units: chốt số liệu, hạn nộp, gia hạn.</content>
public sealed partial class Round
{
    /// <summary>Changes the dates for all units, or for one unit type.</summary>
    /// <param name="dates">The new dates.</param>
    /// <param name="unitType">Code of the type; none: the dates for all.</param>
    /// <param name="reason">Needed once the round is open; what was sent stays sent.</param>
    /// <param name="author">Who changes them.</param>
    /// <param name="now">The instant of the change.</param>
    /// <exception cref="RuleViolated">The order of the dates is broken, khoá comes too early for them, or the reason is missing.</exception>
    /// <exception cref="StateConflict">The round is locked.</exception>
    public void ChangeDates(RoundDates dates, string? unitType, string? reason, AccountId author, DateTimeOffset now)
    {
        RequireNotEnded(now);
        RequireReasonOnceOpen(reason);
        CheckOrder(dates);
        if (State is RoundState.Open)
        {
            CheckReach(dates, CityDay.Of(now));
        }

        if (LocksAt < CityDay.EndOf(dates.Due.LastGoodDay))
        {
            throw RoundRules.LockBeforeDue(dates.Due.LastGoodDay);
        }

        if (unitType is null)
        {
            Dates = dates;
        }
        else
        {
            GiveDates(dates, unitType);
        }

        Remember(new RoundDateChange(dates, unitType, LocksAt: null, reason, author, now));
    }

    /// <summary>Gives one unit a later due day.</summary>
    /// <exception cref="RuleViolated">The unit is not asked, the day is not later than its due day or lies past khoá, or no reason is given.</exception>
    /// <exception cref="StateConflict">The round is not open, or locked.</exception>
    public void Extend(UnitId unit, DateOnly until, string reason, AccountId author, DateTimeOffset now)
    {
        RequireOpen(now);
        ReasonRules.Require(reason);
        RoundRules.Day(until, "until");
        var participant = Participant(unit);
        var current = LastGoodDayOf(participant);
        if (until <= current)
        {
            throw RoundRules.ExtensionNotLater(until, current);
        }

        if (CityDay.EndOf(until) > LocksAt)
        {
            throw RoundRules.ExtensionAfterLock(until);
        }

        participant.Extend(new RoundExtension(until, reason, author, now));
    }

    /// <summary>The cut-off and due day of one unit, without its extension.</summary>
    /// <exception cref="RuleViolated">The unit is not asked.</exception>
    public RoundDates DatesOf(UnitId unit) => Participant(unit).TypeDates ?? Dates;

    /// <summary>The last good day of one unit, its extension included.</summary>
    /// <exception cref="RuleViolated">The unit is not asked.</exception>
    public DateOnly LastGoodDayOf(UnitId unit) => LastGoodDayOf(Participant(unit));

    /// <summary>Gia hạn, the last one given to a unit; none: it has the due day of its type.</summary>
    /// <exception cref="RuleViolated">The unit is not asked.</exception>
    public RoundExtension? ExtensionOf(UnitId unit) => Participant(unit).Extension;

    /// <summary>Whether what a unit does at this instant is in time. The due day counts until 24:00 in the city.</summary>
    /// <exception cref="RuleViolated">The unit is not asked.</exception>
    public Timeliness TimelinessOf(UnitId unit, DateTimeOffset now)
    {
        var lastGoodDay = LastGoodDayOf(unit);
        return IsLocked(now) ? Timeliness.Locked : now < CityDay.EndOf(lastGoodDay) ? Timeliness.OnTime : Timeliness.Late;
    }

    /// <summary>Lets a unit enter or send: the round is open and khoá is not reached.</summary>
    /// <returns>Whether it is in time or late.</returns>
    /// <exception cref="StateConflict">The round is a draft, or locked.</exception>
    /// <exception cref="RuleViolated">The unit is not asked.</exception>
    public Timeliness RequireOpenFor(UnitId unit, DateTimeOffset now)
    {
        RequireOpen(now);
        return TimelinessOf(unit, now);
    }

    private DateOnly LastGoodDayOf(RoundParticipant participant)
    {
        var due = (participant.TypeDates ?? Dates).Due.LastGoodDay;
        return participant.Extension is { Until: var until } && until > due ? until : due;
    }

    private void GiveDates(RoundDates dates, string unitType)
    {
        var ofType = participants.FindAll(participant => string.Equals(participant.UnitType, unitType, StringComparison.Ordinal));
        if (ofType.Count is 0)
        {
            throw RoundRules.UnitTypeUnknown(unitType);
        }

        ofType.ForEach(participant => participant.TakeDates(dates));
    }

    private void Remember(RoundDateChange change)
    {
        if (State is RoundState.Open)
        {
            dateChanges.Add(change);
        }
    }

    private void RequireReasonOnceOpen(string? reason)
    {
        if (State is RoundState.Open || reason is not null)
        {
            ReasonRules.Require(reason);
        }
    }

    private IEnumerable<RoundDates> AllDates() =>
        participants.Select(participant => participant.TypeDates).OfType<RoundDates>().Prepend(Dates).Distinct();

    private RoundParticipant Participant(UnitId unit) =>
        participants.Find(participant => participant.Unit == unit) ?? throw RoundRules.NotAParticipant(unit);
}
