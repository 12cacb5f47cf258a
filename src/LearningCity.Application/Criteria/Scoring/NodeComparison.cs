using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>The scoreboard of the city by two rules, node beside node.</summary>
internal sealed class NodeComparison(ScoringPlan standing, ScoringPlan other, TwoRules found)
{
    private readonly ILookup<string, ChangedStatus> changes =
        found.Changed.SelectMany(unit => unit.Indicators).ToLookup(change => change.Indicator, StringComparer.Ordinal);

    public IReadOnlyList<ComparedNode> Nodes()
    {
        var before = standing.Nodes.Where(node => found.Standing.ContainsKey(node.Ordinal)).ToDictionary(
            node => node.Code, node => GetScoreboardHandler.Line(standing, node, ScoreScope.Below, found.Standing[node.Ordinal]), StringComparer.Ordinal);
        return
        [
            .. other.Nodes.Select(node => Compared(node.Code, before.GetValueOrDefault(node.Code), Judged(node))),
            .. before.Values.ExceptBy(other.Nodes.Select(node => node.Code), node => node.Code, StringComparer.Ordinal).Select(node => Compared(node.Code, node, null)),
        ];
    }

    private ComparedNode Compared(string code, ScoredNode? before, ScoredNode? after)
    {
        var ofNode = changes[code].ToList();
        return new ComparedNode(
            code, before, after, ofNode.Count,
            ofNode.Count(change => change.Other is ScoreStatus.Met), ofNode.Count(change => change.Standing is ScoreStatus.Met));
    }

    /// <summary>Where nobody was asked there is no data, and nothing to count above it.</summary>
    private ScoredNode Judged(PlanNode node)
    {
        var missing = node.Indicator < 0
            ? Score.Of(default(StatusCounts))
            : Score.Of(other.Indicators[node.Indicator], IndicatorResult.Of(ScoreStatus.NoData, ScoreReason.MissingInput));
        var score = found.Other.TryGetValue(node.Ordinal, out var judged) ? judged : missing with { Counts = default, IsComplete = false };
        return GetScoreboardHandler.Line(other, node, ScoreScope.Below, score);
    }
}
