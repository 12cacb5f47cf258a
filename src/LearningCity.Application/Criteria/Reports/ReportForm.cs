using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>A report with everything a person needs to fill or to check it.</summary>
/// <param name="Wording">Hạn nộp in words.</param>
/// <param name="LastGoodDay">With the unit's extension.</param>
/// <param name="Extension">Gia hạn, the last one given; none: the unit has the date of its type.</param>
/// <param name="Timeliness">Of a sending now.</param>
/// <param name="Required">Required inputs and documents.</param>
/// <param name="Answered">Of these, how many are there.</param>
/// <param name="Percent">Whole percent, rounded down.</param>
/// <param name="Actions">What the caller may do now, by operation id.</param>
public sealed record ReportForm(
    ReportId Id,
    int Revision,
    RoundId Round,
    string RoundTitle,
    UnitId Unit,
    string UnitName,
    ReportState State,
    DateOnly CutOff,
    string Wording,
    DateOnly LastGoodDay,
    RoundExtension? Extension,
    DateTimeOffset? LocksAt,
    Timeliness Timeliness,
    bool IsLate,
    bool IsSignedByItsMaker,
    DateTimeOffset? SentAt,
    DateTimeOffset? AcceptedAt,
    int Required,
    int Answered,
    int Percent,
    IReadOnlyList<string> Actions,
    IReadOnlyList<FormIndicator> Indicators)
{
    internal static ReportForm Of(
        ReportStep step, string unitName, IReadOnlyDictionary<UnitId, NamedUnit> formerNames, IReadOnlyList<TargetEvidence> documents,
        IReadOnlyDictionary<EntryId, FormTie> ties, ICaller caller,
        DateTimeOffset now)
    {
        var (report, round) = (step.Report, step.Round);
        var timeliness = round.TimelinessOf(report.Unit, now);
        var completeness = step.Completeness;
        var byEntry = documents.ToDictionary(evidence => evidence.Target, evidence => evidence.Documents);
        var dates = round.DatesOf(report.Unit);
        return new ReportForm(
            report.Id, report.Revision, round.Id, round.Title, report.Unit, unitName, report.State, dates.CutOff, dates.Due.Wording,
            round.LastGoodDayOf(report.Unit), round.ExtensionOf(report.Unit), round.LocksAt, timeliness, report.IsLate, report.IsSignedByItsMaker, report.SentAt, report.AcceptedAt,
            completeness.Required, completeness.Answered, completeness.Percent,
            ReportActions.Of(report, round, timeliness, completeness, caller),
            [.. step.Asked.Select(indicator => FormIndicator.Of(
                step, indicator, formerNames, byEntry, ties,
                IndicatorSupply.Of(round.SourceOf(indicator.Code), indicator, step.Supplied.GetValueOrDefault(indicator.Code))))]);
    }
}

