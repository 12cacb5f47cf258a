using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Access;

internal sealed class AccountBySignInKey : Specification<Account>
{
    public AccountBySignInKey(string key)
    {
        Where(account => account.SignInKey == key);
        AsNoTracking();
    }
}

internal sealed class LockedAccountBySignInKey : Specification<Account>
{
    public LockedAccountBySignInKey(string key)
    {
        Where(account => account.SignInKey == key);
        ForUpdate();
    }
}

internal sealed class AccountById : Specification<Account>
{
    public AccountById(AccountId id) => Where(account => account.Id == id);
}

/// <summary>Locked first: whatever changes an account's grants, links or sessions follows one another.</summary>
internal sealed class LockedAccountById : Specification<Account>
{
    public LockedAccountById(AccountId id)
    {
        Where(account => account.Id == id);
        ForUpdate();
    }
}

internal sealed class AmongActiveAccounts : Specification<Account>
{
    public AmongActiveAccounts(IReadOnlyList<AccountId> ids) =>
        Where(account => account.State == AccountState.Active && ids.Contains(account.Id));
}

internal sealed class SessionById : Specification<Session>
{
    public SessionById(SessionId id) => Where(session => session.Id == id);
}

internal sealed class OpenSessionsOf : Specification<Session>
{
    public OpenSessionsOf(AccountId account, SessionId? except = null)
    {
        Where(session => session.Account == account && session.EndedAt == null && session.Id != except);
        OrderBy(session => session.Id);
    }
}

internal sealed class OpenLinksOf : Specification<Invitation>
{
    public OpenLinksOf(AccountId account)
    {
        Where(link => link.Account == account && link.AcceptedAt == null && link.RevokedAt == null);
        OrderBy(link => link.Id);
    }
}

internal sealed class LinkByToken : Specification<Invitation>
{
    public LinkByToken(TokenHash token) => Where(link => link.Token == token);
}
