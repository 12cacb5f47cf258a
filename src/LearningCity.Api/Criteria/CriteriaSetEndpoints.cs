using System.Text;
using System.Text.Json.Nodes;
using LearningCity.Api.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Criteria;

internal sealed class CriteriaSetEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/criteria-sets", ListCriteriaSets).For<ListCriteriaSets>();
        api.MapPost("/criteria-sets", ImportCriteriaSet).For<ImportCriteriaSet>().Creates().Accepts<JsonObject>("application/json");
        api.MapPost("/criteria-set-checks", FindCriteriaSetFaults).For<FindCriteriaSetFaults>().Accepts<JsonObject>("application/json");
        api.MapGet("/criteria-set-schema", GetCriteriaSetSchema).For<GetCriteriaSetSchema>();
        api.MapGet("/criteria-sets/{set:guid}", GetCriteriaSet).For<GetCriteriaSet>();
        api.MapGet("/criteria-sets/{set:guid}/file", GetCriteriaSetFile).For<GetCriteriaSetFile>();
        api.MapPost("/criteria-sets/{set:guid}/publication", PublishCriteriaSet).For<PublishCriteriaSet>().Transitions();
        api.MapPost("/criteria-sets/{set:guid}/withdrawal", WithdrawCriteriaSet).For<WithdrawCriteriaSet>().Transitions();
    }

    /// <summary>The versions of the criteria sets.</summary>
    private static async Task<Ok<Page<CriteriaSetLine>>> ListCriteriaSets(
        ISender sender, CancellationToken ct, Word<CriteriaSetState>? state = null, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(new ListCriteriaSets(state?.Value, PageRequest.Of(page, size)), ct));

    /// <summary>Takes a set file as a draft; the body is the file itself. Every fault of the file is listed with its place.</summary>
    private static async Task<Tagged<Changed<CriteriaSetId>>> ImportCriteriaSet(HttpRequest request, ISender sender, CancellationToken ct)
    {
        var made = await sender.Send(new ImportCriteriaSet(await FileOf(request, ct)), ct);
        return Answer.Created(made, $"/api/v1/criteria-sets/{made.Id.Value}");
    }

    /// <summary>Reads a set file and tells every fault with its place; keeps nothing.</summary>
    private static async Task<Ok<SetFileCheck>> FindCriteriaSetFaults(HttpRequest request, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new FindCriteriaSetFaults(await FileOf(request, ct)), ct));

    /// <summary>The JSON Schema of the set format.</summary>
    private static async Task<ContentHttpResult> GetCriteriaSetSchema(ISender sender, CancellationToken ct) =>
        TypedResults.Content(await sender.Send(new GetCriteriaSetSchema(), ct), "application/schema+json", Encoding.UTF8);

    /// <summary>One version of a set with its tree.</summary>
    private static async Task<Tagged<CriteriaSetSheet>> GetCriteriaSet(Guid set, ISender sender, CancellationToken ct)
    {
        var sheet = await sender.Send(new GetCriteriaSet(new CriteriaSetId(set)), ct);
        return Answer.Shown(sheet, sheet.Revision);
    }

    /// <summary>The canonical file of a set: the bytes its content hash is taken of.</summary>
    private static async Task<FileContentHttpResult> GetCriteriaSetFile(Guid set, ISender sender, CancellationToken ct)
    {
        var file = await sender.Send(new GetCriteriaSetFile(new CriteriaSetId(set)), ct);
        return TypedResults.File(file.Bytes, "application/json", file.Name);
    }

    /// <summary>Publishes a draft, once and for ever; its author cannot.</summary>
    private static async Task<Tagged<Changed<CriteriaSetId>>> PublishCriteriaSet(Guid set, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new PublishCriteriaSet(new CriteriaSetId(set), seen.Revision), ct));

    /// <summary>Takes a version out of use for new rounds.</summary>
    private static async Task<Tagged<Changed<CriteriaSetId>>> WithdrawCriteriaSet(
        Guid set, Seen seen, Reasoned body, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new WithdrawCriteriaSet(new CriteriaSetId(set), seen.Revision, body.Reason), ct));

    private static async Task<string> FileOf(HttpRequest request, CancellationToken ct)
    {
        if (!request.HasJsonContentType())
        {
            throw new Malformed("kernel.unsupported-media-type", "Nội dung phải là application/json.");
        }

        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, ct);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
