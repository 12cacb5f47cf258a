using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>The caller's open sessions, the newest first.</summary>
[AllowSignedIn]
public sealed record ListOwnSessions(PageRequest Page) : IQuery<Page<SessionLine>>;

/// <param name="IsThisOne">The session of the present request.</param>
public sealed record SessionLine(
    SessionId Id, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, string Address, string Device, bool IsThisOne);

internal sealed class ListOwnSessionsHandler(IRepository<Session> sessions, ICaller caller, CurrentSession current, TimeProvider time)
    : IRequestHandler<ListOwnSessions, Page<SessionLine>>
{
    public Task<Page<SessionLine>> Handle(ListOwnSessions request, CancellationToken cancellationToken)
    {
        var roles = Enum.GetValues<Role>().Where(role => caller.Roles.Contains(RoleFunctions.CodeOf(role)));

        return sessions.PageAsync(
            new LiveSessions(caller.Account, current.Id, time.Now(), SessionRules.IdleFor(roles)), request.Page, cancellationToken);
    }
}

internal sealed class LiveSessions : Specification<Session, SessionLine>
{
    public LiveSessions(AccountId account, SessionId? current, DateTimeOffset now, TimeSpan idle)
    {
        var seenAfter = now - idle;
        var startedAfter = now - SessionRules.Longest;
        Where(session => session.Account == account && session.EndedAt == null
            && session.LastSeenAt > seenAfter && session.StartedAt > startedAfter);
        OrderByDescending(session => session.StartedAt);
        ThenBy(session => session.Id);
        Select(session => new SessionLine(
            session.Id, session.StartedAt, session.LastSeenAt, session.Address, session.Device, session.Id == current));
    }
}
