using LearningCity.Application.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Kernel;

internal sealed class IntegrityEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapGet("/integrity-checks", ListIntegrityChecks).For<ListIntegrityChecks>();
        api.MapGet("/integrity-checks/{check}", GetIntegrityCheck).For<GetIntegrityCheck>();
    }

    /// <summary>Every integrity check with what its last run found. The job check-integrity runs them.</summary>
    private static async Task<Ok<IReadOnlyList<CheckStanding>>> ListIntegrityChecks(ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListIntegrityChecks(), ct));

    /// <summary>One of them with the first things that break it.</summary>
    private static async Task<Ok<CheckFindings>> GetIntegrityCheck(string check, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetIntegrityCheck(check), ct));
}
