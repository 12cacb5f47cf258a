using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Publishes a draft, once and for ever; whoever drafted or edited it cannot. A draft with faults is refused with all of them.</summary>
[Allow(Function.PublishCriteriaSet)]
public sealed record PublishCriteriaSet(CriteriaSetId Set, int Seen) : ICommand<Changed<CriteriaSetId>>;

internal sealed class PublishCriteriaSetHandler(
    IRepository<CriteriaSet> sets, DraftWork drafts, IUnitOfWork work, ICaller caller, TimeProvider time)
    : IRequestHandler<PublishCriteriaSet, Changed<CriteriaSetId>>
{
    public async Task<Changed<CriteriaSetId>> Handle(PublishCriteriaSet command, CancellationToken ct)
    {
        var set = await sets.GetAsync(new CriteriaSetById(command.Set), command.Seen, ct);
        var faults = set.WorkingFile is { } file ? (await drafts.ReadAsync(set, file, ct)).Faults : null;
        set.Publish(caller.Account, time.Now(), faults);
        await work.FlushAsync(ct);
        return new Changed<CriteriaSetId>(set.Id, set.Revision);
    }
}