/// <summary>One indicator of the form.</summary>
/// <param name="Above">Names of the nodes above it, from the top.</param>
/// <param name="Missing">Keys of required inputs that are still empty.</param>
/// <param name="DocumentKinds">The kinds of paper that count; empty: any.</param>
/// <param name="DocumentIssuer">The body whose paper it must be; none: any.</param>
/// <param name="MissingDocuments">How many documents that count are still to be linked.</param>
/// <param name="UnfitDocuments">Linked documents that do not count, and why.</param>
/// <param name="Findings">What is questioned in the answer; some of it stands against sending.</param>
/// <param name="LastRound">What was accepted in the round before; none where this round follows none or asks something new.</param>
/// <param name="Supply">None: the indicator is entered in this round.</param>
public sealed record FormIndicator(
    string Code,
    string Name,
    IReadOnlyList<string> Above,
    string Kind,
    IReadOnlyList<InputField> Inputs,
    int DocumentsRequired,
    IReadOnlyList<string> DocumentKinds,
    string? DocumentIssuer,
    string? Guidance,
    IReadOnlyList<string> DataSources,
    bool AllowsNotApplicable,
    IReadOnlyList<string> Missing,
    int MissingDocuments,
    IReadOnlyList<UnfitDocument> UnfitDocuments,
    IReadOnlyList<EntryFinding> Findings,
    SuggestedAnswer? LastRound,
    IndicatorSupply? Supply,
    FormEntry? Entry)
{
    internal static FormIndicator Of(
        ReportStep step, PlanIndicator indicator, IReadOnlyDictionary<UnitId, NamedUnit> formerNames,
        IReadOnlyDictionary<Guid, IReadOnlyList<LinkedDocument>> documents, IReadOnlyDictionary<EntryId, FormTie> ties, IndicatorSupply? supply)
    {
        var plan = step.Plan;
        var entry = step.EntryOf(indicator);
        var carried = step.Carried.FirstOrDefault(row => row.Indicator == indicator.Code);
        var definition = indicator.Definition;
        var values = entry is null ? default : entry.ToScore();
        var linked = entry is null ? [] : documents.GetValueOrDefault(entry.Id.Value, []);
        return new FormIndicator(
            indicator.Code, indicator.Name, plan.NamesAbove(indicator), definition.KindWord(), definition.Inputs, definition.Documents.Minimum,
            definition.Documents.Kinds, definition.Documents.Issuer, definition.Documents.Guidance ?? definition.Guidance, definition.DataSources, definition.AllowsNotApplicable,
            Completeness.MissingFrom(indicator, values), Completeness.MissingDocumentsOf(indicator, values),
            [.. linked.Where(paper => !EntryPapers.Proves(paper, indicator)).Select(paper => UnfitDocument.Of(paper, definition.Documents))],
            step.FindingsOf(indicator), carried is null ? null : SuggestedAnswer.Of(indicator, carried, formerNames, documents), supply,
            entry is null ? null : FormEntry.Of(indicator, entry, linked, ties.GetValueOrDefault(entry.Id)));
    }
}

/// <summary>A linked paper that does not count.</summary>
/// <param name="Why">In sentences for people.</param>
public sealed record UnfitDocument(DocumentId Document, IReadOnlyList<string> Why)
{
    internal static UnfitDocument Of(LinkedDocument paper, DocumentRequirement requirement) => new(
        paper.Id,
        [
            .. paper.Standing is DocumentStanding.Active ? Array.Empty<string>() : ["Văn bản đã thu hồi."],
            .. PaperCheck.FaultsOf(requirement, paper.Kind, paper.Issuer),
        ]);
}

/// <summary>What was answered.</summary>
/// <param name="Revision">For the next change of this answer.</param>
/// <param name="Origin">Entered, supplied, or entered where it is supplied: before the supplier answered, or released by the office.</param>
/// <param name="Figures">By key of the input, without the zeros the column adds behind the point.</param>
/// <param name="ReturnReason">Why the office gave it back.</param>
/// <param name="Tie">The answer of another round it was taken over from; none: it was entered here.</param>
public sealed record FormEntry(
    EntryId Id,
    int Revision,
    EntryState State,
    EntryOrigin Origin,
    bool? Met,
    IReadOnlyDictionary<string, decimal?> Figures,
    IReadOnlyDictionary<string, string?> Choices,
    string? DirectSource,
    string? GapReason,
    string? NotApplicableReason,
    string? Note,
    string? ReturnReason,
    AccountId Author,
    DateTimeOffset EnteredAt,
    IReadOnlyList<LinkedDocument> Documents,
    FormTie? Tie)
{
    internal static FormEntry Of(PlanIndicator indicator, ReportEntry entry, IReadOnlyList<LinkedDocument> documents, FormTie? tie) => new(
        entry.Id, entry.Revision, entry.State, entry.Origin, entry.Met, indicator.FiguresByKey(entry.Figures), indicator.ChoicesByKey(entry.Choices),
        entry.DirectSource, entry.GapReason, entry.NotApplicableReason, entry.Note, entry.ReturnReason, entry.Author, entry.EnteredAt, documents, tie);
}

/// <summary>"Lấy theo phép nối từ …": where an answer was taken over from, and whether it still follows.</summary>
/// <param name="Indicator">The indicator in that round.</param>
/// <param name="SourceEnteredAt">When that answer was last entered; later than this one: it could not be followed.</param>
public sealed record FormTie(EntryTie State, ReportId Report, RoundId Round, string RoundTitle, string Indicator, DateTimeOffset SourceEnteredAt)
{
    internal static FormTie Of(EntryTie state, ReportEntry source, string title) =>
        new(state, source.Report, source.Round, title, source.Indicator, source.EnteredAt);
}
