using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Access;

internal sealed class GrantById : Specification<Grant>
{
    public GrantById(GrantId id) => Where(grant => grant.Id == id);
}

internal sealed class GrantsOf : Specification<Grant>
{
    public GrantsOf(AccountId account)
    {
        Where(grant => grant.Account == account);
        OrderBy(grant => grant.Id);
    }
}

/// <summary>The grants that have neither been ended nor run out: they hold now or will.</summary>
internal sealed class OpenGrantsOf : Specification<Grant>
{
    public OpenGrantsOf(AccountId account, DateOnly today)
    {
        Where(grant => grant.Account == account && grant.EndedAt == null && (grant.ValidTo == null || grant.ValidTo >= today));
        OrderBy(grant => grant.Id);
    }
}

/// <summary>Locked, so that of two that end the last two keepers one waits and then sees the other.</summary>
internal sealed class LockedGrantsInForceOf : Specification<Grant>
{
    public LockedGrantsInForceOf(Role role, DateOnly today)
    {
        Where(grant => grant.Role == role && grant.EndedAt == null && grant.ValidFrom <= today
            && (grant.ValidTo == null || grant.ValidTo >= today));
        OrderBy(grant => grant.Id);
        ForUpdate();
    }
}

/// <summary>The accounts with a grant, past or present, inside a scope.</summary>
internal sealed class AccountsGrantedIn : Specification<Grant, AccountId>
{
    public AccountsGrantedIn(Scope scope, AccountId account)
    {
        Where(grant => grant.Account == account && (scope.All || (grant.Unit != null && scope.Units.Contains(grant.Unit.Value))));
        Select(grant => grant.Account);
    }
}
