using LearningCity.Api.Kernel;
using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Access;

/// <param name="DisplayName">1 to 120 characters.</param>
/// <param name="Language">Of the screens, on every device.</param>
internal sealed record OwnProfile(string DisplayName, Language Language);

internal sealed class OwnAccountEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapGet("/me", GetMe).For<GetMe>();
        api.MapPut("/me", ChangeOwnProfile).For<ChangeOwnProfile>().Edits();
        api.MapPost("/me/password", ChangeOwnPassword).For<ChangeOwnPassword>();
        api.MapGet("/me/sessions", ListOwnSessions).For<ListOwnSessions>();
        api.MapPost("/me/sessions/{session:guid}/end", EndOwnSession).For<EndOwnSession>();
        api.MapPost("/me/sessions/end-others", EndOtherSessions).For<EndOtherSessions>();
    }

    /// <summary>Who is signed in, with which roles, and which function may be used where.</summary>
    private static async Task<Tagged<Me>> GetMe(ISender sender, CancellationToken ct)
    {
        var me = await sender.Send(new GetMe(), ct);
        return Answer.Shown(me, me.Revision);
    }

    /// <summary>Changes the own shown name and the language of the screens.</summary>
    private static async Task<Tagged<Changed<AccountId>>> ChangeOwnProfile(OwnProfile profile, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new ChangeOwnProfile(seen.Revision, profile.DisplayName, profile.Language), ct));

    /// <summary>Changes the own password; every other session ends.</summary>
    private static async Task<NoContent> ChangeOwnPassword(ChangeOwnPassword change, ISender sender, CancellationToken ct)
    {
        await sender.Send(change, ct);
        return TypedResults.NoContent();
    }

    /// <summary>The own open sessions.</summary>
    private static async Task<Ok<Page<SessionLine>>> ListOwnSessions(ISender sender, CancellationToken ct, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(new ListOwnSessions(PageRequest.Of(page, size)), ct));

    /// <summary>Ends one own session.</summary>
    private static async Task<NoContent> EndOwnSession(Guid session, ISender sender, CancellationToken ct)
    {
        await sender.Send(new EndOwnSession(new SessionId(session)), ct);
        return TypedResults.NoContent();
    }

    /// <summary>Ends every own session but this one.</summary>
    private static async Task<Ok<EndedSessions>> EndOtherSessions(ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new EndOtherSessions(), ct));
}
