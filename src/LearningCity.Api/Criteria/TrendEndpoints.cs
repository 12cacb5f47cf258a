using LearningCity.Api.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Criteria;

internal sealed class TrendEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/trends/{set}", GetTrend).For<GetTrend>();

    /// <summary>How the city, or one unit, moved over the rounds of a set; mergers are marked.</summary>
    private static async Task<Ok<Trend>> GetTrend(
        string set, ISender sender, CancellationToken ct, Guid? unit = null, string? indicator = null, Word<RoundKind>? kind = null,
        Word<ScoreScope>? scope = null) =>
        TypedResults.Ok(await sender.Send(
            new GetTrend(set, unit is { } id ? new UnitId(id) : null, indicator, kind?.Value ?? RoundKind.Assessment, scope?.Value), ct));
}
