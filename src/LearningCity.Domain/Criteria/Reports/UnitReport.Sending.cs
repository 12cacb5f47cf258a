using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <content>What the unit does: it enters, makes ready, sends and recalls.</content>
public sealed partial class UnitReport
{
    /// <summary>Lets somebody enter or change an answer, and remembers who.</summary>
    /// <exception cref="StateConflict">The report is not a draft, or khoá is reached.</exception>
    public void Enter(AccountId by, Round round, DateTimeOffset now)
    {
        RequireOpen(round, now);
        if (State is not ReportState.Draft)
        {
            throw UnitReportRules.NotADraft(State);
        }

        if (!contributors.Contains(by))
        {
            contributors.Add(by);
        }
    }

    /// <summary>The reporter is done.</summary>
    /// <param name="by">The reporter.</param>
    /// <param name="completeness">Of what the unit is asked.</param>
    /// <param name="round">The round of the report.</param>
    /// <param name="now">The instant.</param>
    /// <param name="missing">What is missing, one by one, for the refusal.</param>
    /// <param name="objections">Answers that contradict themselves, or jump without an explanation (<see cref="EntryFindings"/>).</param>
    /// <exception cref="StateConflict">The report is not a draft, or khoá is reached.</exception>
    /// <exception cref="RuleViolated">Something required is missing.</exception>
    public void MakeReady(
        AccountId by, Completeness completeness, Round round, DateTimeOffset now, IReadOnlyList<Fault>? missing = null, IReadOnlyList<Fault>? objections = null)
    {
        RequireOpen(round, now);
        if (State is not ReportState.Draft)
        {
            throw UnitReportRules.NotADraft(State);
        }

        RequireComplete(completeness, missing);
        RequireUnquestioned(objections);
        State = ReportState.Ready;
        Preparer = by;
    }

    /// <summary>Goes back from ready to draft, to correct something before it is sent.</summary>
    /// <exception cref="StateConflict">The report is not ready, or khoá is reached.</exception>
    public void TakeBack(Round round, DateTimeOffset now)
    {
        RequireOpen(round, now);
        if (State is not ReportState.Ready)
        {
            throw UnitReportRules.NotReady(State);
        }

        BackToDraft();
    }

    /// <summary>The head signs and sends; after the due day and before khoá it is marked late.</summary>
    /// <param name="by">The head.</param>
    /// <param name="completeness">Of what the unit is asked.</param>
    /// <param name="round">The round of the report.</param>
    /// <param name="now">The instant of sending.</param>
    /// <param name="missing">What is missing, one by one, for the refusal.</param>
    /// <param name="objections">Answers that contradict themselves, or jump without an explanation (<see cref="EntryFindings"/>).</param>
    /// <exception cref="StateConflict">The report is not ready, or khoá is reached.</exception>
    /// <exception cref="RuleViolated">Something required is missing, for instance a document withdrawn meanwhile.</exception>
    public void Send(
        AccountId by, Completeness completeness, Round round, DateTimeOffset now, IReadOnlyList<Fault>? missing = null, IReadOnlyList<Fault>? objections = null)
    {
        var timeliness = RequireOpen(round, now);
        if (State is not ReportState.Ready)
        {
            throw UnitReportRules.NotReady(State);
        }

        RequireComplete(completeness, missing);
        RequireUnquestioned(objections);
        State = ReportState.Sent;
        Sender = by;
        SentAt = now;
        Sendings++;
        IsLate = timeliness is Timeliness.Late;
        IsSignedByItsMaker = Preparer == by && contributors.TrueForAll(contributor => contributor == by);
    }

    /// <summary>The unit takes a sent report back while nobody reviews it.</summary>
    /// <exception cref="StateConflict">It is in review or further, was not sent, or khoá is reached.</exception>
    /// <exception cref="RuleViolated">No reason is given.</exception>
    public void Recall(string reason, Round round, DateTimeOffset now)
    {
        RequireOpen(round, now);
        RequireSent();
        ReasonRules.Require(reason);
        BackToDraft();
    }

    private static void RequireComplete(Completeness completeness, IReadOnlyList<Fault>? missing)
    {
        if (!completeness.IsComplete)
        {
            throw UnitReportRules.Incomplete(completeness, missing ?? []);
        }
    }

    private static void RequireUnquestioned(IReadOnlyList<Fault>? objections)
    {
        if (objections is { Count: > 0 })
        {
            throw UnitReportRules.Questioned(objections);
        }
    }
}
