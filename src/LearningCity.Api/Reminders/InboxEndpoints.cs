using LearningCity.Api.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Application.Reminders;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Reminders;

internal sealed class InboxEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapGet("/inbox", ListInbox).For<ListInbox>();
        api.MapPost("/inbox/reading", MarkInboxRead).For<MarkInboxRead>().Creates();
    }

    /// <summary>One's own inbox, newest first, with the number of unread messages.</summary>
    private static async Task<Ok<InboxPage>> ListInbox(
        ISender sender, CancellationToken ct, bool? unread = null, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(new ListInbox(unread ?? false, PageRequest.Of(page, size)), ct));

    /// <summary>Marks messages of one's own inbox as read; none named: all.</summary>
    private static async Task<Ok<ReadMessages>> MarkInboxRead(MarkInboxRead read, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(read, ct));
}
