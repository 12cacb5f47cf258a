using LearningCity.Application.Access.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

internal sealed class FindActiveReaderHandler(IRepository<Account> accounts) : IRequestHandler<FindActiveReader, ActiveReader?>
{
    public async Task<ActiveReader?> Handle(FindActiveReader query, CancellationToken ct) =>
        (await accounts.ListAsync(new ActiveAccount(query.Account), ct)).Select(found => new ActiveReader(query.Account, found.Name, WireFormat.NameOf(found.Language))).SingleOrDefault();

    private sealed class ActiveAccount : Specification<Account, Reader>
    {
        public ActiveAccount(AccountId id)
        {
            Where(account => account.Id == id && account.State == AccountState.Active);
            Select(account => new Reader(account.DisplayName, account.Language));
        }
    }

    private sealed record Reader(string Name, Language Language);
}
