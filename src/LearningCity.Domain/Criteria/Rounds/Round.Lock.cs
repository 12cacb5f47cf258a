using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <content>Khoá: the instant from which on nothing of a unit changes, and the reopening that moves it.</content>
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

    /// <summary>Whether khoá is reached, recorded or not. Everything after it stays locked.</summary>
    public bool IsLocked(DateTimeOffset now) => IsBegun && (State is not RoundState.Open || now >= LocksAt);

    /// <summary>The round is open and khoá is not reached: accepted values may still change.</summary>
    public bool IsOpenAt(DateTimeOffset now) => State is RoundState.Open && !IsLocked(now);

    private void OpenUntil(DateTimeOffset locksAt, string reason, int? corrects, AccountId author, DateTimeOffset now)
    {
        ReasonRules.Require(reason);
        CheckLock(locksAt, now);
        State = RoundState.Open;
        LocksAt = locksAt.ToUniversalTime();
        reopenings.Add(new RoundReopening(LocksAt.Value, reason, author, now, corrects));
    }

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
        RequireKept();
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
        RequireKept();
        if (IsLocked(now))
        {
            throw RoundRules.AlreadyEnded(Title);
        }
    }
}
