using LearningCity.Api.Kernel;
using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Access;

/// <param name="Reason">1 to 500 characters; stands in the audit.</param>
internal sealed record GivenReason(string Reason);

/// <param name="DisplayName">1 to 120 characters.</param>
/// <param name="Post">Chức danh, 1 to 200 characters.</param>
internal sealed record AccountDescription(string DisplayName, string Post);

internal sealed class AccountEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapGet("/accounts", ListAccounts).For<ListAccounts>();
        api.MapPost("/accounts", InviteAccount).For<InviteAccount>().Creates();
        api.MapGet("/account-names/{account:guid}", GetAccountName).For<GetAccountName>();
        api.MapGet("/accounts/{account:guid}", GetAccount).For<GetAccount>();
        api.MapPut("/accounts/{account:guid}", DescribeAccount).For<DescribeAccount>().Edits();
        api.MapPost("/accounts/{account:guid}/disable", DisableAccount).For<DisableAccount>().Transitions();
        api.MapPost("/accounts/{account:guid}/enable", EnableAccount).For<EnableAccount>().Transitions();
        api.MapPost("/accounts/{account:guid}/invitation", IssueInvitation).For<IssueInvitation>();
        api.MapPost("/accounts/{account:guid}/password-reset", StartPasswordReset).For<StartPasswordReset>();
        api.MapPost("/accounts/{account:guid}/end-sessions", EndSessions).For<EndSessions>();
    }

    /// <summary>The accounts of the caller's scope, by post; <c>text</c> finds names and posts without accents.</summary>
    private static async Task<Ok<Page<AccountLine>>> ListAccounts(
        ISender sender, CancellationToken ct,
        string? text = null, string? state = null, string? role = null, Guid? unit = null, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(
            new ListAccounts(
                text,
                EnumFilter.Read<AccountState>("state", state),
                EnumFilter.Read<Role>("role", role),
                unit is { } id ? new UnitId(id) : null,
                PageRequest.Of(page, size)),
            ct));

    /// <summary>The shown name of an account that was named elsewhere.</summary>
    private static async Task<Ok<AccountName>> GetAccountName(Guid account, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetAccountName(new AccountId(account)), ct));

    /// <summary>Makes an account with its first role; its link is issued by the next call.</summary>
    private static async Task<Made<AccountId>> InviteAccount(InviteAccount invitation, ISender sender, CancellationToken ct)
    {
        var made = await sender.Send(invitation, ct);
        return Answer.Created(made, $"/api/v1/accounts/{made.Id.Value}");
    }

    /// <summary>One account with its grants.</summary>
    private static async Task<Tagged<AccountCard>> GetAccount(Guid account, ISender sender, CancellationToken ct)
    {
        var card = await sender.Send(new GetAccount(new AccountId(account)), ct);
        return Answer.Shown(card, card.Revision);
    }

    /// <summary>Changes shown name and post.</summary>
    private static async Task<Tagged<Changed<AccountId>>> DescribeAccount(
        Guid account, AccountDescription description, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(
            new DescribeAccount(new AccountId(account), seen.Revision, description.DisplayName, description.Post), ct));

    /// <summary>Disables an account; its sessions and links end at once.</summary>
    private static async Task<Tagged<Changed<AccountId>>> DisableAccount(
        Guid account, GivenReason given, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new DisableAccount(new AccountId(account), seen.Revision, given.Reason), ct));

    /// <summary>Enables a disabled account.</summary>
    private static async Task<Tagged<Changed<AccountId>>> EnableAccount(
        Guid account, GivenReason given, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new EnableAccount(new AccountId(account), seen.Revision, given.Reason), ct));

    /// <summary>Issues the one-time link of an invited account and voids the older one. The answer is shown once.</summary>
    private static async Task<Ok<OneTimeLink>> IssueInvitation(Guid account, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new IssueInvitation(new AccountId(account)), ct));

    /// <summary>Issues a one-time link by which the holder sets a new password. The answer is shown once.</summary>
    private static async Task<Ok<OneTimeLink>> StartPasswordReset(Guid account, GivenReason given, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new StartPasswordReset(new AccountId(account), given.Reason), ct));

    /// <summary>Ends every session of an account.</summary>
    private static async Task<Ok<EndedSessions>> EndSessions(Guid account, GivenReason given, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new EndSessions(new AccountId(account), given.Reason), ct));
}
