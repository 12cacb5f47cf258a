using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>The caller's tokens for programs, those that work no more too; the newest first.</summary>
[AllowSignedIn]
public sealed record ListOwnPersonalTokens(PageRequest Page) : IQuery<Page<PersonalTokenLine>>;

internal sealed class ListOwnPersonalTokensHandler(IRepository<PersonalToken> tokens, ICaller caller, TimeProvider time)
    : IRequestHandler<ListOwnPersonalTokens, Page<PersonalTokenLine>>
{
    public Task<Page<PersonalTokenLine>> Handle(ListOwnPersonalTokens request, CancellationToken cancellationToken) =>
        tokens.PageAsync(new TokensOf(caller.Account, time.Today()), request.Page, cancellationToken);
}
