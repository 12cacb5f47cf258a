using LearningCity.Api.Kernel;
using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Access;

internal sealed class PersonalTokenEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapGet("/me/tokens", ListOwnPersonalTokens).For<ListOwnPersonalTokens>();
        api.MapPost("/me/tokens", IssuePersonalToken).For<IssuePersonalToken>();
        api.MapPost("/me/tokens/{token:guid}/revoke", RevokeOwnPersonalToken).For<RevokeOwnPersonalToken>();
        api.MapGet("/accounts/{account:guid}/tokens", ListPersonalTokens).For<ListPersonalTokens>();
        api.MapPost("/accounts/{account:guid}/tokens/{token:guid}/revoke", RevokePersonalToken).For<RevokePersonalToken>();
    }

    /// <summary>The own tokens for programs, newest first.</summary>
    private static async Task<Ok<Page<PersonalTokenLine>>> ListOwnPersonalTokens(
        ISender sender, CancellationToken ct, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(new ListOwnPersonalTokens(PageRequest.Of(page, size)), ct));

    /// <summary>Issues a token for a program. The answer is shown once.</summary>
    private static async Task<Created<IssuedPersonalToken>> IssuePersonalToken(IssuePersonalToken wanted, ISender sender, CancellationToken ct) =>
        TypedResults.Created("/api/v1/me/tokens", await sender.Send(wanted, ct));

    /// <summary>Revokes one own token.</summary>
    private static async Task<NoContent> RevokeOwnPersonalToken(Guid token, ISender sender, CancellationToken ct)
    {
        await sender.Send(new RevokeOwnPersonalToken(new PersonalTokenId(token)), ct);
        return TypedResults.NoContent();
    }

    /// <summary>Somebody's tokens for programs, newest first.</summary>
    private static async Task<Ok<Page<PersonalTokenLine>>> ListPersonalTokens(
        Guid account, ISender sender, CancellationToken ct, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(new ListPersonalTokens(new AccountId(account), PageRequest.Of(page, size)), ct));

    /// <summary>Revokes one token of an account.</summary>
    private static async Task<NoContent> RevokePersonalToken(
        Guid account, Guid token, GivenReason given, ISender sender, CancellationToken ct)
    {
        await sender.Send(new RevokePersonalToken(new AccountId(account), new PersonalTokenId(token), given.Reason), ct);
        return TypedResults.NoContent();
    }
}
