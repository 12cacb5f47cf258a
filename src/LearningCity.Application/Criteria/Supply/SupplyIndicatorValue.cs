using LearningCity.Application.Criteria.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

internal sealed class SupplyIndicatorValueHandler(
    IRepository<UnitReport> reports, IRepository<Round> rounds, IRepository<SuppliedValue> supplied, IRepository<ReportEntry> entries,
    IScoringPlans plans, IAskedIndicators asked, SupplyWork supplies, IRoundScores scores, IUnitOfWork work, TimeProvider time)
    : IRequestHandler<SupplyIndicatorValue, SupplyOutcome>
{
    public async Task<SupplyOutcome> Handle(SupplyIndicatorValue command, CancellationToken ct)
    {
        var report = await reports.GetAsync(new ReportOfUnit(command.Round, command.Unit), ct);
        var round = await rounds.GetAsync(new RoundAskingUnit(command.Round, command.Unit), ct);
        round.RequireSource(command.Indicator);
        var plan = await plans.OfAsync(round.Set, ct);
        var indicator = (await asked.OfAsync(report, plan, ct)).FirstOrDefault(one => one.Code == command.Indicator) ?? throw ReportEntryRules.NotAsked(command.Indicator);
        var value = await TakeAsync(report, indicator, command, ct);
        await work.FlushAsync(ct);

        var entry = await entries.FindAsync(new EntryToSupply(report.Id, indicator.Code), ct);
        var before = entry?.ValuesRevision;
        entry = supplies.Write(value, report, entry, indicator, round);
        if (report.State is ReportState.Accepted && entry?.ValuesRevision != before)
        {
            await work.FlushAsync(ct);
            await scores.RescoreAsync(round.Id, report.Unit, plan, [indicator], ct);
        }

        return value.DiffersSince is null ? SupplyOutcome.Written : SupplyOutcome.Differs;
    }

    private async Task<SuppliedValue> TakeAsync(UnitReport report, PlanIndicator indicator, SupplyIndicatorValue command, CancellationToken ct)
    {
        var values = new WantedEntry(command.Indicator, 0, command.Met, command.Figures, command.Choices).ToValues(indicator);
        var answer = new SuppliedAnswer(values, command.AsOf, command.Source, command.Reference, command.ReferenceLabel);
        var value = await supplied.FindAsync(new SuppliedValueOfIndicator(report.Id, indicator.Code), ct);
        if (value is null)
        {
            value = SuppliedValue.Of(new SuppliedValueId(Identity.New(time.Now())), report, indicator, answer, time.Now());
            supplied.Add(value);
        }
        else
        {
            value.Take(indicator, answer, time.Now());
        }

        return value;
    }

    /// <summary>Held against every step of the report and every change of its answers.</summary>
    private sealed class ReportOfUnit : Specification<UnitReport>
    {
        public ReportOfUnit(RoundId round, UnitId unit)
        {
            Where(report => report.Round == round && report.Unit == unit);
            ForUpdate();
        }
    }

    /// <summary>Held also against its release.</summary>
    private sealed class SuppliedValueOfIndicator : Specification<SuppliedValue>
    {
        public SuppliedValueOfIndicator(ReportId report, string indicator)
        {
            Where(value => value.Report == report && value.Indicator == indicator);
            ForUpdate();
        }
    }

    /// <summary>Held also against whoever counts its papers again.</summary>
    private sealed class EntryToSupply : Specification<ReportEntry>
    {
        public EntryToSupply(ReportId report, string indicator)
        {
            Where(entry => entry.Report == report && entry.Indicator == indicator);
            ForUpdate();
        }
    }
}
