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

    /// <summary>Answers an indicator for the first time.</summary>
    /// <exception cref="RuleViolated">Every fault of the values, each with the key of its input.</exception>
    public static ReportEntry Of(
        EntryId id, UnitReport report, PlanIndicator indicator, ReportedValues values, string? note, AccountId author, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(indicator);
        var entry = Begun(id, report, indicator);
        entry.Answer(indicator, values, note, author, now);
        return entry;
    }

    /// <summary>Declares a first answer to be a gap.</summary>
    /// <exception cref="RuleViolated">No reason is given.</exception>
    public static ReportEntry OfGap(
        EntryId id, UnitReport report, PlanIndicator indicator, string reason, string? note, AccountId author, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(indicator);
        var entry = Begun(id, report, indicator);
        entry.DeclareGap(reason, note, author, now);
        return entry;
    }

    /// <summary>Declares in a first answer that the indicator does not apply.</summary>
    /// <exception cref="RuleViolated">The indicator does not allow it, or no reason is given.</exception>
    public static ReportEntry OfNotApplicable(
        EntryId id, UnitReport report, PlanIndicator indicator, string reason, string? note, AccountId author, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(indicator);
        var entry = Begun(id, report, indicator);
        entry.DeclareNotApplicable(indicator, reason, note, author, now);
        return entry;
    }

    /// <summary>Enters or corrects the values; a declared gap or "not applicable" ends.</summary>
    /// <exception cref="RuleViolated">Every fault of the values, each with the key of its input.</exception>
    /// <exception cref="StateConflict">The answer is accepted.</exception>
    public void Answer(PlanIndicator indicator, ReportedValues values, string? note, AccountId author, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(values);
        RequireSame(indicator);
        RequireNotAccepted();
        RequireNote(note);
        if (ValuesCheck.FaultsOf(indicator, values) is { Count: > 0 } faults)
        {
            throw ReportEntryRules.Faulty(Indicator, faults);
        }

        Take(values, gap: null, notApplicable: null, note, author, now);
    }

    /// <summary>Says that there is no data, and why. The report may be sent so; the indicator scores "chưa có số liệu".</summary>
    /// <exception cref="RuleViolated">No reason is given, or the note has faults.</exception>
    /// <exception cref="StateConflict">The answer is accepted.</exception>
    public void DeclareGap(string reason, string? note, AccountId author, DateTimeOffset now)
    {
        RequireNotAccepted();
        Reasons.Require(reason, "gapReason");

        RequireNote(note);
        Take(ReportedValues.Empty, reason, notApplicable: null, note, author, now);
    }

    /// <exception cref="RuleViolated">The indicator does not allow it, no reason is given, or the note has faults.</exception>
    /// <exception cref="StateConflict">The answer is accepted.</exception>
    public void DeclareNotApplicable(PlanIndicator indicator, string reason, string? note, AccountId author, DateTimeOffset now)
    {
        RequireSame(indicator);
        RequireNotAccepted();
        if (!indicator.Definition.AllowsNotApplicable)
        {
            throw ReportEntryRules.NotApplicableNotAllowed(Indicator);
        }

        Reasons.Require(reason, "notApplicableReason");

        RequireNote(note);
        Take(ReportedValues.Empty, gap: null, reason, note, author, now);
    }

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
        Reasons.Require(reason);

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

    /// <summary>What is wrong with values for this indicator, each fault under the key of its input.</summary>
    public static IReadOnlyList<Fault> FaultsOf(PlanIndicator indicator, ReportedValues values) => ValuesCheck.FaultsOf(indicator, values);

    /// <summary>From now on it follows the answer it was just taken over from; the next answer of its own breaks the tie.</summary>
    public void JoinTo(EntryId source)
    {
        if (source == Id)
        {
            throw new ArgumentException("An answer does not follow itself.", nameof(source));
        }

        (TakenFrom, Tie) = (source, EntryTie.Joined);
    }

    /// <summary>It stands on its own, because the answer it was taken over from follows it now.</summary>
    public void StandAlone() => (TakenFrom, Tie) = (null, EntryTie.None);

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

    private static ReportEntry Begun(EntryId id, UnitReport report, PlanIndicator indicator) => new()
    {
        Id = id,
        Report = report.Id,
        Round = report.Round,
        Unit = report.Unit,
        Indicator = indicator.Code,
        IndicatorOrdinal = indicator.Ordinal,
        Node = indicator.Node,
        State = EntryState.Open,
    };

    private static void RequireNote(string? note)
    {
        if (note is not null && (note.Length > ReportEntryRules.MaximumNoteLength || !PlainText.IsProse(note)))
        {
            throw ReportEntryRules.NoteTooLong();
        }
    }

    private void Take(ReportedValues values, string? gap, string? notApplicable, string? note, AccountId author, DateTimeOffset now)
    {
        Met = values.Met;
        figures = [.. values.Figures];
        choices = [.. values.Choices];
        DirectSource = values.DirectSource;
        GapReason = gap;
        NotApplicableReason = notApplicable;
        Note = note;
        Author = author;
        EnteredAt = now;
        Origin = EntryOrigin.Entered;
        ValuesRevision++;
        State = EntryState.Open;
        Tie = Tie is EntryTie.Joined ? EntryTie.Broken : Tie;
    }

    private void RequireSame(PlanIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (!string.Equals(indicator.Code, Indicator, StringComparison.Ordinal))
        {
            throw ReportEntryRules.AnotherIndicator(Indicator, indicator.Code);
        }
    }

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
