using LearningCity.Api.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Criteria;

internal sealed class TrendEndpoints : IEndpoints
{
    public void Map(ApiRoutes api) => api.MapGet("/trends/{set}", GetTrend).For<GetTrend>();

    /// <summary>How the city, or one unit, moved over the rounds of a set; mergers are marked.</summary>
    private static async Task<Ok<Trend>> GetTrend(
        string set, ISender sender, CancellationToken ct, Guid? unit = null, string? indicator = null, string? kind = null,
        string? scope = null) =>
        TypedResults.Ok(await sender.Send(
            new GetTrend(
                set, unit is { } id ? new UnitId(id) : null, indicator, EnumFilter.Read<RoundKind>("kind", kind) ?? RoundKind.Assessment,
                EnumFilter.Read<ScoreScope>("scope", scope)), ct));
}
