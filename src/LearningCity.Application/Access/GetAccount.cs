using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>One account with all its grants.</summary>
[Allow(Function.ManageReporters, Function.ManageHeads, Function.ManageOfficers, Function.ManageLeaders)]
public sealed record GetAccount(AccountId Account) : IQuery<AccountCard>;

/// <param name="Grants">Past, present and future, as far as the caller's scope reaches; the newest first.</param>
/// <param name="Revision">Goes into <c>If-Match</c>.</param>
public sealed record AccountCard(
    AccountId Id,
    string SignInName,
    string DisplayName,
    string Post,
    AccountState State,
    string? StateReason,
    DateTimeOffset CreatedAt,
    DateTimeOffset? PasswordSetAt,
    IReadOnlyList<GrantLine> Grants,
    int Revision);

internal sealed class GetAccountHandler(IRepository<Account> accounts, IRepository<Grant> grants, AccountReach reach)
    : IRequestHandler<GetAccount, AccountCard>
{
    public async Task<AccountCard> Handle(GetAccount request, CancellationToken cancellationToken)
    {
        await reach.EnsureSeesAsync(request.Account, cancellationToken);
        var account = await accounts.GetAsync(new AccountById(request.Account), cancellationToken);
        var held = await grants.PageAsync(
            new GrantsInScope(reach.Seen, account.Id, null, null, inForceOn: null), PageRequest.Of(1, PageRequest.LargestSize), cancellationToken);

        return new AccountCard(
            account.Id, account.SignInName, account.DisplayName, account.Post, account.State, account.StateReason,
            account.CreatedAt, account.PasswordSetAt, held.Items, account.Revision);
    }
}
