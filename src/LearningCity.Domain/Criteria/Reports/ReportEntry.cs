using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>A unit's answer to one indicator in one round. An aggregate of its own, so that several people can fill one report side by side.</summary>
/// <remarks>Whoever changes an entry first holds its report and the round open (<see cref="UnitReport.Enter"/>, <see cref="Round.RequireOpenFor"/>).</remarks>
public sealed partial class ReportEntry : AggregateRoot
{
    private decimal?[] figures = [];
    private string?[] choices = [];

    private ReportEntry()
    {
    }

    public EntryId Id { get; private set; }

    public ReportId Report { get; private set; }

    public RoundId Round { get; private set; }

    public UnitId Unit { get; private set; }

    public string Indicator { get; private set; } = "";

    /// <summary>Place of the indicator in the set's scoring plan.</summary>
    public short IndicatorOrdinal { get; private set; }

    /// <summary>Place of its node in the set's scoring plan: where its score stands.</summary>
    public short Node { get; private set; }

    public EntryState State { get; private set; }

    public bool? Met { get; private set; }

    public IReadOnlyList<decimal?> Figures => figures;

    public IReadOnlyList<string?> Choices => choices;

    public string? DirectSource { get; private set; }

    /// <summary>Why the unit has no data; the indicator then scores "chưa có số liệu".</summary>
    public string? GapReason { get; private set; }

    public string? NotApplicableReason { get; private set; }

    public string? Note { get; private set; }

    /// <summary>Documents of the evidence library that prove the answer: linked, not withdrawn, and of the kind and issuer the indicator requires.</summary>
    public int Documents { get; private set; }

    /// <summary>Who entered the answer as it stands.</summary>
    public AccountId Author { get; private set; }

    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>Counts the changes of the answer, from 1. A score names the one it was made from.</summary>
    public int ValuesRevision { get; private set; }

    /// <summary>Why the answer was last returned; kept until the answer is accepted.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>The answer it was taken over from by a crosswalk, now or before the tie was broken.</summary>
    public EntryId? TakenFrom { get; private set; }

    /// <summary>Whether it follows that answer.</summary>
    public EntryTie Tie { get; private set; }

    /// <summary>Somebody answered: values, a declared gap or "không áp dụng".</summary>
    public bool IsAnswered => GapReason is not null || NotApplicableReason is not null || !Values.IsEmpty;

    public ReportedValues Values => new(Met, figures, choices, DirectSource);

    /// <summary>Takes over how many documents prove the answer. Also after acceptance: a paper that is withdrawn, or described anew as another kind, proves nothing any more.</summary>
    public void CountDocuments(int documents)
    {
        if (documents != Documents)
        {
            Documents = documents;
            ValuesRevision++;
        }
    }

    /// <summary>Accepts the answer together with its report.</summary>
    /// <exception cref="StateConflict">It is accepted already.</exception>
    public void Accept()
    {
        RequireNotAccepted();
        State = EntryState.Accepted;
        ReturnReason = null;
    }

    /// <summary>Gives the answer back with a reason.</summary>
    /// <exception cref="RuleViolated">No reason is given.</exception>
    /// <exception cref="StateConflict">It is accepted.</exception>
    public void Return(string reason)
    {
        RequireNotAccepted();
        ReasonRules.Require(reason);
        State = EntryState.Returned;
        ReturnReason = reason;
    }

    /// <summary>Makes an accepted answer editable again, together with its report.</summary>
    /// <exception cref="StateConflict">It is not accepted.</exception>
    public void Reopen()
    {
        if (State is not EntryState.Accepted)
        {
            throw ReportEntryRules.NotAccepted(Indicator);
        }

        State = EntryState.Open;
    }

    /// <summary>The answer as the engine reads it.</summary>
    public EntryValues ToScore() => new()
    {
        Met = Met,
        Figures = figures,
        Choices = choices,
        DirectSource = DirectSource,
        IsDeclaredGap = GapReason is not null,
        IsNotApplicable = NotApplicableReason is not null,
        Documents = Documents,
    };

    private void RequireNotAccepted()
    {
        if (State is EntryState.Accepted)
        {
            throw ReportEntryRules.Accepted(Indicator);
        }
    }
}

/// <summary>How an answer stands to the one it was taken over from.</summary>
public enum EntryTie
{
    /// <summary>It was entered here.</summary>
    None,

    /// <summary>It follows that answer.</summary>
    Joined,

    /// <summary>It was changed here since and follows no more.</summary>
    Broken,
}

public enum EntryState
{
    Open,
    Accepted,
    Returned,
}
