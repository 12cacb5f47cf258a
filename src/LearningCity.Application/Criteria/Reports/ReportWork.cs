using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>What every step of a report needs: the locked report, its round, its entries, and how complete it is.</summary>
[PerRequest]
internal sealed class ReportWork(
    IRepository<UnitReport> reports, IRepository<Round> rounds, IRepository<ReportEntry> entries, IScoringPlans plans, IAskedIndicators asked,
    ICarriedAnswers carried, ICaller caller)
{
    /// <summary>Locks the report against every other step and every change of its entries, until the transaction ends.</summary>
    /// <param name="function">Whose scope counts; out of it the report does not exist.</param>
    /// <param name="seen">The revision the caller read.</param>
    public Task<ReportStep> BeginAsync(ReportId id, Function function, int seen, CancellationToken ct) =>
        BeginAsync(id, function, seen, isToRead: false, ct);

    /// <summary>The same for a step that changes none of the entries.</summary>
    public Task<ReportStep> BeginReadingAsync(ReportId id, Function function, int seen, CancellationToken ct) =>
        BeginAsync(id, function, seen, isToRead: true, ct);

    private async Task<ReportStep> BeginAsync(ReportId id, Function function, int seen, bool isToRead, CancellationToken ct)
    {
        var report = await reports.GetAsync(new ReportInScope(id, caller.ScopeOf(function), RowLock.Update), seen, ct);
        var round = await rounds.GetAsync(new RoundAskingUnit(report.Round, report.Unit), ct);
        var plan = await plans.OfAsync(round.Set, ct);
        return new ReportStep(report, round, plan, await asked.OfAsync(report, plan, ct), await entries.ListAsync(new EntriesOfReport(report.Id, isToRead), ct))
        {
            Carried = round.Previous is null ? [] : await carried.OfUnitsAsync(round.Id, [report.Unit], null, ct),
        };
    }
}

/// <summary>A report under work.</summary>
/// <param name="Asked">The indicators this unit answers, in the order of the set.</param>
/// <param name="Entries">In the order of the set.</param>
internal sealed record ReportStep(
    UnitReport Report, Round Round, ScoringPlan Plan, IReadOnlyList<PlanIndicator> Asked, IReadOnlyList<ReportEntry> Entries)
{
    /// <summary>What was supplied of the indicators at hand, by code; empty where nothing is supplied, and in steps that do not ask.</summary>
    public IReadOnlyDictionary<string, SuppliedValue> Supplied { get; init; } = new Dictionary<string, SuppliedValue>();

    /// <summary>What the unit takes over from the round before.</summary>
    public IReadOnlyList<CarriedRow> Carried { get; init; } = [];

    /// <exception cref="RuleViolated">The unit is not asked for it.</exception>
    public PlanIndicator RequireAsked(string indicator) =>
        Asked.FirstOrDefault(asked => asked.Code == indicator) ?? throw ReportEntryRules.NotAsked(indicator);

    public ReportEntry? EntryOf(PlanIndicator indicator) => Entries.FirstOrDefault(entry => entry.Indicator == indicator.Code);

    /// <summary>The answer as the caller read it; none: there was none.</summary>
    /// <param name="seen">Its revision; 0 where there was none.</param>
    /// <exception cref="StaleRevision">Somebody else changed this answer since.</exception>
    public ReportEntry? EntryAsSeen(PlanIndicator indicator, int seen)
    {
        var entry = EntryOf(indicator);
        return (entry?.Revision ?? 0) == seen ? entry : throw new StaleRevision(seen, entry?.Revision ?? 0);
    }

    public Completeness Completeness => Asked
        .Select(indicator => EntryOf(indicator) is { } entry
            ? Completeness.Of(indicator, entry.ToScore())
            : Completeness.OfNothing(indicator))
        .Aggregate(default(Completeness), (sum, one) => sum + one);

    /// <summary>Every required field and paper that is not there, in the order of the set.</summary>
    public IReadOnlyList<Fault> Missing => [.. Asked.SelectMany(indicator => MissingFrom(indicator, EntryOf(indicator)))];

    /// <summary>What stands against sending: contradictions, and jumps that nobody explained.</summary>
    public IReadOnlyList<Fault> Objections =>
        [.. Asked.SelectMany(indicator => EntryFindings.Objections(indicator.Code, FindingsOf(indicator)))];

    /// <summary>What the checks of the indicator find in its answer.</summary>
    public IReadOnlyList<EntryFinding> FindingsOf(PlanIndicator indicator) =>
        EntryOf(indicator) is { } entry
            ? EntryFindings.Of(indicator, entry.Figures, Carried.FirstOrDefault(row => row.Indicator == indicator.Code)?.Answer, entry.Note)
            : [];

    private static IEnumerable<Fault> MissingFrom(PlanIndicator indicator, ReportEntry? entry)
    {
        var values = entry is null ? default : entry.ToScore();
        var counted = entry is null ? Completeness.OfNothing(indicator) : Completeness.Of(indicator, values);
        var keys = Completeness.MissingFrom(indicator, values);
        foreach (var input in indicator.Definition.Inputs.Where(input => keys.Contains(input.Key)))
        {
            yield return UnitReportRules.Missing(indicator.Code, input.Key, input.Label);
        }

        var papers = counted.Required - counted.Answered - keys.Count;
        if (papers > 0)
        {
            yield return UnitReportRules.Missing(indicator.Code, "documents", PaperCheck.Named(indicator.Definition.Documents, papers));
        }
    }
}
