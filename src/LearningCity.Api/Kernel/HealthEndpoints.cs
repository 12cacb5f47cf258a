using LearningCity.Application.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Kernel;

internal sealed class HealthEndpoints : IEndpoints
{
    public void Map(ApiRoutes api) => api.MapGet("/health", GetHealth).For<GetHealth>();

    /// <summary>How the product stands: jobs, integrity, storage, mail and clock, each ok, warning or failed.</summary>
    private static async Task<Ok<SystemHealth>> GetHealth(ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(new GetHealth(), ct));
}
