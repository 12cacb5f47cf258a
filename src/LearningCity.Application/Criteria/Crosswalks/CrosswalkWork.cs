using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Lets one entry answer in every open round that asks the same: holds all reports it reaches, and writes the other answers too.</summary>
/// <remarks>The others are held alone: an answer that somebody is writing there is seen before it is decided whether to follow.</remarks>
[PerRequest]
internal sealed class CrosswalkWork(
    ICrosswalkReach reach, CrosswalkPaths paths, EntryLocks locks, EntryWork own, IRepository<Round> rounds, IRepository<ReportEntry> entries,
    EntryPapers papers, IScoringPlans plans, IAskedIndicators asked, ISender modules, ICaller caller, TimeProvider time)
{
    private IReadOnlyDictionary<ReportId, UnitReport> held = new Dictionary<ReportId, UnitReport>();

    /// <summary>Holds the report and every other one that these indicators are asked in.</summary>
    /// <param name="documents">Documents that are going to be linked.</param>
    public async Task<(ReportStep Step, IReadOnlyList<ReachedAnswer> Reached)> BeginAsync(
        ReportId report, IReadOnlyCollection<string> indicators, IEnumerable<DocumentId> documents, CancellationToken ct)
    {
        var reached = await reach.FindAsync(report, indicators, ct);
        held = await locks.HoldAsync(report, indicators, documents, reached, ct);
        return (await own.BeginAsync(held[report], indicators, ct), reached);
    }

    /// <summary>Writes the answers that follow from those just written, each where it can be.</summary>
    public async Task<IReadOnlyList<CarriedEntry>> CarryAsync(
        ReportStep step, IReadOnlyList<ReachedAnswer> reached, IReadOnlyList<ReportEntry> written, CancellationToken ct)
    {
        var carried = new List<CarriedEntry>();
        if (reached.Count is 0)
        {
            return carried;
        }

        var documents = await DocumentsAsync(written, ct);
        foreach (var answers in reached.GroupBy(answer => answer.Report).OrderBy(answers => answers.Key.Value))
        {
            var other = await StepAsync(answers.Key, [.. answers.Select(answer => answer.Indicator)], ct);
            foreach (var answer in answers.DistinctBy(answer => (answer.Origin, answer.Indicator)))
            {
                var source = written.First(entry => entry.Indicator == answer.Origin);
                carried.Add(await WriteAsync(step.Round.Set, source, other, answer, documents, ct));
            }
        }

        return carried;
    }

    /// <summary>A report that is held, with its round and its answers to these indicators.</summary>
    public async Task<ReportStep> StepAsync(ReportId id, IReadOnlyCollection<string> indicators, CancellationToken ct)
    {
        var report = held[id];
        var round = await rounds.GetAsync(new RoundAskingUnit(report.Round, report.Unit), ct);
        var plan = await plans.OfAsync(round.Set, ct);
        return new ReportStep(report, round, plan, await asked.OfAsync(report, plan, ct), await entries.ListAsync(new EntriesOfIndicators(id, indicators), ct));
    }

    /// <summary>Documents that prove each of these answers now, in their order.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<DocumentId>>> DocumentsAsync(IReadOnlyList<ReportEntry> answers, CancellationToken ct) =>
        (await modules.Send(new ListDocumentsOf(EntryDocuments.Kind, [.. answers.Select(entry => entry.Id.Value)]), ct)).ToDictionary(
            evidence => evidence.Target,
            IReadOnlyList<DocumentId> (evidence) =>
                [.. evidence.Documents.Where(document => document.Standing is DocumentStanding.Active).Select(document => document.Id)]);

    private static CarryOutcome? Hindrance(ReportStep other, ReportEntry source, ReportEntry? target, DateTimeOffset now) =>
        other.Report.State is not ReportState.Draft ? CarryOutcome.ReportNotDraft
        : !other.Round.IsOpenAt(now) ? CarryOutcome.RoundLocked
        : target switch
        {
            { Tie: EntryTie.Joined } => target.TakenFrom == source.Id ? null : CarryOutcome.FollowsAnother,
            { Tie: EntryTie.Broken } => CarryOutcome.TieBroken,
            { IsAnswered: true } => CarryOutcome.AnsweredItself,
            _ => null,
        };

    private async Task<CarriedEntry> WriteAsync(
        CriteriaSetId set, ReportEntry source, ReportStep other, ReachedAnswer answer, IReadOnlyDictionary<Guid, IReadOnlyList<DocumentId>> documents,
        CancellationToken ct)
    {
        var now = time.Now();
        var target = other.Entries.FirstOrDefault(entry => entry.Indicator == answer.Indicator);
        var indicator = other.Asked.FirstOrDefault(asked => asked.Code == answer.Indicator);
        CarriedEntry Told(CarryOutcome outcome, IReadOnlyList<Fault>? faults = null) => new(
            source.Indicator, outcome, other.Report.Id, other.Round.Id, other.Round.Title, answer.Indicator, target?.Id, target?.Revision, faults ?? []);
        if (indicator is null)
        {
            return Told(CarryOutcome.NotAsked);
        }

        if (other.Round.SourceOf(indicator.Code) is not null)
        {
            return Told(CarryOutcome.IsSupplied);
        }

        if (Hindrance(other, source, target, now) is { } hindrance)
        {
            return Told(hindrance);
        }

        if (source.NotApplicableReason is not null && !indicator.Definition.AllowsNotApplicable)
        {
            return Told(CarryOutcome.NotApplicableNotAllowed);
        }

        var values = await paths.CarryAsync(
            new CrosswalkSide(set, source.Indicator), answer.Path, source.Values, target?.Values ?? ReportedValues.Empty, ct);
        if (ReportEntry.FaultsOf(indicator, values) is { Count: > 0 } faults)
        {
            return Told(CarryOutcome.ValuesRefused, faults);
        }

        other.Report.Enter(caller.Account, other.Round, now);
        target = own.Follow(other, indicator, target, source, values);
        await papers.LinkAsync(other, target, documents.GetValueOrDefault(source.Id.Value, []), ct);
        await papers.CountAsync([(target, indicator)], ct);
        return Told(CarryOutcome.Written);
    }
}
