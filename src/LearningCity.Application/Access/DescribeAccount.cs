using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>Changes the shown name and the post of an account.</summary>
[Allow(Function.ManageReporters, Function.ManageHeads, Function.ManageOfficers, Function.ManageLeaders)]
public sealed record DescribeAccount(AccountId Account, int Seen, string DisplayName, string Post) : ICommand<Changed<AccountId>>;

internal sealed class DescribeAccountHandler(IRepository<Account> accounts, AccountReach reach, IUnitOfWork work)
    : IRequestHandler<DescribeAccount, Changed<AccountId>>
{
    public async Task<Changed<AccountId>> Handle(DescribeAccount request, CancellationToken cancellationToken)
    {
        await reach.EnsureManagesAsync(request.Account, cancellationToken);
        var account = await accounts.GetAsync(new LockedAccountById(request.Account), request.Seen, cancellationToken);
        account.Describe(request.DisplayName, request.Post);
        await work.FlushAsync(cancellationToken);

        return new Changed<AccountId>(account.Id, account.Revision);
    }
}
