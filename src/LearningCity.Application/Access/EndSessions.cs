using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>Ends every session of somebody else's account, with a reason.</summary>
[Allow(Function.EndSessions)]
public sealed record EndSessions(AccountId Account, string Reason) : ICommand<EndedSessions>;

internal sealed class EndSessionsHandler(
    IRepository<Account> accounts, AccountReach reach, SessionEnding ending, SecurityNotes notes, IAudit audit)
    : IRequestHandler<EndSessions, EndedSessions>
{
    public async Task<EndedSessions> Handle(EndSessions request, CancellationToken cancellationToken)
    {
        var reason = AccountRules.Reason(request.Reason);
        await reach.EnsureManagesAsync(request.Account, cancellationToken);
        var account = await accounts.GetAsync(new AccountById(request.Account), cancellationToken);
        var count = await ending.EndAllAsync(account.Id, except: null, cancellationToken);
        audit.Because(reason);
        notes.Add(SecurityEventKind.SessionsEnded, account.Id, reason);

        return new EndedSessions(count);
    }
}
