using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>The scoreboard of the city by two rules, node beside node: indicators as the sets are paired, standards and criteria under the same code.</summary>
internal sealed class NodeComparison(ScoringPlan standing, ScoringPlan other, PairedSets pairs, TwoRules found)
{
    private readonly ILookup<string, ChangedStatus> changes =
        found.Changed.SelectMany(unit => unit.Indicators).ToLookup(change => change.OtherCode, StringComparer.Ordinal);

    public IReadOnlyList<ComparedNode> Nodes()
    {
        var before = standing.Nodes.Where(node => found.Standing.ContainsKey(node.Ordinal)).ToDictionary(
            node => node.Code, node => GetScoreboardHandler.Line(standing, node, ScoreScope.Below, found.Standing[node.Ordinal]), StringComparer.Ordinal);
        var groups = standing.Nodes.Where(node => node.Indicator < 0).Select(node => node.Code).ToHashSet(StringComparer.Ordinal);
        List<(PlanNode Node, string? Asked)> nodes =
            [.. other.Nodes.Select(node => (node, node.Indicator >= 0 ? pairs.Of(node.Code).Asked : groups.Contains(node.Code) ? node.Code : null))];
        return
        [
            .. nodes.Select(one => Compared(one.Node, one.Asked, one.Asked is null ? null : before.GetValueOrDefault(one.Asked))),
            .. before.Values.ExceptBy(nodes.Select(one => one.Asked), node => node.Code, StringComparer.Ordinal)
                .Select(node => new ComparedNode(node.Code, null, node, null, null, 0, 0, 0)),
        ];
    }

    private ComparedNode Compared(PlanNode node, string? asked, ScoredNode? before)
    {
        var ofNode = changes[node.Code].ToList();
        return new ComparedNode(
            asked, node.Code, before, Judged(node), node.Indicator < 0 ? null : pairs.RemarkOf(node.Code), ofNode.Count,
            ofNode.Count(change => change.Other is ScoreStatus.Met), ofNode.Count(change => change.Standing is ScoreStatus.Met));
    }

    private ScoredNode Judged(PlanNode node) => GetScoreboardHandler.Line(
        other, node, ScoreScope.Below, node.Indicator < 0 ? ScoreOfGroup(node) : ScoreOf(node, other.Indicators[node.Indicator]));

    private Score ScoreOfGroup(PlanNode node) => found.Other.TryGetValue(node.Ordinal, out var score) ? score : Missing(Score.Of(default(StatusCounts)));

    private Score ScoreOf(PlanNode node, PlanIndicator indicator)
    {
        var reason = pairs.Of(node.Code).IsMeasuredOtherwise ? ScoreReason.MeasuredOtherwise : ScoreReason.MissingInput;
        return !found.Other.TryGetValue(node.Ordinal, out var score) ? Missing(Score.Of(indicator, IndicatorResult.Of(ScoreStatus.NoData, reason)))
            : reason is ScoreReason.MeasuredOtherwise && score.Status is ScoreStatus.NoData ? score with { Reason = reason }
            : score;
    }

    /// <summary>Where nobody was asked there is no data, and nothing to count above it.</summary>
    private static Score Missing(Score score) => score with { Counts = default, IsComplete = false };
}
