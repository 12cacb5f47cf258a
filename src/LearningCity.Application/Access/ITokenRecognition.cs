using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Access;

/// <summary>Finds a token for programs together with the grants in force: one statement, and one more on the first use of a day.</summary>
public interface ITokenRecognition
{
    /// <returns>Null when there is no such token, it was revoked or has run out, or its account is not active.</returns>
    Task<RecognisedToken?> RecogniseAsync(TokenHash token, DateOnly today, CancellationToken ct);

    /// <summary>Writes down that an address called with a token that does not work, in a transaction of its own.</summary>
    /// <exception cref="Kernel.TooOften">The address did so too often.</exception>
    Task FailAsync(string address, DateTimeOffset at, CancellationToken ct);
}

/// <param name="Functions">As the API writes them; null when the token names none.</param>
/// <param name="Unit">Null when the token names none.</param>
/// <param name="ValidTo">The last day.</param>
public sealed record RecognisedToken(
    PersonalTokenId Token,
    AccountId Account,
    string Name,
    bool ReadsOnly,
    IReadOnlyList<string>? Functions,
    UnitId? Unit,
    DateOnly ValidTo,
    IReadOnlyList<HeldRole> Held);
