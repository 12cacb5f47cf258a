using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <content>Where the answer comes from: a person, or a supplier.</content>
public sealed partial class ReportEntry
{
    /// <summary>How the answer as it stands came to be.</summary>
    public EntryOrigin Origin { get; private set; }

    /// <summary>Begins with a supplied value.</summary>
    public static ReportEntry OfSupply(
        EntryId id, UnitReport report, PlanIndicator indicator, SuppliedValue supplied, AccountId author, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(indicator);
        var entry = Begun(id, report, indicator);
        entry.TakeSupply(supplied, author, now);
        return entry;
    }

    /// <summary>Takes over what is supplied; note and papers stay. An accepted answer that was supplied before stays accepted.</summary>
    /// <exception cref="StateConflict">The answer is accepted and was entered.</exception>
    public void TakeSupply(SuppliedValue supplied, AccountId author, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(supplied);
        if (Origin is not EntryOrigin.Supplied)
        {
            RequireNotAccepted();
        }

        var isAccepted = State is EntryState.Accepted;
        if (Origin is EntryOrigin.Supplied && Values == supplied.Values)
        {
            return;
        }

        Take(supplied.Values, gap: null, notApplicable: null, Note, author, now);
        (Origin, State) = (EntryOrigin.Supplied, isAccepted ? EntryState.Accepted : EntryState.Open);
    }

    /// <summary>Says that the answer was entered by hand where a supplied one is wanted.</summary>
    /// <param name="supplied">What was supplied and released; none: the supplier has not answered yet.</param>
    public void MarkAsEntered(SuppliedValue? supplied) =>
        Origin = supplied is null ? EntryOrigin.EnteredWhileAwaited : EntryOrigin.EnteredAfterRelease;

    /// <summary>Changes the note alone.</summary>
    /// <exception cref="RuleViolated">It has faults.</exception>
    /// <exception cref="StateConflict">The answer is accepted.</exception>
    public void Annotate(string? note)
    {
        RequireNotAccepted();
        RequireNote(note);
        Note = note;
    }
}
