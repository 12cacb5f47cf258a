using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>Gives a disabled account back its sign-in, with the grants that still hold.</summary>
[Allow(Function.ManageReporters, Function.ManageHeads, Function.ManageOfficers, Function.ManageLeaders)]
public sealed record EnableAccount(AccountId Account, int Seen, string Reason) : ICommand<Changed<AccountId>>;

internal sealed class EnableAccountHandler(
    IRepository<Account> accounts, AccountReach reach, SecurityNotes notes, IAudit audit, IUnitOfWork work)
    : IRequestHandler<EnableAccount, Changed<AccountId>>
{
    public async Task<Changed<AccountId>> Handle(EnableAccount request, CancellationToken cancellationToken)
    {
        await reach.EnsureManagesAsync(request.Account, cancellationToken);
        var account = await accounts.GetAsync(new LockedAccountById(request.Account), request.Seen, cancellationToken);
        account.Enable(request.Reason);
        audit.Because(request.Reason);
        notes.Add(SecurityEventKind.AccountEnabled, account.Id, request.Reason);
        await work.FlushAsync(cancellationToken);

        return new Changed<AccountId>(account.Id, account.Revision);
    }
}
