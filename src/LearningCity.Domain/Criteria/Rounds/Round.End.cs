using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <content>The end of its life: thẩm định, quyết định, công bố, thu hồi, đính chính. A baseline round ends at khoá and has none of it.</content>
public sealed partial class Round
{
    private readonly List<RoundResult> results = [];

    /// <summary>Number of the newest frozen result; 0 before the first decision.</summary>
    public int LastResult { get; private set; }

    /// <summary>The frozen results, oldest first; loaded by whoever decides, publishes, withdraws or shows them.</summary>
    public IReadOnlyList<RoundResult> Results => results;

    /// <summary>What everybody may read: the newest result that was ever published, unless it was withdrawn. An older one does not
    /// come back: it was found wrong.</summary>
    public RoundResult? PublishedResult =>
        results.Where(result => result.PublishedOn is not null).MaxBy(result => result.Number) is { WithdrawnAt: null } newest ? newest : null;

    /// <summary>Whether a result was decided that no correction has begun to change.</summary>
    public bool IsDecided => State is RoundState.Decided or RoundState.Published or RoundState.Withdrawn;

    /// <summary>Lets the council record what it says: khoá is recorded, and nothing is concluded yet.</summary>
    /// <exception cref="StateConflict">The round is not locked, or a baseline.</exception>
    public void RequireCouncil()
    {
        if (Kind is RoundKind.Baseline)
        {
            throw RoundEndRules.Baseline(Title);
        }

        if (State is not RoundState.Locked)
        {
            throw RoundEndRules.NotLocked(Title, State);
        }
    }

    /// <summary>Lets what a round came to be read for a plan: khoá is reached, recorded or not.</summary>
    /// <exception cref="StateConflict">Units may still change what they sent.</exception>
    public void RequireLocked(DateTimeOffset now)
    {
        if (!IsLocked(now))
        {
            throw RoundRules.NotYetLocked(Title);
        }
    }

    /// <summary>Whether the office may review what was sent before khoá: until the council has concluded.</summary>
    public bool IsReviewable => State is RoundState.Open or RoundState.Locked;

    /// <exception cref="StateConflict">The round is assessed or further.</exception>
    public void RequireReviewable()
    {
        if (!IsReviewable)
        {
            throw RoundEndRules.ReviewOver(Title, State);
        }
    }

    /// <summary>Concludes the council's work.</summary>
    /// <param name="faults">What the council has not said, or said of figures that changed since (<see cref="CouncilCheck"/>).</param>
    /// <exception cref="StateConflict">The round is not locked, or a baseline.</exception>
    /// <exception cref="RuleViolated">The council has not spoken on every indicator.</exception>
    public void Assess(IReadOnlyList<Fault> faults)
    {
        RequireCouncil();
        CouncilRules.RequireComplete(faults);
        State = RoundState.Assessed;
    }

    /// <summary>Gives the round back to the council.</summary>
    /// <exception cref="StateConflict">It is not assessed, or decided already.</exception>
    /// <exception cref="RuleViolated">No reason is given.</exception>
    public void ReopenAssessment(string reason)
    {
        RequireAssessed();
        ReasonRules.Require(reason);
        State = RoundState.Locked;
    }

    /// <summary>Decides the result, once; whoever calls it freezes the result in the same transaction.</summary>
    /// <param name="paper">The decision as it stands on paper.</param>
    /// <param name="faults">As for <see cref="Assess"/>: a paper withdrawn since may have changed figures.</param>
    /// <param name="acceptedAlone">Whether who decides took a report of the round into review and accepted it with nobody else.</param>
    /// <param name="by">The leader of the office.</param>
    /// <param name="now">The instant.</param>
    /// <exception cref="StateConflict">The round is not assessed.</exception>
    /// <exception cref="RuleViolated">The decision is not described, is dated in the future or before the period, or the leader accepted a report alone.</exception>
    public RoundResult Decide(DecisionPaper paper, IReadOnlyList<Fault> faults, bool acceptedAlone, AccountId by, DateTimeOffset now)
    {
        RequireAssessed();
        RoundEndRules.Check(paper, Period.From, CityDay.Of(now));
        CouncilRules.RequireComplete(faults);
        if (acceptedAlone)
        {
            throw RoundEndRules.DeciderAcceptedAlone();
        }

        var result = new RoundResult(++LastResult, paper, by, now);
        results.Add(result);
        State = RoundState.Decided;
        return result;
    }

    /// <summary>Publishes the newest result.</summary>
    /// <exception cref="StateConflict">The round is not decided, or published already.</exception>
    /// <exception cref="RuleViolated">The day lies before the decision or in the future.</exception>
    public RoundResult Publish(DateOnly on, AccountId by, DateTimeOffset now)
    {
        if (State is not RoundState.Decided)
        {
            throw RoundEndRules.NotDecided(Title, State);
        }

        var result = Result(LastResult);
        if (on < result.DecidedOn || on > CityDay.Of(now))
        {
            throw RoundEndRules.PublicationDay(result.DecidedOn);
        }

        result.Publish(on, by);
        State = RoundState.Published;
        return result;
    }

    /// <summary>Withdraws a result, published or not. It stays readable for the office, and can be checked for ever.</summary>
    /// <exception cref="StateConflict">It is withdrawn already.</exception>
    /// <exception cref="RuleViolated">There is no such result, or no reason is given.</exception>
    public RoundResult WithdrawResult(int number, string reason, AccountId by, DateTimeOffset now)
    {
        var result = Result(number);
        if (result.WithdrawnAt is not null)
        {
            throw RoundEndRules.AlreadyWithdrawn(number);
        }

        ReasonRules.Require(reason);
        result.Withdraw(reason, by, now);
        if (number == LastResult && State is RoundState.Decided or RoundState.Published)
        {
            State = RoundState.Withdrawn;
        }

        return result;
    }

    /// <summary>Đính chính: opens a decided round again until a new khoá. Its frozen result stays to the digit; the next decision makes another beside it.</summary>
    /// <exception cref="StateConflict">The round is not decided.</exception>
    /// <exception cref="RuleViolated">The new khoá is past, or no reason is given.</exception>
    public void BeginCorrection(DateTimeOffset locksAt, string reason, AccountId author, DateTimeOffset now)
    {
        if (!IsDecided)
        {
            throw RoundEndRules.NotDecided(Title, State);
        }

        OpenUntil(locksAt, reason, LastResult, author, now);
    }

    private void RequireAssessed()
    {
        if (State is not RoundState.Assessed)
        {
            throw RoundEndRules.NotAssessed(Title, State);
        }
    }

    private RoundResult Result(int number) => results.Find(result => result.Number == number) ?? throw RoundEndRules.ResultUnknown(number);
}
