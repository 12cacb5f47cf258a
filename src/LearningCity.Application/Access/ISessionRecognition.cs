using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Access;

/// <summary>Finds the session of a token together with the grants in force: one statement.</summary>
public interface ISessionRecognition
{
    /// <returns>Null when there is no such session, it has ended or run out, or its account is not active.</returns>
    Task<RecognisedSession?> RecogniseAsync(TokenHash token, DateTimeOffset now, DateOnly today, CancellationToken ct);
}

/// <param name="EndsAt">The end by age; use in between moves the end by idleness only.</param>
public sealed record RecognisedSession(SessionId Session, AccountId Account, IReadOnlyList<HeldRole> Held, DateTimeOffset EndsAt);
