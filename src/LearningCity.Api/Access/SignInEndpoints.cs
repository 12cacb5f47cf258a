using LearningCity.Api.Kernel;
using LearningCity.Application.Access;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Access;

/// <param name="SignInName">As it was given; case does not matter.</param>
/// <param name="Password">Never logged, never stored.</param>
internal sealed record Credentials(string SignInName, string Password)
{
    public override string ToString() => nameof(Credentials);
}

/// <param name="EndsAt">However busy the session is.</param>
internal sealed record StartedSession(AccountId Account, string DisplayName, DateTimeOffset EndsAt);

internal sealed class SignInEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapPost("/sign-in", SignIn).For<SignIn>();
        api.MapPost("/sign-out", SignOut).For<SignOut>();
        api.MapPost("/invitations/look-at", GetInvitation).For<GetInvitation>();
        api.MapPost("/invitations/accept", AcceptInvitation).For<AcceptInvitation>();
    }

    /// <summary>Opens a session and sets its cookie. Five wrong attempts within a quarter of an hour lock the name.</summary>
    private static async Task<Ok<StartedSession>> SignIn(Credentials given, HttpContext context, ISender sender, CancellationToken ct)
    {
        SessionCookie.EnsureSafe(context);
        var opened = await sender.Send(new SignIn(given.SignInName, given.Password, context.Request.Headers.UserAgent.ToString()), ct);
        SessionCookie.Write(context, opened.Token);
        return TypedResults.Ok(new StartedSession(opened.Account, opened.DisplayName, opened.EndsAt));
    }

    /// <summary>Ends the session of this request.</summary>
    private static async Task<NoContent> SignOut(HttpContext context, ISender sender, CancellationToken ct)
    {
        await sender.Send(new SignOut(), ct);
        SessionCookie.Clear(context);
        return TypedResults.NoContent();
    }

    /// <summary>For whom a one-time link is. The token stands in the body, because addresses are logged.</summary>
    private static async Task<Ok<OpenInvitation>> GetInvitation(GetInvitation link, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(link, ct));

    /// <summary>Sets the password of the account a one-time link is for and uses the link up.</summary>
    private static async Task<NoContent> AcceptInvitation(AcceptInvitation link, ISender sender, CancellationToken ct)
    {
        await sender.Send(link, ct);
        return TypedResults.NoContent();
    }
}
