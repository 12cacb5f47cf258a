using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>Ends one session of the caller.</summary>
[AllowSignedIn]
public sealed record EndOwnSession(SessionId Session) : ICommand<Done>;

internal sealed class EndOwnSessionHandler(IRepository<Session> sessions, ICaller caller, SecurityNotes notes, TimeProvider time)
    : IRequestHandler<EndOwnSession, Done>
{
    public async Task<Done> Handle(EndOwnSession request, CancellationToken cancellationToken)
    {
        var session = await sessions.GetAsync(new SessionById(request.Session), cancellationToken);
        if (session.Account != caller.Account)
        {
            throw new NotFound();
        }

        session.End(time.Now());
        notes.Add(SecurityEventKind.SessionsEnded, caller.Account);
        return default;
    }
}
