using LearningCity.Api.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LearningCity.Api.Tests.Kernel;

internal sealed record NotebookText(string Title, string? Refusal = null, NotebookText? Inside = null);

internal sealed class NotebookEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapGet("/notebooks", ListNotebooks).For<ListNotebooks>();
        api.MapPost("/notebooks", AddNotebook).For<AddNotebook>().Creates();
        api.MapPost("/slow-notebooks", AddNotebookSlowly).For<AddNotebookSlowly>().Creates();
        api.MapPut("/notebooks/{notebook:guid}", ReviseNotebook).For<ReviseNotebook>().Edits();
        api.MapPost("/notebooks/{notebook:guid}/lines", WriteNotebook).For<WriteNotebook>().Transitions();
        api.MapPost("/notebooks/{notebook:guid}/with/{other:guid}", WriteBothNotebooks).For<WriteBothNotebooks>();
        api.MapPost("/notebooks/breakage", BreakNotebook).For<BreakNotebook>();
        api.MapGet("/secret-notebook", GetSecretNotebook).For<GetSecretNotebook>();
    }

    private static async Task<Ok<Page<string>>> ListNotebooks(
        ISender sender, CancellationToken ct, string? search = null, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(new ListNotebooks(search, PageRequest.Of(page, size)), ct));

    private static async Task<Tagged<Changed<DocumentId>>> AddNotebook(NotebookText body, ISender sender, CancellationToken ct)
    {
        var made = await sender.Send(new AddNotebook(body.Title, body.Refusal), ct);
        return Answer.Created(made, $"/api/v1/notebooks/{made.Id.Value}");
    }

    private static async Task<Tagged<Changed<DocumentId>>> AddNotebookSlowly(NotebookText body, ISender sender, CancellationToken ct) =>
        Answer.Created(await sender.Send(new AddNotebookSlowly(body.Title), ct), "/");

    private static async Task<Tagged<Changed<DocumentId>>> ReviseNotebook(
        Guid notebook, Seen seen, NotebookText body, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new ReviseNotebook(new DocumentId(notebook), seen.Revision, body.Title), ct));

    private static async Task<Tagged<Changed<DocumentId>>> WriteNotebook(
        Guid notebook, Seen seen, NotebookText body, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new WriteNotebook(new DocumentId(notebook), seen.Revision, body.Title, body.Refusal), ct));

    private static async Task<NoContent> WriteBothNotebooks(Guid notebook, Guid other, ISender sender, CancellationToken ct, bool saves = false)
    {
        await sender.Send(new WriteBothNotebooks(new DocumentId(notebook), new DocumentId(other), saves), ct);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> BreakNotebook(ISender sender, CancellationToken ct)
    {
        await sender.Send(new BreakNotebook(), ct);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<string>> GetSecretNotebook(ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetSecretNotebook(), ct));
}
