using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>A withdrawn paper proves nothing any more, one described anew may prove more or less: the answers it is linked to count their
/// documents again, and what was accepted is scored anew.</summary>
internal sealed class CountEvidenceAgain(
    IRepository<ReportEntry> entries, IScoringPlans plans, EntryPapers papers, IRoundScores scores, IUnitOfWork work)
    : INotificationHandler<DocumentWithdrawn>, INotificationHandler<DocumentDescribed>
{
    public Task Handle(DocumentWithdrawn withdrawn, CancellationToken ct) => CountAsync(withdrawn.Targets, ct);

    public Task Handle(DocumentDescribed described, CancellationToken ct) => CountAsync(described.Targets, ct);

    private async Task CountAsync(IReadOnlyList<EvidenceTarget> targets, CancellationToken ct)
    {
        List<EntryId> ids = [.. targets.Where(target => target.TargetKind == EntryDocuments.Kind).Select(target => new EntryId(target.Target))];
        if (ids.Count == 0)
        {
            return;
        }

        var touched = await entries.ListAsync(new EntriesToCountAgain(ids), ct);
        var before = touched.ToDictionary(entry => entry.Id, entry => entry.Documents);
        var indicators = await IndicatorsOfAsync(touched, ct);
        await papers.CountAsync([.. touched.Select(entry => (entry, indicators[entry.Id].Indicator))], ct);
        await work.FlushAsync(ct);
        foreach (var ofUnit in touched.Where(entry => entry.State is EntryState.Accepted && entry.Documents != before[entry.Id])
                     .GroupBy(entry => (entry.Round, entry.Unit))
                     .OrderBy(group => group.Key.Round.Value).ThenBy(group => group.Key.Unit.Value))
        {
            var plan = indicators[ofUnit.First().Id].Plan;
            await scores.RescoreAsync(ofUnit.Key.Round, ofUnit.Key.Unit, plan, [.. ofUnit.Select(entry => indicators[entry.Id].Indicator)], ct);
        }
    }

    private async Task<Dictionary<EntryId, (ScoringPlan Plan, PlanIndicator Indicator)>> IndicatorsOfAsync(IReadOnlyList<ReportEntry> touched, CancellationToken ct)
    {
        var indicators = new Dictionary<EntryId, (ScoringPlan, PlanIndicator)>(touched.Count);
        foreach (var ofRound in touched.GroupBy(entry => entry.Round))
        {
            var plan = await plans.OfRoundAsync(ofRound.Key, ct);
            foreach (var entry in ofRound)
            {
                indicators[entry.Id] = (plan, plan.Indicators[entry.IndicatorOrdinal]);
            }
        }

        return indicators;
    }
}
