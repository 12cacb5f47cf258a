using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Access;

/// <summary>The session of the present request, if it has one; a program has none, only an end.</summary>
[PerRequest]
internal sealed class CurrentSession
{
    public SessionId? Id { get; set; }

    /// <summary>Of the session, or of the token in its place.</summary>
    public DateTimeOffset? EndsAt { get; set; }
}
