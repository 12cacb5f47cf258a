using LearningCity.Application.Access.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

internal sealed class ListPostHoldersHandler(IRepository<Grant> grants, IRepository<Account> accounts)
    : IRequestHandler<ListPostHolders, IReadOnlyList<PostHolder>>
{
    private static readonly Dictionary<Role, Post> Posts = new()
    {
        [Role.UnitReporter] = Post.Reporter,
        [Role.UnitHead] = Post.Head,
        [Role.CityOfficer] = Post.Officer,
        [Role.OfficeLeader] = Post.Leader,
    };

    public async Task<IReadOnlyList<PostHolder>> Handle(ListPostHolders query, CancellationToken ct)
    {
        var active = (await accounts.ListAsync(new ActiveAccounts(query.Accounts), ct)).ToDictionary(account => account.Id);
        return [.. (await grants.ListAsync(new GrantsInForce(Posts.Keys, query.On), ct))
            .Where(grant => active.ContainsKey(grant.Account))
            .Select(grant => new PostHolder(
                grant.Account, active[grant.Account].Name, Posts[grant.Role], grant.Unit, WireFormat.NameOf(active[grant.Account].Language)))];
    }

    private sealed class GrantsInForce : Specification<Grant, HeldRole>
    {
        public GrantsInForce(IReadOnlyCollection<Role> roles, DateOnly on)
        {
            Where(grant => roles.Contains(grant.Role) && grant.EndedAt == null && grant.ValidFrom <= on && (grant.ValidTo == null || grant.ValidTo >= on));
            OrderBy(grant => grant.Id);
            Select(grant => new HeldRole(grant.Account, grant.Role, grant.Unit));
        }
    }

    private sealed class ActiveAccounts : Specification<Account, Reader>
    {
        public ActiveAccounts(IReadOnlyList<AccountId> only)
        {
            Where(account => account.State == AccountState.Active);
            if (only.Count > 0)
            {
                Where(account => only.Contains(account.Id));
            }

            Select(account => new Reader(account.Id, account.DisplayName, account.Language));
        }
    }

    private sealed record HeldRole(AccountId Account, Role Role, UnitId? Unit);

    private sealed record Reader(AccountId Id, string Name, Language Language);
}
