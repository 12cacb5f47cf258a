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

/// <summary>Ends every session of the caller but the present one.</summary>
[AllowSignedIn]
public sealed record EndOtherSessions : ICommand<EndedSessions>;

/// <param name="Count">How many were open.</param>
public sealed record EndedSessions(int Count);

internal sealed class EndOtherSessionsHandler(SessionEnding ending, ICaller caller, CurrentSession current, SecurityNotes notes)
    : IRequestHandler<EndOtherSessions, EndedSessions>
{
    public async Task<EndedSessions> Handle(EndOtherSessions request, CancellationToken cancellationToken)
    {
        var count = await ending.EndAllAsync(caller.Account, except: current.Id, cancellationToken);
        notes.Add(SecurityEventKind.SessionsEnded, caller.Account, $"{count} phiên");

        return new EndedSessions(count);
    }
}
