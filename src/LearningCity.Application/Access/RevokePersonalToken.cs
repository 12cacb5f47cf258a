using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>Revokes a token of somebody else's account, with a reason; its program is refused from the next request on (matrix row 8).</summary>
[Allow(Function.EndSessions)]
public sealed record RevokePersonalToken(AccountId Account, PersonalTokenId Token, string Reason) : ICommand<Done>;

internal sealed class RevokePersonalTokenHandler(
    IRepository<PersonalToken> tokens, AccountReach reach, SecurityNotes notes, IAudit audit, ICaller caller, TimeProvider time)
    : IRequestHandler<RevokePersonalToken, Done>
{
    public async Task<Done> Handle(RevokePersonalToken request, CancellationToken cancellationToken)
    {
        var reason = AccountRules.Reason(request.Reason);
        await reach.EnsureManagesAsync(request.Account, cancellationToken);
        var token = await tokens.GetAsync(new PersonalTokenOf(request.Account, request.Token), cancellationToken);

        if (token.RevokedAt is null)
        {
            token.Revoke(caller.Account, reason, time.Now());
            audit.Because(reason);
            notes.Add(SecurityEventKind.TokenRevoked, request.Account, token.Name);
        }

        return default;
    }
}
