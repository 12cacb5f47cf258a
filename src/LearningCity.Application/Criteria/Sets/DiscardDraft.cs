using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Gives a draft up, with a reason; it is kept and shown to the office alone.</summary>
[Allow(Function.DraftCriteriaSet)]
public sealed record DiscardDraft(CriteriaSetId Set, int Seen, string Reason) : ICommand<Changed<CriteriaSetId>>;

internal sealed class DiscardDraftHandler(IRepository<CriteriaSet> sets, IUnitOfWork work, IAudit audit, ICaller caller, TimeProvider time)
    : IRequestHandler<DiscardDraft, Changed<CriteriaSetId>>
{
    public async Task<Changed<CriteriaSetId>> Handle(DiscardDraft command, CancellationToken ct)
    {
        var set = await sets.GetAsync(new CriteriaSetById(command.Set), command.Seen, ct);
        set.Discard(caller.Account, command.Reason, time.Now());
        audit.Because(command.Reason);
        await work.FlushAsync(ct);
        return new Changed<CriteriaSetId>(set.Id, set.Revision);
    }
}
