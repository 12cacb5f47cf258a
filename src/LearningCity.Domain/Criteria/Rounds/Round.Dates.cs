using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <content>The four dates: chốt số liệu, hạn nộp, gia hạn, khoá.</content>
public sealed partial class Round
{
    /// <summary>Enters khoá. It lies after every due day and every extension.</summary>
    /// <param name="locksAt">The instant from which on nothing of a unit changes.</param>
    /// <param name="reason">Needed once the round is open.</param>
    /// <param name="author">Who changes it.</param>
    /// <param name="now">The instant of the change.</param>
    /// <exception cref="RuleViolated">It is past, or before a due day or an extension ends, or the reason is missing.</exception>
    /// <exception cref="StateConflict">The round is locked.</exception>
    public void LockAt(DateTimeOffset locksAt, string? reason, AccountId author, DateTimeOffset now)
    {
        RequireNotEnded(now);
        RequireReasonOnceOpen(reason);
        CheckLock(locksAt, now);
        LocksAt = locksAt.ToUniversalTime();
        Remember(new RoundDateChange(Dates: null, UnitType: null, LocksAt, reason, author, now));
    }

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
        Reasons.Require(reason);

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

    /// <summary>Records that khoá is reached. The refusals begin at the instant itself, recorded or not.</summary>
    /// <exception cref="StateConflict">The round is not open, or khoá is still ahead.</exception>
    public void Lock(DateTimeOffset now)
    {
        if (State is not RoundState.Open)
        {
            throw RoundRules.NotOpen(Title);
        }

        if (!IsLocked(now))
        {
            throw RoundRules.LockNotReached(LocksAt!.Value);
        }

        State = RoundState.Locked;
    }

    /// <summary>Opens a locked round again until a new khoá.</summary>
    /// <exception cref="StateConflict">The round is not locked, or further: assessed or decided.</exception>
    /// <exception cref="RuleViolated">The new khoá is past, or no reason is given.</exception>
    public void Reopen(DateTimeOffset locksAt, string reason, AccountId author, DateTimeOffset now)
    {
        if (!IsLocked(now))
        {
            throw RoundRules.NotLocked(Title);
        }

        if (State is RoundState.Assessed)
        {
            throw RoundRules.AssessmentStands(Title);
        }

        if (IsDecided)
        {
            throw RoundRules.DecisionStands(Title);
        }

        OpenUntil(locksAt, reason, corrects: null, author, now);
    }

    /// <summary>The cut-off and due day of one unit, without its extension.</summary>
    /// <exception cref="RuleViolated">The unit is not asked.</exception>
    public RoundDates DatesOf(UnitId unit) => Participant(unit).TypeDates ?? Dates;

    /// <summary>The last good day of one unit, its extension included.</summary>
    /// <exception cref="RuleViolated">The unit is not asked.</exception>
    public DateOnly LastGoodDayOf(UnitId unit) => LastGoodDayOf(Participant(unit));

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

    /// <summary>Whether khoá is reached, recorded or not. Everything after it stays locked.</summary>
    public bool IsLocked(DateTimeOffset now) => State is not (RoundState.Draft or RoundState.Open) || (State is RoundState.Open && now >= LocksAt);

    /// <summary>The round is open and khoá is not reached: accepted values may still change.</summary>
    public bool IsOpenAt(DateTimeOffset now) => State is RoundState.Open && !IsLocked(now);

    private void OpenUntil(DateTimeOffset locksAt, string reason, int? corrects, AccountId author, DateTimeOffset now)
    {
        Reasons.Require(reason);

        CheckLock(locksAt, now);
        State = RoundState.Open;
        LocksAt = locksAt.ToUniversalTime();
        reopenings.Add(new RoundReopening(LocksAt.Value, reason, author, now, corrects));
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
            Reasons.Require(reason);
        }
    }

    private IEnumerable<RoundDates> AllDates() =>
        participants.Select(participant => participant.TypeDates).OfType<RoundDates>().Prepend(Dates).Distinct();

    private RoundParticipant Participant(UnitId unit) =>
        participants.Find(participant => participant.Unit == unit) ?? throw RoundRules.NotAParticipant(unit);

    private void CheckLock(DateTimeOffset locksAt, DateTimeOffset now)
    {
        RoundRules.Day(DateOnly.FromDateTime(locksAt.UtcDateTime), "lock");
        if (locksAt <= now)
        {
            throw RoundRules.LockIsPast();
        }

        var last = participants.Select(LastGoodDayOf).Append(Dates.Due.LastGoodDay).Max();
        if (locksAt < CityDay.EndOf(last))
        {
            throw RoundRules.LockBeforeDue(last);
        }
    }

    private void RequireOpen(DateTimeOffset now)
    {
        if (IsLocked(now))
        {
            throw RoundRules.Locked(LocksAt!.Value);
        }

        if (State is not RoundState.Open)
        {
            throw RoundRules.NotOpen(Title);
        }
    }

    private void RequireNotEnded(DateTimeOffset now)
    {
        if (IsLocked(now))
        {
            throw RoundRules.AlreadyEnded(Title);
        }
    }
}
