using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>What became of an answer in another round that asks the same.</summary>
/// <param name="Indicator">The indicator that was answered.</param>
/// <param name="Outcome">Written, or why not.</param>
/// <param name="Report">The unit's report in the other round.</param>
/// <param name="OtherIndicator">The indicator there.</param>
/// <param name="Entry">The answer there, if there is one.</param>
/// <param name="Revision">For its next change.</param>
/// <param name="Faults">Why the values are no answer there.</param>
public sealed record CarriedEntry(
    string Indicator,
    CarryOutcome Outcome,
    ReportId Report,
    RoundId Round,
    string RoundTitle,
    string OtherIndicator,
    EntryId? Entry,
    int? Revision,
    IReadOnlyList<Fault> Faults);

public enum CarryOutcome
{
    /// <summary>It is answered there too.</summary>
    Written,

    /// <summary>The unit is not asked for it there.</summary>
    NotAsked,

    /// <summary>The other report is declared ready, sent or further.</summary>
    ReportNotDraft,

    /// <summary>Khoá is reached there.</summary>
    RoundLocked,

    /// <summary>Somebody answered it there himself; it can be joined.</summary>
    AnsweredItself,

    /// <summary>It followed once and was changed there since; it can be joined again.</summary>
    TieBroken,

    /// <summary>It follows an answer of a third round.</summary>
    FollowsAnother,

    /// <summary>"Không áp dụng" is no answer there.</summary>
    NotApplicableNotAllowed,

    /// <summary>The values break a rule of the indicator there.</summary>
    ValuesRefused,

    /// <summary>There the value is supplied by another module.</summary>
    IsSupplied,
}
