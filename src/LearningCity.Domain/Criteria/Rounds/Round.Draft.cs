using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <content>What can be put right while it is planned: what it is, who is asked, and whether there is to be such a round at all.</content>
public sealed partial class Round
{
    public AccountId? DiscardedBy { get; private set; }

    public DateTimeOffset? DiscardedAt { get; private set; }

    public string? DiscardReason { get; private set; }

    /// <summary>Whether it was ever opened: neither planned nor discarded.</summary>
    public bool IsBegun => State is not (RoundState.Draft or RoundState.Discarded);

    /// <summary>Says anew what a draft is. Under another set nobody is assigned and nothing supplied any more: both name its indicators.</summary>
    /// <param name="set">The set it is on from now on.</param>
    /// <param name="title">Its name.</param>
    /// <param name="kind">What it ends in.</param>
    /// <param name="period">The period that the figures are about.</param>
    /// <param name="previous">The round it follows; none where it follows none.</param>
    /// <exception cref="StateConflict">The round is open, or discarded.</exception>
    /// <exception cref="RuleViolated">No title, an empty period, a day out of range, or a period that ends no later than that of the round before.</exception>
    public void Describe(CriteriaSetId set, string title, RoundKind kind, RoundPeriod period, Round? previous)
    {
        RequireDraft();
        CheckDescription(title, period);
        if (previous?.Id != Previous)
        {
            throw new ArgumentException("Not the round that this one follows.", nameof(previous));
        }

        if (previous is not null && previous.Period.To >= period.To)
        {
            throw RoundRules.PeriodNotAfterPrevious(previous.Title, previous.Period);
        }

        (Title, Kind, Period) = (title, kind, period);
        if (set != Set)
        {
            Set = set;
            assignments.Clear();
            Sources = [];
        }
    }

    /// <summary>Takes units out of a draft, with everything that was assigned to them.</summary>
    /// <returns>The assignments that went with them.</returns>
    /// <exception cref="RuleViolated">Nobody is named, or a unit that is not asked.</exception>
    /// <exception cref="StateConflict">The round is open, or discarded.</exception>
    public IReadOnlyList<RoundAssignment> RemoveParticipants(IReadOnlyList<UnitId> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        RequireDraft();
        if (units.Count is 0)
        {
            throw RoundRules.NobodyToRemove();
        }

        var asked = participants.Select(participant => participant.Unit).ToHashSet();
        var strangers = units.Index().Where(named => !asked.Contains(named.Item)).ToList();
        if (strangers.Count > 0)
        {
            throw RoundRules.NotParticipants(strangers);
        }

        var leaving = units.ToHashSet();
        var dropped = assignments.FindAll(assignment => leaving.Contains(assignment.Unit));
        participants.RemoveAll(participant => leaving.Contains(participant.Unit));
        assignments.RemoveAll(assignment => leaving.Contains(assignment.Unit));
        return dropped;
    }

    /// <summary>Gives a draft up; it is kept, but is never opened.</summary>
    /// <exception cref="StateConflict">The round is open, or discarded already.</exception>
    /// <exception cref="RuleViolated">No reason is given.</exception>
    public void Discard(AccountId by, string reason, DateTimeOffset now)
    {
        RequireDraft();
        DiscardReason = ReasonRules.Require(reason);
        DiscardedBy = by;
        DiscardedAt = now;
        State = RoundState.Discarded;
    }

    private static void CheckDescription(string title, RoundPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (!PlainText.IsLine(title, RoundRules.MaximumTitleLength))
        {
            throw RoundRules.TitleMissing();
        }

        RoundRules.Day(period.From, "from");
        RoundRules.Day(period.To, "to");
        if (period.To < period.From)
        {
            throw RoundRules.PeriodEmpty(period);
        }
    }

    private void RequireKept()
    {
        if (State is RoundState.Discarded)
        {
            throw RoundRules.Discarded(Title);
        }
    }
}
