using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>Revokes one token of the caller; its program is refused from the next request on.</summary>
[AllowSignedIn]
public sealed record RevokeOwnPersonalToken(PersonalTokenId Token) : ICommand<Done>;

internal sealed class RevokeOwnPersonalTokenHandler(
    IRepository<PersonalToken> tokens, ICaller caller, SecurityNotes notes, TimeProvider time) : IRequestHandler<RevokeOwnPersonalToken, Done>
{
    public async Task<Done> Handle(RevokeOwnPersonalToken request, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(new PersonalTokenOf(caller.Account, request.Token), cancellationToken);

        if (token.RevokedAt is null)
        {
            token.GiveUp(time.Now());
            notes.Add(SecurityEventKind.TokenRevoked, caller.Account, token.Name);
        }

        return default;
    }
}
