using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Access;

/// <summary>Sees to it that two administrators and two leaders stay when a grant ends or an account is disabled.</summary>
[PerRequest]
internal sealed class Keepers(IRepository<Grant> grants, IRepository<Account> accounts, TimeProvider time)
{
    /// <exception cref="StateConflict"><c>access.too-few-keepers</c></exception>
    public async Task EnsureEnoughWithoutAsync(AccountId leaving, Role role, CancellationToken ct)
    {
        if (!GrantRules.MustBeKept(role))
        {
            return;
        }

        var holders = (await grants.ListAsync(new LockedGrantsInForceOf(role, time.Today()), ct))
            .Where(grant => grant.IsInForce(time.Today()))
            .Select(grant => grant.Account)
            .Distinct()
            .ToList();

        if (!await accounts.AnyAsync(new AmongActiveAccounts([leaving]), ct) || !holders.Contains(leaving))
        {
            return;
        }

        var staying = holders.Where(holder => holder != leaving).ToList();
        if (await accounts.CountAsync(new AmongActiveAccounts(staying), ct) < GrantRules.FewestKeepers)
        {
            throw GrantRules.TooFewKeepers(role);
        }
    }
}
