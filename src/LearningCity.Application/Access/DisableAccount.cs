using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>Disables an account: its sessions, open links and tokens end at once, its history stays. Nobody disables himself,
/// and two administrators and two leaders must stay.</summary>
[Allow(Function.ManageReporters, Function.ManageHeads, Function.ManageOfficers, Function.ManageLeaders)]
public sealed record DisableAccount(AccountId Account, int Seen, string Reason) : ICommand<Changed<AccountId>>;

internal sealed class DisableAccountHandler(
    IRepository<Account> accounts,
    IRepository<Grant> grants,
    AccountReach reach,
    Keepers keepers,
    SessionEnding ending,
    LinkIssuing issuing,
    TokenRevoking revoking,
    SecurityNotes notes,
    IAudit audit,
    IUnitOfWork work,
    ICaller caller,
    TimeProvider time) : IRequestHandler<DisableAccount, Changed<AccountId>>
{
    public async Task<Changed<AccountId>> Handle(DisableAccount request, CancellationToken cancellationToken)
    {
        await reach.EnsureManagesAsync(request.Account, cancellationToken);
        var account = await accounts.GetAsync(new LockedAccountById(request.Account), request.Seen, cancellationToken);

        if (account.Id == caller.Account)
        {
            throw AccountRules.DisablesItself();
        }

        foreach (var grant in await grants.ListAsync(new OpenGrantsOf(account.Id, time.Today()), cancellationToken))
        {
            await keepers.EnsureEnoughWithoutAsync(account.Id, grant.Role, cancellationToken);
        }

        account.Disable(request.Reason);
        await ending.EndAllAsync(account.Id, except: null, cancellationToken);
        await issuing.RevokeAllAsync(account.Id, cancellationToken);
        await revoking.RevokeAllAsync(account.Id, request.Reason, cancellationToken);
        audit.Because(request.Reason);
        notes.Add(SecurityEventKind.AccountDisabled, account.Id, request.Reason);
        await work.FlushAsync(cancellationToken);

        return new Changed<AccountId>(account.Id, account.Revision);
    }
}
