using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Opens one score: the value, the formula with its exact terms, the units behind it, and their documents.</summary>
/// <remarks>Who sees scores but reads no reports (authorisation matrix, rows 22 to 24 and 38) opens figures and verdicts, no answers and no papers.</remarks>
/// <param name="Unit">None: the city of the round.</param>
/// <param name="Indicator">Code in the set.</param>
/// <param name="Scope">As for the scoreboard.</param>
/// <param name="Page">Of the units behind a sum.</param>
[Allow(Function.SeeScores, Function.ReadReports)]
public sealed record GetScore(RoundId Round, UnitId? Unit, string Indicator, ScoreScope? Scope, PageRequest Page) : IQuery<OpenedScore>;

/// <param name="Explanation">Inputs, measures, target and verdict, as data.</param>
/// <param name="Units">Whose answers made it; for a unit's own score the unit itself.</param>
public sealed record OpenedScore(RoundId Round, UnitId Unit, string UnitName, Explanation Explanation, IReadOnlyList<ScoreSource> Units);

/// <param name="Entry">The accepted answer; none while there is none, or where the caller may not read the unit's reports.</param>
/// <param name="Explanation">Of this unit's score; with the fields of its answer where the caller may read the unit's reports.</param>
/// <param name="Documents">The papers linked to the answer.</param>
/// <param name="Origin">How the answer came to be; none where there is none to show.</param>
/// <param name="Supply">None where the indicator is entered in this round, or where the caller may not read the unit's reports.</param>
/// <param name="ComparedWith">Where the figures of the previous period come from; none where they were entered.</param>
public sealed record ScoreSource(
    UnitId Unit, string UnitName, ReportId Report, EntryId? Entry, Explanation Explanation, IReadOnlyList<LinkedDocument> Documents,
    EntryOrigin? Origin, IndicatorSupply? Supply, PreviousPeriod? ComparedWith);

/// <summary>The round before, and whose accepted answers in it a change is measured against.</summary>
/// <param name="Units">The unit itself, or after a merger its predecessors, whose figures are summed.</param>
/// <param name="IsInPart">A predecessor came only in part: there is nothing to compare with.</param>
public sealed record PreviousPeriod(RoundId Round, string RoundTitle, IReadOnlyList<NamedUnit> Units, bool IsInPart);

internal sealed class GetScoreHandler(
    IScoreReading scores, IRepository<Round> rounds, IRepository<ReportEntry> entries, IRepository<SuppliedValue> supplied, IScoringPlans plans,
    ICarriedAnswers carried,
    ISender modules, ICaller caller)
    : IRequestHandler<GetScore, OpenedScore>
{
    public async Task<OpenedScore> Handle(GetScore query, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundById(query.Round), ct);
        var unit = query.Unit ?? round.Subject;
        ScoreReach.Require(caller, round, unit);
        var scope = query.Scope ?? (unit == round.Subject ? ScoreScope.Below : ScoreScope.Own);
        var plan = await plans.OfAsync(round.Set, ct);
        if (!plan.TryFind(query.Indicator, out var indicator)
            || !(await scores.OfUnitAsync(round.Id, unit, scope, ct)).TryGetValue(indicator.Node, out var score))
        {
            throw new NotFound();
        }

        var rows = await scores.BehindAsync(round.Id, unit, scope, indicator.Node, query.Page, ct);
        var names = (await modules.Send(new ListUnitNames([.. rows.Select(row => row.Unit).Append(unit).Distinct()], round.Dates.CutOff), ct))
            .ToDictionary(named => named.Id, named => named.Name);
        var sources = await SourcesAsync(round, indicator, rows, names, ct);
        var isOneAnswer = scope is ScoreScope.Own || indicator.Definition.RollUp is RollUp.Lead;
        var explanation = isOneAnswer && sources.Count == 1 ? sources[0].Explanation : indicator.Explain(scope, score);
        return new OpenedScore(round.Id, unit, names.GetValueOrDefault(unit, ""), explanation, sources);
    }

    private async Task<IReadOnlyList<ScoreSource>> SourcesAsync(
        Round round, PlanIndicator indicator, IReadOnlyList<UnitScore> rows, IReadOnlyDictionary<UnitId, string> names, CancellationToken ct)
    {
        var compared = await ComparedWithAsync(round, indicator, rows, ct);
        var readable = caller.ScopeOf(Function.ReadReports);
        List<EntryId> ids = [.. rows.Where(row => readable.Covers(row.Unit)).Select(row => row.Entry).OfType<EntryId>()];
        var answers = (await entries.ListAsync(new EntriesById(ids), ct)).ToDictionary(entry => entry.Id);
        var documents = (await modules.Send(new ListDocumentsOf(EntryDocuments.Kind, [.. ids.Select(id => id.Value)]), ct))
            .ToDictionary(evidence => evidence.Target, evidence => evidence.Documents);
        var source = round.SourceOf(indicator.Code);
        var values = await SuppliedAsync(source, [.. rows.Where(row => readable.Covers(row.Unit)).Select(row => row.Report)], ct);
        return
        [
            .. rows.Select(row =>
            {
                var answer = row.Entry is { } id ? answers.GetValueOrDefault(id) : null;
                var explanation = Explanation.Of(indicator, answer is null ? default : answer.ToScore(), row.Score.ToResult());
                return new ScoreSource(
                    row.Unit, names.GetValueOrDefault(row.Unit, ""), row.Report, answer?.Id,
                    readable.Covers(row.Unit) ? explanation : explanation.WithoutAnswer(),
                    answer is null ? [] : documents.GetValueOrDefault(answer.Id.Value, []), answer?.Origin,
                    readable.Covers(row.Unit) ? IndicatorSupply.Of(source, indicator, values.GetValueOrDefault(row.Report)) : null,
                    compared.GetValueOrDefault(row.Unit));
            }),
        ];
    }

    private async Task<IReadOnlyDictionary<UnitId, PreviousPeriod>> ComparedWithAsync(
        Round round, PlanIndicator indicator, IReadOnlyList<UnitScore> rows, CancellationToken ct)
    {
        if (round.Previous is not { } before || indicator.Definition is not ChangeIndicator { CarriesPrevious: true })
        {
            return new Dictionary<UnitId, PreviousPeriod>();
        }

        var previous = await rounds.GetAsync(new RoundById(before), ct);
        var taken = await carried.OfUnitsAsync(round.Id, [.. rows.Select(row => row.Unit)], indicator.Code, ct);
        var names = (await modules.Send(new ListUnitNames([.. taken.SelectMany(row => row.Units).Distinct()], previous.Dates.CutOff), ct))
            .ToDictionary(unit => unit.Id);
        return taken.ToDictionary(
            row => row.Unit,
            row => new PreviousPeriod(
                previous.Id, previous.Title, [.. row.Units.Select(unit => names.GetValueOrDefault(unit)).OfType<NamedUnit>()], row.Answer.IsInPart));
    }

    private async Task<IReadOnlyDictionary<ReportId, SuppliedValue>> SuppliedAsync(RoundSource? source, IReadOnlyList<ReportId> reports, CancellationToken ct) =>
        source is null
            ? new Dictionary<ReportId, SuppliedValue>()
            : (await supplied.ListAsync(new SuppliedToReports(source.Indicator, reports), ct)).ToDictionary(value => value.Report);

    private sealed class SuppliedToReports : Specification<SuppliedValue>
    {
        public SuppliedToReports(string indicator, IReadOnlyList<ReportId> reports) =>
            Where(value => value.Indicator == indicator && reports.Contains(value.Report));
    }
}
