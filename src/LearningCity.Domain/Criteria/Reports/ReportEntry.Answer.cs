using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <content>What the unit says: values, a declared gap, "không áp dụng", or what another answer says.</content>
public sealed partial class ReportEntry
{
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
        ReasonRules.Require(reason, "gapReason");
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

        ReasonRules.Require(reason, "notApplicableReason");
        RequireNote(note);
        Take(ReportedValues.Empty, gap: null, reason, note, author, now);
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
}
