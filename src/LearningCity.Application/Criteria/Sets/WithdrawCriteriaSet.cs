using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Takes a version out of use for new rounds; a draft nobody wants is withdrawn too. Rounds that use it keep it.</summary>
[Allow(Function.PublishCriteriaSet)]
public sealed record WithdrawCriteriaSet(CriteriaSetId Set, int Seen, string Reason) : ICommand<Changed<CriteriaSetId>>;

internal sealed class WithdrawCriteriaSetHandler(
    IRepository<CriteriaSet> sets, IUnitOfWork work, IAudit audit, ICaller caller, TimeProvider time)
    : IRequestHandler<WithdrawCriteriaSet, Changed<CriteriaSetId>>
{
    public async Task<Changed<CriteriaSetId>> Handle(WithdrawCriteriaSet command, CancellationToken ct)
    {
        var set = await sets.GetAsync(new CriteriaSetById(command.Set), command.Seen, ct);
        set.Withdraw(caller.Account, command.Reason, time.Now());
        audit.Because(command.Reason);
        await work.FlushAsync(ct);
        return new Changed<CriteriaSetId>(set.Id, set.Revision);
    }
}
