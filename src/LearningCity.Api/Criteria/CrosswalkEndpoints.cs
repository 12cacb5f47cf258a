using LearningCity.Api.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Criteria;

internal sealed class CrosswalkEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapGet("/crosswalks", ListCrosswalks).For<ListCrosswalks>();
        api.MapPost("/crosswalks", DraftCrosswalk).For<DraftCrosswalk>().Creates();
        api.MapGet("/crosswalks/{crosswalk:guid}", GetCrosswalk).For<GetCrosswalk>();
        api.MapPut("/crosswalks/{crosswalk:guid}", EditCrosswalk).For<EditCrosswalk>().Edits();
        api.MapPost("/crosswalks/{crosswalk:guid}/publication", PublishCrosswalk).For<PublishCrosswalk>().Transitions();
        api.MapPost("/crosswalks/{crosswalk:guid}/retirement", RetireCrosswalk).For<RetireCrosswalk>().Transitions();
        api.MapPost("/reports/{report:guid}/entries/{indicator}/joining", JoinEntry).For<JoinEntry>().Creates();
    }

    /// <summary>The crosswalks, newest first.</summary>
    private static async Task<Ok<Page<CrosswalkLine>>> ListCrosswalks(
        ISender sender, CancellationToken ct, Guid? set = null, string? state = null, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(
            new ListCrosswalks(set is { } id ? new CriteriaSetId(id) : null, EnumFilter.Read<CrosswalkState>("state", state), PageRequest.Of(page, size)), ct));

    /// <summary>Drafts a crosswalk between two indicators.</summary>
    private static async Task<Made<CrosswalkId>> DraftCrosswalk(DraftCrosswalk command, ISender sender, CancellationToken ct)
    {
        var made = await sender.Send(command, ct);
        return Answer.Created(made, $"/api/v1/crosswalks/{made.Id.Value}");
    }

    /// <summary>One crosswalk with its inputs.</summary>
    private static async Task<Tagged<CrosswalkSheet>> GetCrosswalk(Guid crosswalk, ISender sender, CancellationToken ct)
    {
        var sheet = await sender.Send(new GetCrosswalk(new CrosswalkId(crosswalk)), ct);
        return Answer.Shown(sheet, sheet.Revision);
    }

    /// <summary>Changes a draft: its indicators and inputs are those given.</summary>
    private static async Task<Tagged<Changed<CrosswalkId>>> EditCrosswalk(
        Guid crosswalk, Seen seen, CrosswalkTerms body, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new EditCrosswalk(new CrosswalkId(crosswalk), seen.Revision, body.Left, body.Right, body.Inputs), ct));

    /// <summary>Puts a crosswalk in force; its author and its editors cannot.</summary>
    private static async Task<Tagged<Changed<CrosswalkId>>> PublishCrosswalk(Guid crosswalk, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new PublishCrosswalk(new CrosswalkId(crosswalk), seen.Revision), ct));

    /// <summary>Takes a crosswalk out of use.</summary>
    private static async Task<Tagged<Changed<CrosswalkId>>> RetireCrosswalk(Guid crosswalk, Seen seen, Reasoned body, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new RetireCrosswalk(new CrosswalkId(crosswalk), seen.Revision, body.Reason), ct));

    /// <summary>Takes over the answer given to the same question in another round; it follows that one from then on.</summary>
    private static async Task<Ok<SavedEntry>> JoinEntry(Guid report, string indicator, WantedJoin body, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new JoinEntry(new ReportId(report), indicator, body.Seen, body.From, body.Reason), ct));
}

/// <param name="Inputs">All that are paired.</param>
internal sealed record CrosswalkTerms(CrosswalkSide Left, CrosswalkSide Right, IReadOnlyList<CrosswalkInput> Inputs);

internal sealed record WantedJoin(int Seen, ReportId? From = null, string? Reason = null);
