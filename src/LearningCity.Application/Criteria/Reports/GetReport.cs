using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>One unit's report as a form: only what this unit is asked, with what it has answered and what is still missing.</summary>
[Allow(Function.ReadReports)]
public sealed record GetReport(ReportId Report) : IQuery<ReportForm>;

internal sealed class GetReportHandler(
    IRepository<UnitReport> reports, IRepository<Round> rounds, IRepository<ReportEntry> entries, SupplyWork supplies, IScoringPlans plans,
    IAskedIndicators asked, ICarriedAnswers carried, ISender modules, ICaller caller, TimeProvider time) : IRequestHandler<GetReport, ReportForm>
{
    public async Task<ReportForm> Handle(GetReport query, CancellationToken ct)
    {
        var report = await reports.GetAsync(new ReportInScope(query.Report, caller.ScopeOf(Function.ReadReports)), ct);
        var round = await rounds.GetAsync(new RoundAskingUnit(report.Round, report.Unit), ct);
        var plan = await plans.OfAsync(round.Set, ct);
        var step = new ReportStep(report, round, plan, await asked.OfAsync(report, plan, ct), await entries.ListAsync(new EntriesOfReport(report.Id, isToRead: true), ct))
        {
            Carried = round.Previous is null ? [] : await carried.OfUnitsAsync(round.Id, [report.Unit], null, ct),
            Supplied = await supplies.OfAsync(round, report.Id, [.. round.Sources.Select(source => source.Indicator)], ct),
        };
        var names = await modules.Send(new ListUnitNames([report.Unit], round.DatesOf(report.Unit).CutOff), ct);
        var documents = await modules.Send(
            new ListDocumentsOf(
                EntryDocuments.Kind, [.. step.Entries.Select(entry => entry.Id).Concat(step.Carried.SelectMany(row => row.Entries)).Distinct().Select(id => id.Value)]), ct);
        var former = await FormerNamesAsync(round, step.Carried, ct);
        return ReportForm.Of(step, names[0].Name, former, documents, await TiesAsync(step.Entries, ct), caller, time.Now());
    }

    /// <summary>The predecessors as they were called when they reported.</summary>
    private async Task<IReadOnlyDictionary<UnitId, NamedUnit>> FormerNamesAsync(Round round, IReadOnlyList<CarriedRow> rows, CancellationToken ct)
    {
        if (round.Previous is not { } previous || rows.Count is 0)
        {
            return new Dictionary<UnitId, NamedUnit>();
        }

        var before = await rounds.GetAsync(new RoundById(previous), ct);
        return (await modules.Send(new ListUnitNames([.. rows.SelectMany(row => row.Units).Distinct()], before.Dates.CutOff), ct))
            .ToDictionary(unit => unit.Id);
    }

    /// <summary>Where answers were taken over from, by the answer.</summary>
    private async Task<IReadOnlyDictionary<EntryId, FormTie>> TiesAsync(IReadOnlyList<ReportEntry> answers, CancellationToken ct)
    {
        List<ReportEntry> taken = [.. answers.Where(entry => entry.TakenFrom is not null)];
        if (taken.Count is 0)
        {
            return new Dictionary<EntryId, FormTie>();
        }

        var sources = (await entries.ListAsync(new EntriesById([.. taken.Select(entry => entry.TakenFrom!.Value)]), ct)).ToDictionary(entry => entry.Id);
        var titles = (await rounds.ListAsync(new RoundTitles([.. sources.Values.Select(source => source.Round).Distinct()]), ct)).ToDictionary(round => round.Id);
        return taken.ToDictionary(
            entry => entry.Id,
            entry => FormTie.Of(entry.Tie, sources[entry.TakenFrom!.Value], titles[sources[entry.TakenFrom!.Value].Round].Title));
    }

    private sealed class RoundTitles : Specification<Round, TitledRound>
    {
        public RoundTitles(IReadOnlyCollection<RoundId> ids)
        {
            Where(round => ids.Contains(round.Id));
            Select(round => new TitledRound(round.Id, round.Title));
        }
    }

    private sealed record TitledRound(RoundId Id, string Title);
}
