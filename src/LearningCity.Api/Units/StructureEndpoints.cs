using LearningCity.Api.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Units;

internal sealed class StructureEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapGet("/unit-types", ListUnitTypes).For<ListUnitTypes>();
        api.MapPost("/unit-types", AddUnitType).For<AddUnitType>().Creates();
        api.MapPost("/unit-types/{type:guid}/retirement", RetireUnitType).For<RetireUnitType>().Transitions();
        api.MapGet("/unit-trees", ListUnitTrees).For<ListUnitTrees>();
        api.MapPost("/unit-trees", AddUnitTree).For<AddUnitTree>().Creates();
        api.MapGet("/unit-trees/{tree:guid}/nodes", GetUnitTreeOnDate).For<GetUnitTreeOnDate>();
        api.MapGet("/unit-groups", ListUnitGroups).For<ListUnitGroups>();
        api.MapPost("/unit-groups", AddUnitGroup).For<AddUnitGroup>().Creates();
        api.MapPost("/unit-groups/{group:guid}/member-changes", ChangeGroupMembers).For<ChangeGroupMembers>().Transitions();
        api.MapPost("/unit-groups/{group:guid}/retirement", RetireUnitGroup).For<RetireUnitGroup>().Transitions();
    }

    /// <summary>The types of units, by name.</summary>
    private static async Task<Ok<Page<ListedUnitType>>> ListUnitTypes(ISender sender, CancellationToken ct, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(new ListUnitTypes(PageRequest.Of(page, size)), ct));

    /// <summary>Adds a type of unit.</summary>
    private static async Task<Made<UnitTypeId>> AddUnitType(AddUnitType command, ISender sender, CancellationToken ct) =>
        Answer.Created(await sender.Send(command, ct), "/api/v1/unit-types");

    /// <summary>Takes a type out of use.</summary>
    private static async Task<Tagged<Changed<UnitTypeId>>> RetireUnitType(Guid type, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new RetireUnitType(new UnitTypeId(type), seen.Revision), ct));

    /// <summary>The trees, by name.</summary>
    private static async Task<Ok<Page<ListedUnitTree>>> ListUnitTrees(ISender sender, CancellationToken ct, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(new ListUnitTrees(PageRequest.Of(page, size)), ct));

    /// <summary>Adds a tree.</summary>
    private static async Task<Made<UnitTreeId>> AddUnitTree(AddUnitTree command, ISender sender, CancellationToken ct) =>
        Answer.Created(await sender.Send(command, ct), "/api/v1/unit-trees");

    /// <summary>A tree as it was on a day (today when none is given), from its top or from one unit down.</summary>
    private static async Task<Ok<UnitTreeOnDate>> GetUnitTreeOnDate(
        Guid tree, ISender sender, CancellationToken ct, IsoDay? on = null, Guid? under = null) =>
        TypedResults.Ok(await sender.Send(
            new GetUnitTreeOnDate(new UnitTreeId(tree), on?.Day, under is { } unit ? new UnitId(unit) : null), ct));

    /// <summary>The groups with the number of members on a day (today when none is given), by name.</summary>
    private static async Task<Ok<Page<ListedUnitGroup>>> ListUnitGroups(
        ISender sender, CancellationToken ct, IsoDay? on = null, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(new ListUnitGroups(on?.Day, PageRequest.Of(page, size)), ct));

    /// <summary>Adds a group, empty at first.</summary>
    private static async Task<Made<UnitGroupId>> AddUnitGroup(AddUnitGroup command, ISender sender, CancellationToken ct) =>
        Answer.Created(await sender.Send(command, ct), "/api/v1/unit-groups");

    /// <summary>Lets units join and leave a group from a day on.</summary>
    private static async Task<Tagged<Changed<UnitGroupId>>> ChangeGroupMembers(
        Guid group, GroupMemberChange change, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new ChangeGroupMembers(new UnitGroupId(group), seen.Revision, change), ct));

    /// <summary>Takes a group out of use.</summary>
    private static async Task<Tagged<Changed<UnitGroupId>>> RetireUnitGroup(Guid group, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new RetireUnitGroup(new UnitGroupId(group), seen.Revision), ct));
}
