using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>A withdrawn paper proves nothing any more: the answers it proved count their documents again, and what was accepted is scored anew.</summary>
internal sealed class CountEvidenceAgain(IRepository<ReportEntry> entries, IRoundScores scores, ISender modules, IUnitOfWork work)
    : INotificationHandler<DocumentWithdrawn>
{
    public async Task Handle(DocumentWithdrawn withdrawn, CancellationToken ct)
    {
        List<EntryId> ids = [.. withdrawn.Targets.Where(target => target.TargetKind == EntryDocuments.Kind).Select(target => new EntryId(target.Target))];
        if (ids.Count == 0)
        {
            return;
        }

        var touched = await entries.ListAsync(new EntriesToCountAgain(ids), ct);
        var counts = (await modules.Send(new ListEvidenceCountsOf(EntryDocuments.Kind, [.. ids.Select(id => id.Value)]), ct))
            .ToDictionary(count => new EntryId(count.Target), count => count.Active);
        foreach (var entry in touched)
        {
            entry.CountDocuments(counts.GetValueOrDefault(entry.Id));
        }

        await work.FlushAsync(ct);
        foreach (var (round, unit) in touched.Where(entry => entry.State is EntryState.Accepted).Select(entry => (entry.Round, entry.Unit)).Distinct()
                     .OrderBy(pair => pair.Round.Value).ThenBy(pair => pair.Unit.Value))
        {
            await scores.RescoreAsync(round, unit, ct);
        }
    }
}
