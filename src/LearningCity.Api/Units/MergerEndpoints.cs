using LearningCity.Api.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Mergers;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Units;

internal sealed record MergerUndoingReason(string Reason);

internal sealed class MergerEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapGet("/unit-mergers", ListUnitMergers).For<ListUnitMergers>();
        api.MapGet("/unit-mergers/{merger:guid}", GetUnitMerger).For<GetUnitMerger>();
        api.MapPost("/unit-mergers/check", GetMergerPreview).For<GetMergerPreview>();
        api.MapPost("/unit-mergers", MergeUnits).For<MergeUnits>().Creates();
        api.MapPost("/unit-splits/check", GetSplitPreview).For<GetSplitPreview>();
        api.MapPost("/unit-splits", SplitUnit).For<SplitUnit>().Creates();
        api.MapPost("/unit-mergers/{merger:guid}/undoing", UndoMerger).For<UndoMerger>().Transitions();
    }

    /// <summary>The mergers and splits that were entered, the last one first; undone ones too.</summary>
    private static async Task<Ok<Page<ListedUnitMerger>>> ListUnitMergers(ISender sender, CancellationToken ct, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(new ListUnitMergers(PageRequest.Of(page, size)), ct));

    /// <summary>The sheet of one merger or split: units, what still hangs on them, whether it can be undone.</summary>
    private static async Task<Tagged<UnitMergerSheet>> GetUnitMerger(Guid merger, ISender sender, CancellationToken ct)
    {
        var found = await sender.Send(new GetUnitMerger(new UnitMergerId(merger)), ct);
        return Answer.Shown(found, found.Revision);
    }

    /// <summary>Says everything that a merger would do, in every module; changes nothing. Its check goes into the merger.</summary>
    private static async Task<Ok<MergerPreview>> GetMergerPreview(UnitMerging merging, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetMergerPreview(merging), ct));

    /// <summary>Merges units from a day on, exactly as the preview said.</summary>
    private static async Task<Made<UnitMergerId>> MergeUnits(MergeUnits command, ISender sender, CancellationToken ct) =>
        Created(await sender.Send(command, ct));

    /// <summary>Says everything that a split would do, in every module; changes nothing. Its check goes into the split.</summary>
    private static async Task<Ok<MergerPreview>> GetSplitPreview(UnitSplitting splitting, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetSplitPreview(splitting), ct));

    /// <summary>Splits a unit from a day on, exactly as the preview said.</summary>
    private static async Task<Made<UnitMergerId>> SplitUnit(SplitUnit command, ISender sender, CancellationToken ct) =>
        Created(await sender.Send(command, ct));

    /// <summary>Takes a merger or split back, as long as nothing was built on it and for seven days at most.</summary>
    private static async Task<Tagged<Changed<UnitMergerId>>> UndoMerger(
        Guid merger, MergerUndoingReason given, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new UndoMerger(new UnitMergerId(merger), seen.Revision, given.Reason), ct));

    private static Made<UnitMergerId> Created(Changed<UnitMergerId> merger) => Answer.Created(merger, $"/api/v1/unit-mergers/{merger.Id.Value}");
}
