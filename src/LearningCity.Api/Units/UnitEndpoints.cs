using LearningCity.Api.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units;
using LearningCity.Application.Units.Mergers;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Units;

internal sealed class UnitEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapGet("/units", ListUnits).For<ListUnits>();
        api.MapGet("/units/{unit:guid}", GetUnit).For<GetUnit>();
        api.MapPost("/units", AddUnit).For<AddUnit>().Creates();
        api.MapPost("/units/{unit:guid}/name/check", GetRenamingPreview).For<GetRenamingPreview>();
        api.MapPut("/units/{unit:guid}/name", RenameUnit).For<RenameUnit>().Edits();
        api.MapPut("/units/{unit:guid}/type", RetypeUnit).For<RetypeUnit>().Edits();
        api.MapPut("/units/{unit:guid}/place", MoveUnit).For<MoveUnit>().Edits();
        api.MapPut("/units/{unit:guid}/successors/{successor:guid}", LinkSuccessor).For<LinkSuccessor>().Edits();
        api.MapPost("/units/{unit:guid}/closing/check", GetClosingPreview).For<GetClosingPreview>();
        api.MapPost("/units/{unit:guid}/closing", CloseUnit).For<CloseUnit>().Transitions();
    }

    /// <summary>The units valid on a day (today when none is given), by name. Search ignores accents and case.</summary>
    private static async Task<Ok<Page<ListedUnit>>> ListUnits(
        ISender sender, TimeProvider time, CancellationToken ct, IsoDay? on = null, string? search = null, Guid? tree = null, Guid? type = null,
        Guid? group = null, Guid? under = null, Guid? parent = null, int? page = null, int? size = null)
    {
        var filter = new UnitFilter(
            on?.Day ?? time.Today(), search, tree is { } t ? new UnitTreeId(t) : null, type is { } y ? new UnitTypeId(y) : null,
            group is { } g ? new UnitGroupId(g) : null, under is { } u ? new UnitId(u) : null, parent is { } p ? new UnitId(p) : null);
        return TypedResults.Ok(await sender.Send(new ListUnits(filter, PageRequest.Of(page, size)), ct));
    }

    /// <summary>A unit with all its names, types, places, predecessors and successors.</summary>
    private static async Task<Tagged<UnitRecord>> GetUnit(Guid unit, ISender sender, CancellationToken ct)
    {
        var found = await sender.Send(new GetUnit(new UnitId(unit)), ct);
        return Answer.Shown(found, found.Revision);
    }

    /// <summary>Founds a unit and puts it into trees from its first day.</summary>
    private static async Task<Made<UnitId>> AddUnit(AddUnit command, ISender sender, CancellationToken ct)
    {
        var added = await sender.Send(command, ct);
        return Answer.Created(added, $"/api/v1/units/{added.Id.Value}");
    }

    /// <summary>Says everything that a new name would do, in every module; changes nothing.</summary>
    private static async Task<Ok<StructurePreview>> GetRenamingPreview(Guid unit, NewUnitName to, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetRenamingPreview(new UnitId(unit), to), ct));

    /// <summary>Gives a unit a new name from a day on.</summary>
    private static async Task<Tagged<Changed<UnitId>>> RenameUnit(Guid unit, NewUnitName to, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new RenameUnit(new UnitId(unit), seen.Revision, to), ct));

    /// <summary>Makes a unit of another type from a day on.</summary>
    private static async Task<Tagged<Changed<UnitId>>> RetypeUnit(Guid unit, NewTypeOfUnit to, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new RetypeUnit(new UnitId(unit), seen.Revision, to), ct));

    /// <summary>Puts a unit under another parent of one tree from a day on.</summary>
    private static async Task<Tagged<Changed<UnitId>>> MoveUnit(Guid unit, NewPlaceOfUnit to, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new MoveUnit(new UnitId(unit), seen.Revision, to), ct));

    /// <summary>Says which unit stands in the place of this one from a day on.</summary>
    private static async Task<Tagged<Changed<UnitId>>> LinkSuccessor(
        Guid unit, Guid successor, NewSuccession link, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new LinkSuccessor(new UnitId(unit), seen.Revision, new UnitId(successor), link), ct));

    /// <summary>Says everything that ending a unit would do, in every module; changes nothing.</summary>
    private static async Task<Ok<StructurePreview>> GetClosingPreview(Guid unit, UnitClosing closing, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetClosingPreview(new UnitId(unit), closing), ct));

    /// <summary>Ends a unit, its last day included.</summary>
    private static async Task<Tagged<Changed<UnitId>>> CloseUnit(Guid unit, UnitClosing closing, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new CloseUnit(new UnitId(unit), seen.Revision, closing), ct));
}
