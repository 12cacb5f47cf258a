using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Access;

/// <summary>Revokes every token of an account that still works, each at once.</summary>
[PerRequest]
internal sealed class TokenRevoking(IRepository<PersonalToken> tokens, ICaller caller, TimeProvider time)
{
    public async Task RevokeAllAsync(AccountId account, string reason, CancellationToken ct)
    {
        foreach (var token in await tokens.ListAsync(new OpenTokensOf(account, time.Today()), ct))
        {
            token.Revoke(caller.Account, reason, time.Now());
        }
    }
}
