using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>What one unit reports in one round: the states from draft to accepted. Its answers are aggregates of their own.</summary>
/// <remarks>
/// What a unit does (entering, making ready, sending, recalling) and what hands the report back to it (returning, reopening) is refused from khoá on;
/// reviewing and accepting change no figure and may go on after it. One person may make and sign; nobody who took part may accept.
/// </remarks>
public sealed partial class UnitReport : AggregateRoot
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

    /// <summary>Entered an answer, declared the report ready or sent it, now or ever before; whoever did so neither reviews nor accepts it.</summary>
    public bool TookPart(AccountId account) => contributors.Contains(account) || Preparer == account || Sender == account;

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
}

public enum ReportState
{
    Draft,
    Ready,
    Sent,
    InReview,
    Accepted,
}
