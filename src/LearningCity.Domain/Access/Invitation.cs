using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Access;

public enum InvitationKind
{
    /// <summary>Lời mời: an account gets its first password. 72 hours.</summary>
    NewAccount = 1,

    /// <summary>Đặt lại mật khẩu, started by somebody entitled who never learns the password. 30 minutes.</summary>
    PasswordReset = 2,

    /// <summary>The first administrator of an empty installation. 1 hour.</summary>
    FirstAdministrator = 3,
}

/// <summary>A one-time link by which the holder of an account, and nobody else, sets its password. Only the newest link of an account works.</summary>
public sealed class Invitation : AggregateRoot
{
    private Invitation()
    {
    }

    public InvitationId Id { get; private set; }

    public AccountId Account { get; private set; }

    public InvitationKind Kind { get; private set; }

    public TokenHash Token { get; private set; }

    public DateTimeOffset IssuedAt { get; private set; }

    /// <summary>The first instant at which the link no longer works.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Null for the first administrator.</summary>
    public AccountId? IssuedBy { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public static Invitation Issue(
        InvitationId id, AccountId account, InvitationKind kind, TokenHash token, AccountId? by, DateTimeOffset now) => new()
    {
        Id = id,
        Account = account,
        Kind = kind,
        Token = token,
        IssuedAt = now,
        ExpiresAt = now + InvitationRules.LifeOf(kind),
        IssuedBy = by,
    };

    public bool IsOpenAt(DateTimeOffset now) => AcceptedAt is null && RevokedAt is null && now < ExpiresAt;

    /// <exception cref="RuleViolated"><c>access.link-void</c>: used, replaced or expired; the text is one and the same.</exception>
    public void Accept(DateTimeOffset now)
    {
        if (!IsOpenAt(now))
            throw InvitationRules.LinkIsVoid();

        AcceptedAt = now;
    }

    /// <summary>A newer link takes its place, or the account was disabled.</summary>
    public void Revoke(DateTimeOffset now)
    {
        if (AcceptedAt is null)
            RevokedAt ??= now;
    }
}
