using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Access;

/// <summary>
/// Whose accounts the caller sees and manages. He sees whoever has, or had, a grant in his scope; he manages whoever holds
/// only roles that he may give, where he may give them. So nobody takes over an account that can do more than he may hand out.
/// </summary>
[PerRequest]
internal sealed class AccountReach(ICaller caller, IRepository<Grant> grants, TimeProvider time)
{
    public Scope Seen => caller.ScopeOf(Function.ManageReporters);

    /// <exception cref="NotFound">No grant of the account lies in the caller's scope.</exception>
    public async Task EnsureSeesAsync(AccountId account, CancellationToken ct)
    {
        if (!Seen.All && !await grants.AnyAsync(new AccountsGrantedIn(Seen, account), ct))
        {
            throw new NotFound();
        }
    }

    /// <exception cref="NotFound">The account, or a unit of its grants, lies outside the caller's scope.</exception>
    /// <exception cref="NotYours">The account holds a role the caller may not give.</exception>
    public async Task EnsureManagesAsync(AccountId account, CancellationToken ct)
    {
        await EnsureSeesAsync(account, ct);

        foreach (var grant in await grants.ListAsync(new OpenGrantsOf(account, time.Today()), ct))
        {
            EnsureGives(grant.Role, grant.Scope);
        }
    }

    /// <exception cref="NotYours">The caller may not give the role.</exception>
    /// <exception cref="NotFound">The scope is wider than the caller's.</exception>
    public void EnsureGives(Role role, GrantScope scope)
    {
        var function = RoleFunctions.ManagerOf(role);

        if (!caller.May(function))
        {
            throw new NotYours();
        }

        var own = caller.ScopeOf(function);
        if (!own.All && (scope.Unit is not { } unit || !own.Covers(unit)))
        {
            throw new NotFound();
        }
    }
}
