using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LearningCity.Api.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LearningCity.Api.Criteria;

internal sealed class CriteriaSetEndpoints : IEndpoints
{
    /// <summary>Overlooks a mark of the byte order, and puts no other letter in the place of bytes that are none.</summary>
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    public void Map(ApiRoutes api)
    {
        var limit = new RequestSizeLimitAttribute(SetFile.MaximumLength);
        api.MapGet("/criteria-sets", ListCriteriaSets).For<ListCriteriaSets>();
        api.MapPost("/criteria-sets", ImportCriteriaSet).For<ImportCriteriaSet>().Creates().Accepts<JsonObject>("application/json").WithMetadata(limit);
        api.MapPost("/criteria-set-checks", FindCriteriaSetFaults).For<FindCriteriaSetFaults>().Accepts<JsonObject>("application/json").WithMetadata(limit);
        api.MapGet("/criteria-set-schema", GetCriteriaSetSchema).For<GetCriteriaSetSchema>();
        api.MapGet("/criteria-sets/{set:guid}", GetCriteriaSet).For<GetCriteriaSet>();
        api.MapGet("/criteria-sets/{set:guid}/file", GetCriteriaSetFile).For<GetCriteriaSetFile>();
        api.MapGet("/criteria-sets/{set:guid}/comparison", GetCriteriaSetComparison).For<GetCriteriaSetComparison>();
        api.MapGet("/criteria-sets/{set:guid}/continuations", GetContinuations).For<GetContinuations>();
        api.MapPut("/criteria-sets/{set:guid}/file", EditCriteriaSet).For<EditCriteriaSet>().Edits().Accepts<JsonObject>("application/json").WithMetadata(limit);
        api.MapPost("/criteria-sets/{set:guid}/nodes", AddCriteriaNode).For<AddCriteriaNode>().Transitions();
        api.MapPut("/criteria-sets/{set:guid}/nodes/{code}", ReplaceCriteriaNode).For<ReplaceCriteriaNode>().Edits();
        api.MapPut("/criteria-sets/{set:guid}/nodes/{code}/place", MoveCriteriaNode).For<MoveCriteriaNode>().Edits();
        api.MapPost("/criteria-sets/{set:guid}/nodes/{code}/removal", RemoveCriteriaNode).For<RemoveCriteriaNode>().Transitions();
        api.MapPost("/criteria-sets/{set:guid}/versions", DraftNextVersion).For<DraftNextVersion>().Creates();
        api.MapPost("/criteria-sets/{set:guid}/discarding", DiscardDraft).For<DiscardDraft>().Transitions();
        api.MapPost("/criteria-sets/{set:guid}/publication", PublishCriteriaSet).For<PublishCriteriaSet>().Transitions();
        api.MapPost("/criteria-sets/{set:guid}/withdrawal", WithdrawCriteriaSet).For<WithdrawCriteriaSet>().Transitions();
    }

    /// <summary>The versions of the criteria sets.</summary>
    private static async Task<Ok<Page<CriteriaSetLine>>> ListCriteriaSets(
        ISender sender, CancellationToken ct, string? state = null, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(new ListCriteriaSets(EnumFilter.Read<CriteriaSetState>("state", state), PageRequest.Of(page, size)), ct));

    /// <summary>Takes a set file as a draft; the body is the file itself. Every fault of the file is listed with its place.</summary>
    private static async Task<Made<CriteriaSetId>> ImportCriteriaSet(HttpRequest request, ISender sender, CancellationToken ct)
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

