using LearningCity.Api.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Criteria;

internal sealed class SupplyEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapPost("/rounds/{round:guid}/supply-requests", AskSuppliers).For<AskSuppliers>().Creates();
        api.MapGet("/rounds/{round:guid}/supply-differences", ListSupplyDifferences).For<ListSupplyDifferences>();
        api.MapPost("/supplied-values/{value:guid}/release", ReleaseSuppliedValue).For<ReleaseSuppliedValue>().Transitions();
    }

    /// <summary>Asks the suppliers of a round that has begun again.</summary>
    private static async Task<Ok<AskedSuppliers>> AskSuppliers(Guid round, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new AskSuppliers(new RoundId(round)), ct));

    /// <summary>Where reports hold another answer than was supplied, or none.</summary>
    private static async Task<Ok<Page<SupplyDifference>>> ListSupplyDifferences(
        Guid round, ISender sender, CancellationToken ct, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(new ListSupplyDifferences(new RoundId(round), PageRequest.Of(page, size)), ct));

    /// <summary>Lets the unit enter by hand what is supplied, with a reason.</summary>
    private static async Task<Tagged<Changed<SuppliedValueId>>> ReleaseSuppliedValue(
        Guid value, Seen seen, Reasoned body, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new ReleaseSuppliedValue(new SuppliedValueId(value), seen.Revision, body.Reason), ct));
}
