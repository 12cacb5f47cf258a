using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Access;

/// <summary>The session of the present request, if it has one.</summary>
[PerRequest]
internal sealed class CurrentSession
{
    public SessionId? Id { get; set; }

    public DateTimeOffset? EndsAt { get; set; }
}
