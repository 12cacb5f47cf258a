using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>The whole heat table in its shortest form, for a grid that draws only what is in view: every unit with its statuses as one text.</summary>
[Allow(Function.SeeScores, Function.ReadReports)]
public sealed record GetHeatMap(RoundId Round, RoundUnitFilter Units, HeatOrder Order) : IQuery<HeatMap>;

/// <param name="Tag">Names the state of what is shown; for <c>ETag</c>.</param>
/// <param name="Generation">Counted up by every change of the round's scores.</param>
/// <param name="Statuses">The statuses by their sign in the texts of the rows.</param>
/// <param name="Columns">Codes of the indicators in the order of the set.</param>
public sealed record HeatMap(
    RoundId Round, string Tag, long Generation, IReadOnlyDictionary<string, ScoreStatus> Statuses, IReadOnlyList<string> Columns, IReadOnlyList<HeatMapRow> Rows);

/// <param name="UnitName">As of chốt số liệu.</param>
/// <param name="Signs">One sign for each column, "-" where the unit is not asked.</param>
public sealed record HeatMapRow(UnitId Unit, string UnitName, string Signs);

internal sealed class GetHeatMapHandler(
    IHeatReading heat, IScoreReading scores, IRepository<Round> rounds, IScoringPlans plans, ISender modules, ICaller caller)
    : IRequestHandler<GetHeatMap, HeatMap>
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const char NotAsked = '-';

    private static readonly Dictionary<string, ScoreStatus> Statuses = Enum.GetValues<ScoreStatus>().ToDictionary(status => Sign((short)status).ToString());

    public async Task<HeatMap> Handle(GetHeatMap query, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundById(query.Round), ct);
        var rows = await HeatRows.FindAsync(heat, modules, caller, round, query.Units, query.Order, ct);
        var plan = await plans.OfAsync(round.Set, ct);
        var board = await scores.BoardAsync(round.Id, ct);
        var statuses = await heat.StatusesAsync(
            round.Id, board.Generation, [.. rows.Select(row => row.Unit)], [.. plan.Indicators.Select(indicator => indicator.Node)], ct);
        var nothing = Enumerable.Repeat(IHeatReading.NotAsked, plan.Indicators.Count).ToArray();
        return new HeatMap(
            round.Id, HeatRows.Tag(board.Generation, rows), board.Generation, Statuses, [.. plan.Indicators.Select(indicator => indicator.Code)],
            [.. rows.Select(row => new HeatMapRow(row.Unit, row.Name, Signs(statuses.GetValueOrDefault(row.Unit, nothing))))]);
    }

    private static string Signs(short[] statuses) => string.Create(statuses.Length, statuses, (signs, known) =>
    {
        for (var i = 0; i < signs.Length; i++)
        {
            signs[i] = known[i] == IHeatReading.NotAsked ? NotAsked : Sign(known[i]);
        }
    });

    private static char Sign(short status) => Digits[status];
}
