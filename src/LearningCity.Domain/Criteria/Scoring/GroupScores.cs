using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>What the indicators of one unit and scope come to: their own scores, the standards and criteria above them, and the whole set by its rule.</summary>
public static class GroupScores
{
    /// <summary>Adds every score of one unit and scope: the whole set first, then its nodes in their order.</summary>
    /// <param name="indicators">By ordinal of the indicator; none for what is not asked.</param>
    /// <param name="unitType">Of the unit whose own scores they are; none: every indicator concerns it.</param>
    public static void Collect(
        ScoringPlan plan, UnitId unit, ScoreScope scope, ReadOnlySpan<Score?> indicators, string? unitType, List<KeyValuePair<ScoreKey, Score>> scores)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scores);
        var counts = new StatusCounts[plan.Nodes.Count];
        var worths = new Worth[plan.Nodes.Count];
        var isLacking = new bool[plan.Nodes.Count];
        var (allCounts, allWorth) = (default(StatusCounts), default(Worth));
        for (var i = plan.Nodes.Count - 1; i >= 0; i--)
        {
            var node = plan.Nodes[i];
            if (node.Indicator >= 0 && indicators[node.Indicator] is { } score)
            {
                (counts[i], worths[i]) = (StatusCounts.One(score.Status), plan.Rule is { AddsPoints: true } ? new(score.Points, score.Possible) : default);
                isLacking[i] = !score.IsComplete;
            }

            worths[i] = new(Int128.Min(worths[i].Points, node.Cap), Int128.Min(worths[i].Possible, node.Cap));
            ref var above = ref node.Parent < 0 ? ref allCounts : ref counts[node.Parent];
            above += counts[i];
            ref var worthAbove = ref node.Parent < 0 ? ref allWorth : ref worths[node.Parent];
            worthAbove = new(worthAbove.Points + worths[i].Points, worthAbove.Possible + worths[i].Possible);
            if (node.Parent >= 0)
            {
                isLacking[node.Parent] |= isLacking[i];
            }
        }

        if (plan.Rule is { } rule && allCounts.Total > 0 && AnswersAll(plan, indicators, unitType))
        {
            scores.Add(new(new(unit, scope, ScoreKey.Whole), rule.Judge(indicators, scope, allCounts, allWorth)));
        }

        foreach (var node in plan.Nodes)
        {
            var key = new ScoreKey(unit, scope, node.Ordinal);
            if (node.Indicator >= 0)
            {
                if (indicators[node.Indicator] is { } score)
                {
                    scores.Add(new(key, score));
                }
            }
            else if (counts[node.Ordinal].Total > 0)
            {
                scores.Add(new(key, Score.Of(counts[node.Ordinal], worths[node.Ordinal], isComplete: !isLacking[node.Ordinal])));
            }
        }
    }

    /// <summary>Only whoever is asked for the whole set is judged by its rule; a ward that delivers two figures for the city is not.</summary>
    private static bool AnswersAll(ScoringPlan plan, ReadOnlySpan<Score?> indicators, string? unitType)
    {
        foreach (var indicator in plan.Indicators)
        {
            if (indicators[indicator.Ordinal] is null && (unitType is null || indicator.Definition.Concerns(unitType)))
            {
                return false;
            }
        }

        return true;
    }
}
