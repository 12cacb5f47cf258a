using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>Takes a role back; it gives nothing from the next request on.</summary>
[Allow(Function.ManageReporters, Function.ManageHeads, Function.ManageOfficers, Function.ManageLeaders)]
public sealed record EndGrant(GrantId Grant, int Seen, string Reason) : ICommand<Changed<GrantId>>;

internal sealed class EndGrantHandler(
    IRepository<Grant> grants,
    IRepository<Account> accounts,
    AccountReach reach,
    Keepers keepers,
    SecurityNotes notes,
    IAudit audit,
    IUnitOfWork work,
    ICaller caller,
    TimeProvider time) : IRequestHandler<EndGrant, Changed<GrantId>>
{
    public async Task<Changed<GrantId>> Handle(EndGrant request, CancellationToken cancellationToken)
    {
        var grant = await grants.GetAsync(new GrantById(request.Grant), cancellationToken);
        await reach.EnsureSeesAsync(grant.Account, cancellationToken);
        reach.EnsureGives(grant.Role, grant.Scope);
        await accounts.GetAsync(new LockedAccountById(grant.Account), cancellationToken);

        if (grant.Revision != request.Seen)
        {
            throw new StaleRevision(request.Seen, grant.Revision);
        }

        if (grant.IsInForce(time.Today()))
        {
            await keepers.EnsureEnoughWithoutAsync(grant.Account, grant.Role, cancellationToken);
        }

        grant.End(caller.Account, request.Reason, time.Now());
        audit.Because(grant.EndReason!);
        notes.Add(SecurityEventKind.GrantEnded, grant.Account, GrantRules.NameOf(grant.Role));
        await work.FlushAsync(cancellationToken);

        return new Changed<GrantId>(grant.Id, grant.Revision);
    }
}
