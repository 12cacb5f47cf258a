using LearningCity.Api.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Criteria;

internal sealed class ScoreEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/rounds/{round:guid}/scoreboard", GetScoreboard).For<GetScoreboard>();
        api.MapGet("/rounds/{round:guid}/scores/{indicator}", GetScore).For<GetScore>();
    }

    /// <summary>The scores of the city, or of one unit, as a tree.</summary>
    private static async Task<Tagged<Scoreboard>> GetScoreboard(
        Guid round, ISender sender, CancellationToken ct, Guid? unit = null, Word<ScoreScope>? scope = null)
    {
        var board = await sender.Send(new GetScoreboard(new RoundId(round), unit is { } id ? new UnitId(id) : null, scope?.Value), ct);
        return Answer.Shown(board, (int)board.Generation);
    }

    /// <summary>Opens one score down to the values, the units and the documents behind it.</summary>
    private static async Task<Ok<OpenedScore>> GetScore(
        Guid round, string indicator, ISender sender, CancellationToken ct, Guid? unit = null, Word<ScoreScope>? scope = null, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(
            new GetScore(new RoundId(round), unit is { } id ? new UnitId(id) : null, indicator, scope?.Value, PageRequest.Of(page, size)), ct));
}
