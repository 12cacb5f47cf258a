using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>Ends the session of this request; its cookie is worth nothing from here on.</summary>
[AllowSignedIn]
public sealed record SignOut : ICommand<Done>;

internal sealed class SignOutHandler(
    IRepository<Session> sessions, CurrentSession current, ICaller caller, SecurityNotes notes, TimeProvider time)
    : IRequestHandler<SignOut, Done>
{
    public async Task<Done> Handle(SignOut request, CancellationToken cancellationToken)
    {
        if (current.Id is { } id)
        {
            (await sessions.GetAsync(new SessionById(id), cancellationToken)).End(time.Now());
            notes.Add(SecurityEventKind.SignedOut, caller.Account);
        }

        return default;
    }
}
