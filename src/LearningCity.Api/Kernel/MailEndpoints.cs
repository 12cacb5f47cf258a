using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Kernel;

internal sealed class MailEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapGet("/mail", GetMailState).For<GetMailState>();
        api.MapGet("/caught-mails", ListCaughtMails).For<ListCaughtMails>();
        api.MapGet("/caught-mails/{message:guid}", GetCaughtMail).For<GetCaughtMail>();
    }

    /// <summary>How mail stands.</summary>
    private static async Task<Ok<MailState>> GetMailState(ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(new GetMailState(), ct));

    /// <summary>Mails that were kept instead of sent, newest first.</summary>
    private static async Task<Ok<Page<CaughtMailLine>>> ListCaughtMails(ISender sender, CancellationToken ct, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(new ListCaughtMails(PageRequest.Of(page, size)), ct));

    /// <summary>One of them.</summary>
    private static async Task<Ok<CaughtMail>> GetCaughtMail(Guid message, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetCaughtMail(new MessageId(message)), ct));
}
