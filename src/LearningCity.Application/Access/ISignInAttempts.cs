using System.Text;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Access;

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
