using LearningCity.Api.Kernel;
using LearningCity.Application.Reminders;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Reminders;

internal sealed class CalendarFeedEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapGet("/me/calendar-feed", GetOwnCalendarFeed).For<GetOwnCalendarFeed>();
        api.MapPost("/me/calendar-feed", IssueCalendarFeed).For<IssueCalendarFeed>();
        api.MapPost("/me/calendar-feed/revoke", RevokeCalendarFeed).For<RevokeCalendarFeed>();
    }

    /// <summary>Whether there is a calendar address of one's own, without the address.</summary>
    private static async Task<Ok<OwnCalendarFeed>> GetOwnCalendarFeed(ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetOwnCalendarFeed(), ct));

    /// <summary>Gives a new calendar address. The answer is shown once; the former address works no more.</summary>
    private static async Task<Created<IssuedCalendarFeed>> IssueCalendarFeed(ISender sender, CancellationToken ct) =>
        TypedResults.Created("/api/v1/me/calendar-feed", await sender.Send(new IssueCalendarFeed(), ct));

    /// <summary>Ends the calendar address.</summary>
    private static async Task<NoContent> RevokeCalendarFeed(ISender sender, CancellationToken ct)
    {
        await sender.Send(new RevokeCalendarFeed(), ct);
        return TypedResults.NoContent();
    }
}

/// <summary>The address that calendar programs read. It stands beside the API, because they send neither cookie nor header; its ending tells it from the pages of the UI.</summary>
internal static class CalendarFeedAddress
{
    public static void MapCalendarFeeds(this WebApplication app) => app.MapGet("/calendar/{secret}.ics", OpenCalendarFeed).For<OpenCalendarFeed>();

    /// <summary>What a calendar program reads.</summary>
    private static async Task<FileContentHttpResult> OpenCalendarFeed(string secret, HttpRequest request, ISender sender, CancellationToken ct)
    {
        var text = await sender.Send(new OpenCalendarFeed(secret, new Uri($"{request.Scheme}://{request.Host}")), ct);
        return TypedResults.Bytes(text.Bytes, "text/calendar; charset=utf-8");
    }
}
