using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Where the reports of a round hold another answer than was supplied, or none, in the order of the set.</summary>
[Allow(Function.ReadReports)]
public sealed record ListSupplyDifferences(RoundId Round, PageRequest Page) : IQuery<Page<SupplyDifference>>;

/// <param name="UnitName">As of chốt số liệu.</param>
/// <param name="Entry">What the report holds; none: no answer.</param>
/// <param name="Supplied">What was supplied.</param>
public sealed record SupplyDifference(
    UnitId Unit, string UnitName, ReportId Report, string Indicator, StandingEntry? Entry, SuppliedFigures Supplied);

/// <summary>An answer beside a supplied value.</summary>
/// <param name="Figures">By key of the input.</param>
/// <param name="Choices">By key of the input.</param>
public sealed record StandingEntry(
    EntryId Id,
    EntryState State,
    EntryOrigin Origin,
    bool? Met,
    IReadOnlyDictionary<string, decimal?> Figures,
    IReadOnlyDictionary<string, string?> Choices,
    string? DirectSource,
    string? GapReason,
    string? NotApplicableReason)
{
    internal static StandingEntry Of(PlanIndicator indicator, ReportEntry entry) => new(
        entry.Id, entry.State, entry.Origin, entry.Met, indicator.FiguresByKey(entry.Figures), indicator.ChoicesByKey(entry.Choices),
        entry.DirectSource, entry.GapReason, entry.NotApplicableReason);
}

internal sealed class ListSupplyDifferencesHandler(
    IRepository<SuppliedValue> supplied, IRepository<ReportEntry> entries, IRepository<Round> rounds, IScoringPlans plans, ISender modules, ICaller caller)
    : IRequestHandler<ListSupplyDifferences, Page<SupplyDifference>>
{
    public async Task<Page<SupplyDifference>> Handle(ListSupplyDifferences query, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundById(query.Round), ct);
        if (!round.IsBegun)
        {
            throw new NotFound();
        }

        var page = await supplied.PageAsync(new Differences(round.Id, caller.ScopeOf(Function.ReadReports)), query.Page, ct);
        var plan = await plans.OfAsync(round.Set, ct);
        var answers = (await entries.ListAsync(new EntriesById([.. page.Items.Select(value => value.Entry).OfType<EntryId>()]), ct))
            .ToDictionary(entry => entry.Id);
        var names = (await modules.Send(new ListUnitNames([.. page.Items.Select(value => value.Unit).Distinct()], round.Dates.CutOff), ct))
            .ToDictionary(named => named.Id, named => named.Name);
        return new Page<SupplyDifference>(
            [.. page.Items.Select(value =>
            {
                var indicator = plan.Indicators[value.IndicatorOrdinal];
                return new SupplyDifference(
                    value.Unit, names.GetValueOrDefault(value.Unit, ""), value.Report, value.Indicator,
                    value.Entry is { } entry && answers.TryGetValue(entry, out var answer) ? StandingEntry.Of(indicator, answer) : null,
                    SuppliedFigures.Of(indicator, value));
            })],
            page.Total, page.Number, page.Size);
    }

    private sealed class Differences : Specification<SuppliedValue, SuppliedValue>
    {
        public Differences(RoundId round, Scope scope)
        {
            Where(value => value.Round == round && value.DiffersSince != null && (scope.All || scope.Units.Contains(value.Unit)));
            OrderBy(value => value.IndicatorOrdinal);
            ThenBy(value => value.Unit);
            Select(value => value);
        }
    }
}
