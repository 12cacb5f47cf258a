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
    public void Map(ApiRoutes api)
    {
        api.MapGet("/rounds/{round:guid}/scoreboard", GetScoreboard).For<GetScoreboard>();
        api.MapGet("/rounds/{round:guid}/scores/{indicator}", GetScore).For<GetScore>();
        api.MapGet("/rounds/{round:guid}/heat-table", GetHeatTable).For<GetHeatTable>();
        api.MapGet("/rounds/{round:guid}/heat-map", GetHeatMap).For<GetHeatMap>();
        api.MapPost("/rounds/{round:guid}/what-if", GetWhatIf).For<GetWhatIf>();
    }

    /// <summary>What narrows a list of the units a round asks.</summary>
    internal static RoundUnitFilter UnitsOf(string? type, string? group, Guid? below, string? search) =>
        new(type, group, below is { } id ? new UnitId(id) : null, search);

    /// <summary>The scores of the city, or of one unit, as a tree.</summary>
    private static async Task<Tagged<Scoreboard>> GetScoreboard(
        Guid round, ISender sender, CancellationToken ct, Guid? unit = null, string? scope = null)
    {
        var board = await sender.Send(new GetScoreboard(new RoundId(round), unit is { } id ? new UnitId(id) : null, EnumFilter.Read<ScoreScope>("scope", scope)), ct);
        return Answer.Shown(board, (int)board.Generation);
    }

    /// <summary>Opens one score down to the values, the units and the documents behind it.</summary>
    private static async Task<Ok<OpenedScore>> GetScore(
        Guid round, string indicator, ISender sender, CancellationToken ct, Guid? unit = null, string? scope = null, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(
            new GetScore(
                new RoundId(round), unit is { } id ? new UnitId(id) : null, indicator, EnumFilter.Read<ScoreScope>("scope", scope), PageRequest.Of(page, size)), ct));

    /// <summary>Units by indicators, a page of units at a time.</summary>
    private static async Task<Tagged<HeatTable>> GetHeatTable(
        Guid round, ISender sender, CancellationToken ct, string? type = null, string? group = null, Guid? below = null, string? search = null,
        string? order = null, int? page = null, int? size = null)
    {
        var table = await sender.Send(
            new GetHeatTable(new RoundId(round), UnitsOf(type, group, below, search), OrderOf(order), PageRequest.Of(page, size)), ct);
        return Answer.Shown(table, table.Tag);
    }

    /// <summary>The whole heat table in its shortest form.</summary>
    private static async Task<Tagged<HeatMap>> GetHeatMap(
        Guid round, ISender sender, CancellationToken ct, string? type = null, string? group = null, Guid? below = null, string? search = null,
        string? order = null)
    {
        var map = await sender.Send(new GetHeatMap(new RoundId(round), UnitsOf(type, group, below, search), OrderOf(order)), ct);
        return Answer.Shown(map, map.Tag);
    }

    /// <summary>What if: the answers of a round judged by another set or by changed targets; keeps nothing.</summary>
    private static async Task<Ok<RuleComparison>> GetWhatIf(
        Guid round, WantedRule body, ISender sender, CancellationToken ct, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(new GetWhatIf(new RoundId(round), body.Set, body.Targets, PageRequest.Of(page, size)), ct));

    private static HeatOrder OrderOf(string? order) => EnumFilter.Read<HeatOrder>("order", order) ?? HeatOrder.Name;
}

/// <param name="Set">Another set or version, a draft too; or</param>
/// <param name="Targets">changed targets of the round's own set.</param>
internal sealed record WantedRule(CriteriaSetId? Set = null, IReadOnlyList<ChangedTarget>? Targets = null);
