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
    IRepository<UnitReport> reports, IRepository<Round> rounds, IRepository<ReportEntry> entries, SupplyWork supplies, IScoringPlans plans, ISender modules,
    ICaller caller, TimeProvider time) : IRequestHandler<GetReport, ReportForm>
{
    public async Task<ReportForm> Handle(GetReport query, CancellationToken ct)
    {
        var report = await reports.GetAsync(new ReportInScope(query.Report, caller.ScopeOf(Function.ReadReports)), ct);
        var round = await rounds.GetAsync(new RoundAskingUnit(report.Round, report.Unit), ct);
        var plan = await plans.OfAsync(round.Set, ct);
        var step = new ReportStep(report, round, plan, await entries.ListAsync(new EntriesOfReport(report.Id), ct))
        {
            Supplied = await supplies.OfAsync(round, report.Id, [.. round.Sources.Select(source => source.Indicator)], ct),
        };
        var names = await modules.Send(new ListUnitNames([report.Unit], round.DatesOf(report.Unit).CutOff), ct);
        var documents = await modules.Send(
            new ListDocumentsOf(EntryDocuments.Kind, [.. step.Entries.Select(entry => entry.Id.Value)]), ct);
        return ReportForm.Of(step, names[0].Name, documents, caller, time.Now());
    }
}
