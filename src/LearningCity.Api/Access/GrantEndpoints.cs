using LearningCity.Api.Kernel;
using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Access;

internal sealed class GrantEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapGet("/grants", ListGrants).For<ListGrants>();
        api.MapPost("/grants", GiveGrant).For<GiveGrant>().Creates();
        api.MapPost("/grants/{grant:guid}/end", EndGrant).For<EndGrant>().Transitions();
        api.MapPost("/grant-transfers", DecideGrantTransfers).For<DecideGrantTransfers>().Creates();
    }

    /// <summary>The grants of the caller's scope, newest first.</summary>
    private static async Task<Ok<Page<GrantLine>>> ListGrants(
        ISender sender, CancellationToken ct,
        Guid? account = null, string? role = null, Guid? unit = null, bool? onlyInForce = null, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(
            new ListGrants(
                account is { } holder ? new AccountId(holder) : null,
                EnumFilter.Read<Role>("role", role),
                unit is { } id ? new UnitId(id) : null,
                onlyInForce ?? false,
                PageRequest.Of(page, size)),
            ct));

    /// <summary>Gives a role in a scope for a time.</summary>
    private static async Task<Made<GrantId>> GiveGrant(GiveGrant grant, ISender sender, CancellationToken ct)
    {
        var made = await sender.Send(grant, ct);
        return Answer.Created(made, $"/api/v1/grants?account={grant.Account.Value}");
    }

    /// <summary>Takes a role back; it gives nothing from the next request on.</summary>
    private static async Task<Tagged<Changed<GrantId>>> EndGrant(
        Guid grant, GivenReason given, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new EndGrant(new GrantId(grant), seen.Revision, given.Reason), ct));

    /// <summary>Decides what follows from a merger of units for grants on its predecessors; all of them or none.</summary>
    private static async Task<Ok<IReadOnlyList<DecidedGrant>>> DecideGrantTransfers(DecideGrantTransfers command, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(command, ct));
}
