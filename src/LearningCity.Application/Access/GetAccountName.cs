using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>How an account is shown to others, where only its identity stands: the author of a reason, of an extension, of a step. Whoever is signed in and was
/// told the identity may know the name.</summary>
[AllowSignedIn]
public sealed record GetAccountName(AccountId Account) : IQuery<AccountName>;

/// <param name="Name">As it is shown now.</param>
public sealed record AccountName(AccountId Id, string Name);

internal sealed class GetAccountNameHandler(IRepository<Account> accounts) : IRequestHandler<GetAccountName, AccountName>
{
    public async Task<AccountName> Handle(GetAccountName query, CancellationToken ct) =>
        (await accounts.ListAsync(new NameOf(query.Account), ct)).SingleOrDefault() ?? throw new NotFound();

    private sealed class NameOf : Specification<Account, AccountName>
    {
        public NameOf(AccountId id)
        {
            Where(account => account.Id == id);
            Select(account => new AccountName(account.Id, account.DisplayName));
        }
    }
}
