using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>The decision, as it stands in the frozen text.</summary>
/// <param name="Corrects">Number of the result it corrects.</param>
internal sealed record FrozenDecision(
    int Number, int? Corrects, string DecisionNumber, DateOnly DecidedOn, string Signer, string Body, FrozenPaper? Paper, AccountId DecidedBy, DateTimeOffset DecidedAt);

/// <summary>The round and its dates for all.</summary>
/// <param name="Due">The last good day.</param>
internal sealed record FrozenRound(
    RoundId Id, string Title, RoundKind Kind, UnitId Subject, DateOnly From, DateOnly To, DateOnly CutOff, DateOnly Due, DateTimeOffset? OpenedAt, DateTimeOffset? LocksAt);

/// <param name="ContentHash">SHA-256 of the definition that follows it.</param>
internal sealed record FrozenSet(CriteriaSetId Id, string Code, int Version, string ContentHash);

/// <summary>A unit as the sum of all below it; for the city the result of the round.</summary>
/// <param name="Council">What the council says of it; the city's alone stand here, a unit's own beside its own scores.</param>
internal sealed record FrozenSum(UnitId Unit, string Name, IReadOnlyList<FrozenScore> Scores, IReadOnlyList<FrozenCouncil>? Council);

/// <summary>What one unit was asked, answered and scored.</summary>
/// <param name="Path">Its ancestors from the root down, as the round took them.</param>
/// <param name="LastGoodDay">With its extension.</param>
/// <param name="Report">None where it answers nothing.</param>
/// <param name="Entries">Accepted answers, in the order of the set.</param>
/// <param name="Scores">Of what it was asked itself.</param>
public sealed record FrozenUnit(
    UnitId Unit,
    string Name,
    string Type,
    IReadOnlyList<UnitId> Path,
    DateOnly CutOff,
    DateOnly LastGoodDay,
    IReadOnlyList<FrozenAssignment> Assignments,
    FrozenReport? Report,
    IReadOnlyList<FrozenEntry> Entries,
    IReadOnlyList<FrozenScore> Scores,
    IReadOnlyList<FrozenCouncil>? Council);

public sealed record FrozenAssignment(string Indicator, AssignmentPart Part);

/// <param name="State">Only an accepted report counts.</param>
public sealed record FrozenReport(ReportId Id, ReportState State, bool IsLate, AccountId? Sender, DateTimeOffset? SentAt, AccountId? Acceptor, DateTimeOffset? AcceptedAt);

/// <param name="Figures">By ordinal of the indicator's figure inputs; null is missing, never zero.</param>
/// <param name="Documents">How many papers counted.</param>
/// <param name="Papers">Every paper linked, withdrawn ones included.</param>
/// <param name="Carried">What a change is measured against; none where the round follows none.</param>
public sealed record FrozenEntry(
    EntryId Id,
    string Indicator,
    bool? Met,
    IReadOnlyList<decimal?> Figures,
    IReadOnlyList<string?> Choices,
    string? DirectSource,
    string? GapReason,
    string? NotApplicableReason,
    string? Note,
    int Documents,
    AccountId Author,
    DateTimeOffset EnteredAt,
    IReadOnlyList<FrozenPaper>? Papers,
    FrozenCarried? Carried)
{
    /// <summary>The answer as the engine reads it.</summary>
    internal EntryValues ToValues() => new()
    {
        Met = Met,
        Figures = Figures as decimal?[] ?? [.. Figures],
        Choices = Choices as string?[] ?? [.. Choices],
        DirectSource = DirectSource,
        IsDeclaredGap = GapReason is not null,
        IsNotApplicable = NotApplicableReason is not null,
        Documents = Documents,
        PreviousFigures = Carried?.Figures.ToArray(),
        PreviousChoices = Carried?.Choices.ToArray(),
        IsPredecessorInPart = Carried is { IsInPart: true },
    };
}

/// <summary>What had been accepted in the round before, of the unit or of its predecessors together.</summary>
public sealed record FrozenCarried(
    IReadOnlyList<decimal?> Figures, IReadOnlyList<string?> Choices, bool IsInPart, IReadOnlyList<UnitId> Units, IReadOnlyList<EntryId> Entries);

/// <param name="Sha256">Of the file.</param>
/// <param name="Counts">Not withdrawn when the result was frozen.</param>
public sealed record FrozenPaper(DocumentId Id, string Sha256, bool Counts);

public sealed record FrozenCouncil(
    string Indicator, ScoreStatus SelfStatus, decimal? SelfMark, ScoreStatus Status, decimal? Mark, string? Reason, FrozenPaper? Minutes, DateOnly MetOn,
    AccountId RecordedBy, DateTimeOffset RecordedAt);
