using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

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
