using LearningCity.Application.Kernel;
using System.Text;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Access;

/// <summary>Hashes passwords and compares them. At most two at a time, so that sign-in cannot starve the rest.</summary>
public interface IPasswords
{
    Task<string> HashAsync(string password, CancellationToken ct);

    /// <param name="hash">Null for an account that does not exist or has no password: takes as long and answers wrong.</param>
    Task<PasswordVerdict> CheckAsync(string? hash, string password, CancellationToken ct);
}

public enum PasswordVerdict
{
    Wrong,
    Right,

    /// <summary>Right, but hashed more weakly than today.</summary>
    RightButWeaklyHashed,
}

/// <summary>The largest list of common passwords the product ships.</summary>
public interface ICommonPasswords
{
    /// <param name="text">Lower case.</param>
    bool Contains(string text);
}

/// <summary>Counts sign-ins that fail, each time in a short transaction of its own, so that the count survives the refusal
/// and two instances share it.</summary>
public interface ISignInAttempts
{
    /// <summary>Counts an attempt before its password is looked at.</summary>
    /// <exception cref="Kernel.TooOften">The name is locked, or its address failed too often.</exception>
    Task BeginAsync(SignInAttempt attempt, CancellationToken ct);

    /// <summary>Writes down that the attempt was wrong.</summary>
    Task FailAsync(SignInAttempt attempt, AccountId? account, CancellationToken ct);

    /// <summary>Forgets the counted attempts of the name; in the transaction that opens the session.</summary>
    Task ForgiveAsync(SignInAttempt attempt, CancellationToken ct);
}

/// <param name="Name">Hash of the folded name: what somebody types there may be a password.</param>
public sealed record SignInAttempt(TokenHash Name, string Address, DateTimeOffset At)
{
    /// <param name="key">The folded name, whether an account has it or not.</param>
    public static SignInAttempt Of(string key, string? address, DateTimeOffset at) =>
        new(TokenHash.Of(Encoding.UTF8.GetBytes(key)), address ?? "", at);
}

/// <summary>Finds the session of a token together with the grants in force: one statement.</summary>
public interface ISessionRecognition
{
    /// <returns>Null when there is no such session, it has ended or run out, or its account is not active.</returns>
    Task<RecognisedSession?> RecogniseAsync(TokenHash token, DateTimeOffset now, DateOnly today, CancellationToken ct);
}

/// <param name="EndsAt">The end by age; use in between moves the end by idleness only.</param>
public sealed record RecognisedSession(SessionId Session, AccountId Account, IReadOnlyList<HeldRole> Held, DateTimeOffset EndsAt);

/// <summary>The session of the present request, if it has one.</summary>
[PerRequest]
public sealed class CurrentSession
{
    public SessionId? Id { get; set; }

    public DateTimeOffset? EndsAt { get; set; }
}
