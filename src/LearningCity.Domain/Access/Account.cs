using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Access;

public enum AccountState
{
    /// <summary>Đã mời: has no password yet.</summary>
    Invited = 1,

    /// <summary>Đang hoạt động.</summary>
    Active = 2,

    /// <summary>Đã khoá: keeps its history and cannot sign in.</summary>
    Disabled = 3,
}

/// <summary>
/// Somebody who can sign in. An account carries a post (chức danh), not a biography; what it may do stands in its grants.
/// It is never deleted, because others name it: it is disabled.
/// </summary>
public sealed class Account : AggregateRoot
{
    private Account()
    {
    }

    public AccountId Id { get; private set; }

    /// <summary>As it was given.</summary>
    public string SignInName { get; private set; } = string.Empty;

    /// <summary>What makes the name unique: <see cref="Access.SignInName.Key"/>.</summary>
    public string SignInKey { get; private set; } = string.Empty;

    public string DisplayName { get; private set; } = string.Empty;

    public string Post { get; private set; } = string.Empty;

    /// <summary>Of the screens, on every device.</summary>
    public Language Language { get; private set; } = Language.Vi;

    public AccountState State { get; private set; }

    /// <summary>Null until an invitation was accepted.</summary>
    public string? PasswordHash { get; private set; }

    public DateTimeOffset? PasswordSetAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Why it was last disabled or enabled.</summary>
    public string? StateReason { get; private set; }

    /// <exception cref="RuleViolated"><c>access.sign-in-name</c>, <c>access.account-text</c></exception>
    public static Account Invite(AccountId id, SignInName signInName, string displayName, string post, DateTimeOffset now) => new()
    {
        Id = id,
        SignInName = signInName.Text,
        SignInKey = signInName.Key,
        DisplayName = AccountRules.Line("displayName", displayName, AccountRules.DisplayNameLength),
        Post = AccountRules.Line("post", post, AccountRules.PostLength),
        State = AccountState.Invited,
        CreatedAt = now,
    };

    /// <exception cref="RuleViolated"><c>access.account-text</c></exception>
    public void Describe(string displayName, string post)
    {
        DisplayName = AccountRules.Line("displayName", displayName, AccountRules.DisplayNameLength);
        Post = AccountRules.Line("post", post, AccountRules.PostLength);
    }

    public void Read(Language language) => Language = language;

    /// <summary>The first password, or a new one: the account is active from here on.</summary>
    /// <exception cref="StateConflict"><c>access.account-disabled</c></exception>
    public void SetPassword(string hash, DateTimeOffset now)
    {
        if (State is AccountState.Disabled)
            throw AccountRules.IsDisabled();

        PasswordHash = hash;
        PasswordSetAt = now;
        State = AccountState.Active;
    }

    /// <summary>The same password under a stronger hash.</summary>
    public void StrengthenHash(string hash) => PasswordHash = hash;

    /// <exception cref="StateConflict"><c>access.account-disabled</c></exception>
    /// <exception cref="RuleViolated"><c>access.reason-missing</c></exception>
    public void Disable(string reason)
    {
        if (State is AccountState.Disabled)
            throw AccountRules.IsDisabled();

        StateReason = AccountRules.Reason(reason);
        State = AccountState.Disabled;
    }

    /// <summary>Whoever had a password keeps it; who had none waits for a new invitation.</summary>
    /// <exception cref="StateConflict"><c>access.account-not-disabled</c></exception>
    /// <exception cref="RuleViolated"><c>access.reason-missing</c></exception>
    public void Enable(string reason)
    {
        if (State is not AccountState.Disabled)
            throw AccountRules.IsNotDisabled();

        StateReason = AccountRules.Reason(reason);
        State = PasswordHash is null ? AccountState.Invited : AccountState.Active;
    }
}
