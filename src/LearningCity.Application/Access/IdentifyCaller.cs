using LearningCity.Application.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>
/// Says once per request who asks: one statement for the session and the grants in force, one more for the units below those
/// of each role. What was changed a moment ago counts at once.
/// </summary>
[AllowAnyone]
public sealed record IdentifyCaller(string? Token) : ISecretCommand<bool>
{
    /// <summary>Never what it holds.</summary>
    public override string ToString() => nameof(IdentifyCaller);
}

internal sealed class IdentifyCallerHandler(
    ISessionRecognition sessions, Caller caller, CurrentSession current, HeldRights rights, TimeProvider time)
    : IRequestHandler<IdentifyCaller, bool>
{
    public async Task<bool> Handle(IdentifyCaller request, CancellationToken cancellationToken)
    {
        if (SecretToken.Read(request.Token) is not { } token
            || await sessions.RecogniseAsync(token, time.Now(), time.Today(), cancellationToken) is not { } session)
        {
            return false;
        }

        var held = await rights.ScopesOfAsync(session.Held, cancellationToken);
        current.Id = session.Session;
        current.EndsAt = session.EndsAt;
        caller.Become(session.Account, [.. held.Select(role => RoleFunctions.CodeOf(role.Role))], Rights.Of(held));
        return true;
    }
}
