using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>What one unit reports in one round: the states from draft to accepted. Its answers are aggregates of their own.</summary>
/// <remarks>
/// What a unit does (entering, making ready, sending, recalling) and what hands the report back to it (returning, reopening) is refused from khoá on;
/// reviewing and accepting change no figure and may go on after it. One person may make and sign; nobody who took part may accept.
/// </remarks>
public sealed class UnitReport : AggregateRoot
{
    private readonly List<AccountId> contributors = [];
    private readonly List<ReportReturn> returns = [];

    private UnitReport()
    {
    }

    public ReportId Id { get; private set; }

    public RoundId Round { get; private set; }

    public UnitId Unit { get; private set; }

    public ReportState State { get; private set; }

    /// <summary>Everybody who ever entered an answer, also of earlier sendings.</summary>
    public IReadOnlyList<AccountId> Contributors => contributors;

    /// <summary>Who declared it ready.</summary>
    public AccountId? Preparer { get; private set; }

    /// <summary>The head who sent it.</summary>
    public AccountId? Sender { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The last sending came after the due day, extension included.</summary>
    public bool IsLate { get; private set; }

    /// <summary>How often it was sent.</summary>
    public int Sendings { get; private set; }

    /// <summary>"Một người lập và ký": nobody but the sender entered it or declared it ready.</summary>
    public bool IsSignedByItsMaker { get; private set; }

    public AccountId? Reviewer { get; private set; }

    public AccountId? Acceptor { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    public IReadOnlyList<ReportReturn> Returns => returns;

    public static UnitReport Begin(ReportId id, RoundId round, UnitId unit) =>
        new() { Id = id, Round = round, Unit = unit, State = ReportState.Draft };

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
        Reasons.Require(reason);

        BackToDraft();
    }

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
            Reasons.Require(entry.Reason, $"entries/{entry.Indicator}/reason");

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

        Reasons.Require(reason);

        returns.Add(new ReportReturn(by, now, ReportReturnKind.Reopened, reason, 0));
        BackToDraft();
    }

    /// <summary>Entered an answer, declared the report ready or sent it, now or ever before; whoever did so neither reviews nor accepts it.</summary>
    public bool TookPart(AccountId account) => contributors.Contains(account) || Preparer == account || Sender == account;

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

    /// <summary>Sender and preparer of the past count as contributors from now on: they stay barred from reviewing and accepting.</summary>
    private void BackToDraft()
    {
        foreach (var account in new[] { Preparer, Sender }.OfType<AccountId>())
        {
            if (!contributors.Contains(account))
            {
                contributors.Add(account);
            }
        }

        State = ReportState.Draft;
        (Preparer, Sender, Reviewer, Acceptor, AcceptedAt) = (null, null, null, null, null);
    }

    private Timeliness RequireOpen(Round round, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (round.Id != Round)
        {
            throw new ArgumentException("The report belongs to another round.", nameof(round));
        }

        return round.RequireOpenFor(Unit, now);
    }

    private void RequireSent()
    {
        if (State is not ReportState.Sent)
        {
            throw UnitReportRules.NotSent(State);
        }
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

public enum ReportState
{
    Draft,
    Ready,
    Sent,
    InReview,
    Accepted,
}
