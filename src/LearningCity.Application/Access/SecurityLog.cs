using System.Text;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Access;

/// <summary>What the security log tells of.</summary>
public enum SecurityEventKind
{
    SignedIn = 1,
    SignInFailed,
    SignInLocked,
    AddressLimited,
    SignedOut,
    SessionsEnded,
    AccountInvited,
    LinkIssued,
    LinkAccepted,
    PasswordResetStarted,
    PasswordChanged,
    AccountDisabled,
    AccountEnabled,
    GrantGiven,
    GrantEnded,
    TokenIssued,
    TokenRevoked,

    /// <summary>A call with a token that does not work; whose it may have been is not said.</summary>
    TokenRefused,
}

/// <summary>One line of the security log. Never holds a password, a token or what was typed as a name.</summary>
/// <param name="Account">Whom it concerns; null when the name belongs to no account.</param>
/// <param name="By">Who did it; null when nobody was signed in.</param>
/// <param name="Detail">Vietnamese, short; may be empty.</param>
public sealed record SecurityEvent(
    DateTimeOffset At, SecurityEventKind Kind, AccountId? Account, AccountId? By, string Address, string Detail);

/// <summary>Written in the transaction of the command; read by those entitled (matrix row 46).</summary>
public interface ISecurityLog
{
    void Add(SecurityEvent securityEvent);

    Task<Page<SecurityEventLine>> PageAsync(SecurityEventFilter filter, PageRequest page, CancellationToken ct);
}

/// <param name="Until">Exclusive.</param>
public sealed record SecurityEventFilter(SecurityEventKind? Kind, AccountId? Account, DateTimeOffset? From, DateTimeOffset? Until);

/// <param name="AccountName">Display name of the account concerned.</param>
/// <param name="ByName">Display name of whoever did it.</param>
public sealed record SecurityEventLine(
    long Number,
    DateTimeOffset At,
    SecurityEventKind Kind,
    AccountId? Account,
    string? AccountName,
    AccountId? By,
    string? ByName,
    string Address,
    string Detail);

/// <summary>Writes security events in the name of the present caller.</summary>
[PerRequest]
internal sealed class SecurityNotes(ISecurityLog log, ICaller caller, IRequestFacts facts, TimeProvider time)
{
    public void Add(SecurityEventKind kind, AccountId? account, string detail = "") => log.Add(new SecurityEvent(
        time.Now(), kind, account, caller.IsSignedIn && !caller.IsService ? caller.Account : null, facts.Address ?? "",
        detail.Normalize(NormalizationForm.FormC).Trim()));
}
