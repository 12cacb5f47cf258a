using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>Somebody else's tokens for programs, those that work no more too; the newest first (matrix row 8).</summary>
[Allow(Function.EndSessions)]
public sealed record ListPersonalTokens(AccountId Account, PageRequest Page) : IQuery<Page<PersonalTokenLine>>;

internal sealed class ListPersonalTokensHandler(
    IRepository<Account> accounts, IRepository<PersonalToken> tokens, AccountReach reach, TimeProvider time)
    : IRequestHandler<ListPersonalTokens, Page<PersonalTokenLine>>
{
    public async Task<Page<PersonalTokenLine>> Handle(ListPersonalTokens request, CancellationToken cancellationToken)
    {
        await reach.EnsureManagesAsync(request.Account, cancellationToken);
        var account = await accounts.GetAsync(new AccountById(request.Account), cancellationToken);

        return await tokens.PageAsync(new TokensOf(account.Id, time.Today()), request.Page, cancellationToken);
    }
}
