using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <content>What the office does: it reviews, returns, accepts and opens again.</content>
public sealed partial class UnitReport
{
    /// <summary>Somebody of the office who took no part begins to review.</summary>
    /// <exception cref="StateConflict">It is not sent.</exception>
    /// <exception cref="RuleViolated">The reviewer entered, made or sent it.</exception>
    public void TakeIntoReview(AccountId by)
    {
        RequireSent();
        RequireTookNoPart(by);
        State = ReportState.InReview;
        Reviewer = by;
    }

    /// <summary>Returns the report to its unit, with a reason for each answer that needs work.</summary>
    /// <param name="by">Somebody who took no part.</param>
    /// <param name="entries">Which answers, and why; at least one. The same reasons are put on the entries.</param>
    /// <param name="round">The round of the report.</param>
    /// <param name="now">The instant of return.</param>
    /// <exception cref="StateConflict">It is not in review, or khoá is reached: reopen the round first.</exception>
    /// <exception cref="RuleViolated">No answer is named, a reason is missing, or the reviewer took part.</exception>
    public void Return(AccountId by, IReadOnlyList<ReturnedEntry> entries, Round round, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(entries);
        RequireOpen(round, now);
        RequireInReview();
        RequireTookNoPart(by);
        if (entries.Count is 0)
        {
            throw UnitReportRules.NothingReturned();
        }

        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            ReasonRules.Require(entry.Reason, $"entries/{entry.Indicator}/reason");

            if (!named.Add(entry.Indicator))
            {
                throw UnitReportRules.ReturnedTwice(entry.Indicator);
            }
        }

        returns.Add(new ReportReturn(by, now, ReportReturnKind.Returned, null, entries.Count));
        BackToDraft();
    }

    /// <summary>Accepts the report as a whole; its answers are accepted with it and count in the scores.</summary>
    /// <exception cref="StateConflict">It is not in review.</exception>
    /// <exception cref="RuleViolated">The acceptor entered, made or sent it.</exception>
    public void Accept(AccountId by, DateTimeOffset now)
    {
        RequireInReview();
        RequireTookNoPart(by);
        State = ReportState.Accepted;
        Acceptor = by;
        AcceptedAt = now;
    }

    /// <summary>Opens an accepted report again for its unit; its answers leave the scores until accepted anew.</summary>
    /// <exception cref="StateConflict">It is not accepted, or khoá is reached: reopen the round first.</exception>
    /// <exception cref="RuleViolated">No reason is given.</exception>
    public void Reopen(AccountId by, string reason, Round round, DateTimeOffset now)
    {
        RequireOpen(round, now);
        if (State is not ReportState.Accepted)
        {
            throw UnitReportRules.NotAccepted(State);
        }

        ReasonRules.Require(reason);
        returns.Add(new ReportReturn(by, now, ReportReturnKind.Reopened, reason, 0));
        BackToDraft();
    }

    private void RequireInReview()
    {
        if (State is not ReportState.InReview)
        {
            throw UnitReportRules.NotInReview(State);
        }
    }

    private void RequireTookNoPart(AccountId by)
    {
        if (TookPart(by))
        {
            throw UnitReportRules.ReviewerTookPart();
        }
    }
}