    /// <summary>What a version says otherwise than an earlier one.</summary>
    private static async Task<Ok<CriteriaSetComparison>> GetCriteriaSetComparison(Guid set, Guid with, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetCriteriaSetComparison(new CriteriaSetId(set), new CriteriaSetId(with)), ct));

    /// <summary>Which earlier indicators each indicator carries on.</summary>
    private static async Task<Ok<SetContinuations>> GetContinuations(Guid set, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetContinuations(new CriteriaSetId(set)), ct));

    /// <summary>Saves the whole file of a draft; the body is the file itself. Every fault is listed with its place.</summary>
    private static async Task<Tagged<EditedCriteriaSet>> EditCriteriaSet(Guid set, Seen seen, HttpRequest request, ISender sender, CancellationToken ct) =>
        Edited(await sender.Send(new EditCriteriaSet(new CriteriaSetId(set), seen.Revision, await FileOf(request, ct)), ct));

    /// <summary>Adds one node to a draft.</summary>
    private static async Task<Tagged<EditedCriteriaSet>> AddCriteriaNode(Guid set, Seen seen, NewNode body, ISender sender, CancellationToken ct) =>
        Edited(await sender.Send(new AddCriteriaNode(new CriteriaSetId(set), seen.Revision, body.Node, body.Parent, body.Place), ct));

    /// <summary>Writes one node of a draft anew.</summary>
    private static async Task<Tagged<EditedCriteriaSet>> ReplaceCriteriaNode(
        Guid set, string code, Seen seen, ChangedNode body, ISender sender, CancellationToken ct) =>
        Edited(await sender.Send(new ReplaceCriteriaNode(new CriteriaSetId(set), seen.Revision, code, body.Node), ct));

    /// <summary>Puts one node of a draft to another place.</summary>
    private static async Task<Tagged<EditedCriteriaSet>> MoveCriteriaNode(
        Guid set, string code, Seen seen, NodePlace body, ISender sender, CancellationToken ct) =>
        Edited(await sender.Send(new MoveCriteriaNode(new CriteriaSetId(set), seen.Revision, code, body.Parent, body.Place), ct));

    /// <summary>Takes one node of a draft away.</summary>
    private static async Task<Tagged<EditedCriteriaSet>> RemoveCriteriaNode(Guid set, string code, Seen seen, ISender sender, CancellationToken ct) =>
        Edited(await sender.Send(new RemoveCriteriaNode(new CriteriaSetId(set), seen.Revision, code), ct));

    /// <summary>Drafts the next version, or a copy under another code.</summary>
    private static async Task<Made<CriteriaSetId>> DraftNextVersion(Guid set, NextVersion body, ISender sender, CancellationToken ct)
    {
        var made = await sender.Send(new DraftNextVersion(new CriteriaSetId(set), body.Code, body.Title, body.Continues), ct);
        return Answer.Created(made, $"/api/v1/criteria-sets/{made.Id.Value}");
    }

    /// <summary>Gives a draft up, with a reason.</summary>
    private static async Task<Tagged<Changed<CriteriaSetId>>> DiscardDraft(Guid set, Seen seen, Reasoned body, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new DiscardDraft(new CriteriaSetId(set), seen.Revision, body.Reason), ct));

    /// <summary>Publishes a draft, once and for ever; its author and its editors cannot.</summary>
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

        if (request.ContentLength > SetFile.MaximumLength)
        {
            throw new TooLarge("kernel.body-too-large", $"Tệp bộ tiêu chí không quá {SetFile.MaximumLength / 1024 / 1024} MB.");
        }

        try
        {
            using var reader = new StreamReader(request.Body, StrictUtf8, detectEncodingFromByteOrderMarks: false);
            return await reader.ReadToEndAsync(ct);
        }
        catch (DecoderFallbackException)
        {
            throw new Malformed("kernel.malformed-request", "Tệp không viết bằng UTF-8.");
        }
    }

    private static Tagged<EditedCriteriaSet> Edited(EditedCriteriaSet set) => Answer.Shown(set, set.Revision);
}

internal sealed record NewNode(JsonElement Node, string? Parent = null, int? Place = null);

internal sealed record ChangedNode(JsonElement Node);

internal sealed record NodePlace(string? Parent = null, int? Place = null);

internal sealed record NextVersion(string? Code = null, string? Title = null, bool Continues = false);
