using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Units by indicators: what each unit that reports in a round comes to on each indicator, a page of units at a time, with the totals of every column.</summary>
[Allow(Function.SeeScores, Function.ReadReports)]
public sealed record GetHeatTable(RoundId Round, RoundUnitFilter Units, HeatOrder Order, PageRequest Page) : IQuery<HeatTable>;

/// <param name="Tag">Names the state of what is shown; for <c>ETag</c>.</param>
/// <param name="Generation">Counted up by every change of the round's scores.</param>
/// <param name="Columns">The indicators in the order of the set.</param>
/// <param name="Rows">One page of the units.</param>
/// <param name="Rule">How a whole is judged; of kind not-set: rows have no total.</param>
/// <param name="Total">Units of the whole table.</param>
/// <param name="Number">From 1.</param>
public sealed record HeatTable(
    RoundId Round, string Tag, long Generation, IReadOnlyList<HeatColumn> Columns, IReadOnlyList<HeatRow> Rows, int Total, int Number, int Size, WrittenRule Rule);

/// <param name="Counts">Units of the whole table by status, on this indicator.</param>
public sealed record HeatColumn(string Code, string Name, string Kind, StatusCounts Counts);

/// <param name="UnitName">As of chốt số liệu.</param>
/// <param name="Type">Code of the unit's type.</param>
/// <param name="Cells">In the order of the columns; none where the unit is not asked.</param>
/// <param name="Whole">The whole set by its rule: points and grade; none without a rule, and for a unit that is asked only for a part of the set.</param>
public sealed record HeatRow(UnitId Unit, string UnitName, string Type, UnitId? Parent, IReadOnlyList<ScoreCell?> Cells, ScoreTotal? Whole);

internal sealed class GetHeatTableHandler(
    IHeatReading heat, IScoreReading scores, IRepository<Round> rounds, IScoringPlans plans, ISender modules, ICaller caller)
    : IRequestHandler<GetHeatTable, HeatTable>
{
    public async Task<HeatTable> Handle(GetHeatTable query, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundById(query.Round), ct);
        var all = await HeatRows.FindAsync(heat, modules, caller, round, query.Units, query.Order, ct);
        var plan = await plans.OfAsync(round.Set, ct);
        var board = await scores.BoardAsync(round.Id, ct);
        List<HeatUnit> page = [.. all.Skip(query.Page.Skip).Take(query.Page.Size)];
        List<short> nodes = [.. plan.Indicators.Select(indicator => indicator.Node)];
        var totals = await heat.TotalsAsync(round.Id, [.. all.Select(row => row.Unit)], nodes, ct);
        var standing = (await heat.ScoresAsync(round.Id, [.. page.Select(row => row.Unit)], [.. nodes, ScoreKey.Whole], ct)).ToDictionary(score => score.Key, score => score.Value);
        return new HeatTable(
            round.Id, HeatRows.Tag(board.Generation, all), board.Generation,
            [.. plan.Indicators.Select(indicator => new HeatColumn(
                indicator.Code, indicator.Name, indicator.Definition.KindWord(), totals.GetValueOrDefault(indicator.Node)))],
            [.. page.Select(row => new HeatRow(row.Unit, row.Name, row.Type, row.Parent,
                [.. plan.Indicators.Select(indicator => Cell(standing, row.Unit, indicator))], Whole(standing, row.Unit, plan.Definition.Rule)))],
            all.Count, query.Page.Number, query.Page.Size, WrittenRule.Of(plan.Definition.Rule));
    }

    private static ScoreCell? Cell(Dictionary<ScoreKey, Score> standing, UnitId unit, PlanIndicator indicator) =>
        standing.TryGetValue(new ScoreKey(unit, ScoreScope.Own, indicator.Node), out var score) ? ScoreCell.Of(indicator, ScoreScope.Own, score) : null;

    private static ScoreTotal? Whole(Dictionary<ScoreKey, Score> standing, UnitId unit, SetRule rule) =>
        standing.TryGetValue(new ScoreKey(unit, ScoreScope.Own, ScoreKey.Whole), out var score) ? ScoreTotal.Of(rule, score) : null;
}
