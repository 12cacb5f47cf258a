using LearningCity.Application.Access.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

internal sealed class ListAccountNamesHandler(IRepository<Account> accounts) : IRequestHandler<ListAccountNames, IReadOnlyList<NamedAccount>>
{
    public async Task<IReadOnlyList<NamedAccount>> Handle(ListAccountNames query, CancellationToken ct) => await accounts.ListAsync(new AccountsNamed(query), ct);

    private sealed class AccountsNamed : Specification<Account, NamedAccount>
    {
        public AccountsNamed(ListAccountNames query)
        {
            if (query.Accounts is { } only)
            {
                Where(account => only.Contains(account.Id));
            }

            if (query.Search is { } search)
            {
                var folded = Search.Fold(search);
                Where(account => Search.Fold(account.DisplayName).Contains(folded));
            }

            Select(account => new NamedAccount(account.Id, account.DisplayName));
        }
    }
}
