using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>One round of reporting on a published set: who is asked, for what, and until when.</summary>
/// <remarks>A command about one unit may load the round with that participant alone; opening, assigning and changing dates or khoá load all.</remarks>
public sealed partial class Round : AggregateRoot
{
    private readonly List<RoundParticipant> participants = [];
    private readonly List<RoundAssignment> assignments = [];
    private readonly List<RoundDateChange> dateChanges = [];
    private readonly List<RoundReopening> reopenings = [];

    private Round()
    {
    }

    public RoundId Id { get; private set; }

    public CriteriaSetId Set { get; private set; }

    public string Title { get; private set; } = "";

    public RoundKind Kind { get; private set; }

    public RoundState State { get; private set; }

    /// <summary>The city that is assessed.</summary>
    public UnitId Subject { get; private set; }

    public RoundPeriod Period { get; private set; } = null!;

    /// <summary>Dates for every unit whose type has none of its own.</summary>
    public RoundDates Dates { get; private set; } = null!;

    /// <summary>Khoá, UTC: from this instant on nothing of a unit changes. Always entered, never preset; none until then.</summary>
    public DateTimeOffset? LocksAt { get; private set; }

    public AccountId Author { get; private set; }

    public DateTimeOffset? OpenedAt { get; private set; }

    public IReadOnlyList<RoundParticipant> Participants => participants;

    public IReadOnlyList<RoundAssignment> Assignments => assignments;

    /// <summary>Changes of dates and khoá after opening, with their reasons.</summary>
    public IReadOnlyList<RoundDateChange> DateChanges => dateChanges;

    public IReadOnlyList<RoundReopening> Reopenings => reopenings;

    /// <exception cref="RuleViolated">No title, an empty period, a day out of range, or a cut-off after the due day.</exception>
    public static Round Plan(
        RoundId id, CriteriaSetId set, string title, RoundKind kind, UnitId subject, RoundPeriod period, RoundDates dates, AccountId author)
    {
        CheckDescription(title, period);
        CheckOrder(dates);
        return new Round
        {
            Id = id,
            Set = set,
            Title = title,
            Kind = kind,
            State = RoundState.Draft,
            Subject = subject,
            Period = period,
            Dates = dates,
            Author = author,
        };
    }

    /// <summary>Adds units to a draft, with the tree as it stands on the cut-off day.</summary>
    /// <exception cref="RuleViolated">A unit is there already.</exception>
    /// <exception cref="StateConflict">The round is open.</exception>
    public void Ask(IReadOnlyList<ParticipatingUnit> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        RequireDraft();
        var known = participants.Select(participant => participant.Unit).ToHashSet();
        foreach (var unit in units)
        {
            if (!known.Add(unit.Unit))
            {
                throw RoundRules.UnitTwice(unit.Unit);
            }
        }

        participants.AddRange(units.Select(unit => new RoundParticipant(unit.Unit, unit.UnitType, unit.Path)));
    }

    /// <summary>Puts the assignments of a draft in place of those before.</summary>
    /// <exception cref="RuleViolated">Every fault: unknown indicators, units not asked, indicators nobody answers.</exception>
    /// <exception cref="StateConflict">The round is open.</exception>
    public void Assign(SetDefinition definition, IReadOnlyList<RoundAssignment> assignments)
    {
        ArgumentNullException.ThrowIfNull(assignments);
        RequireDraft();
        var faults = AssignmentCheck.FaultsOf(definition, assignments, participants);
        if (faults.Count > 0)
        {
            throw RoundRules.AssignmentsFaulty(faults);
        }

        this.assignments.Clear();
        this.assignments.AddRange(assignments);
    }

    /// <summary>Begins the collection.</summary>
    /// <param name="set">The set of this round.</param>
    /// <param name="now">The instant of opening.</param>
    /// <exception cref="StateConflict">The round is no draft, or the set is not published.</exception>
    /// <exception cref="RuleViolated">Khoá is missing, a due day is past or too far, nobody is asked, or an indicator is not assigned.</exception>
    public void Open(CriteriaSet set, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(set);
        RequireDraft();
        if (set.Id != Set)
        {
            throw RoundRules.AnotherSet();
        }

        if (set.State is not CriteriaSetState.Published)
        {
            throw RoundRules.SetNotPublished();
        }

        if (participants.Count is 0)
        {
            throw RoundRules.NobodyAsked();
        }

        foreach (var dates in AllDates())
        {
            CheckReach(dates, CityDay.Of(now));
        }

        if (LocksAt is not { } locksAt)
        {
            throw RoundRules.LockMissing();
        }

        CheckLock(locksAt, now);
        Assign(set.Definition, [.. assignments]);
        CheckSources(set.Definition, Sources);
        State = RoundState.Open;
        OpenedAt = now;
    }

    private static void CheckOrder(RoundDates dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        RoundRules.Day(dates.CutOff, "cutOff");
        if (dates.CutOff > dates.Due.LastGoodDay)
        {
            throw RoundRules.CutOffAfterDue(dates);
        }
    }

    private static void CheckReach(RoundDates dates, DateOnly today)
    {
        CheckOrder(dates);
        if (dates.Due.LastGoodDay < today)
        {
            throw RoundRules.DueIsPast(dates);
        }

        if (dates.Due.LastGoodDay > today.AddYears(RoundRules.MaximumYearsAhead))
        {
            throw RoundRules.DueTooFar(dates);
        }
    }

    private void RequireDraft()
    {
        RequireKept();
        if (State is not RoundState.Draft)
        {
            throw RoundRules.NotADraft(Title);
        }
    }
}

public enum RoundKind
{
    /// <summary>Ends in an assessment.</summary>
    Assessment,

    /// <summary>A survey of the present state, without consequence; ends at khoá.</summary>
    Baseline,
}

public enum RoundState
{
    Draft,
    Open,
    Locked,

    /// <summary>Đã thẩm định: the council's results stand beside the self-assessed ones.</summary>
    Assessed,

    /// <summary>Đã có quyết định: the result is frozen.</summary>
    Decided,

    /// <summary>Đã công bố.</summary>
    Published,

    /// <summary>Đã thu hồi kết quả, with a reason.</summary>
    Withdrawn,

    /// <summary>Đã bỏ, with a reason: was planned and will never be opened.</summary>
    Discarded,
}
