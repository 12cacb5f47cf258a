using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>The scores of what one unit was asked: its indicators, and the nodes above them by count. Reused from unit to unit.</summary>
public sealed class UnitScores(ScoringPlan plan)
{
    private readonly IndicatorResult?[] results = new IndicatorResult?[plan.Indicators.Count];
    private readonly StatusCounts[] counts = new StatusCounts[plan.Nodes.Count];

    public void Clear()
    {
        Array.Clear(results);
        Array.Clear(counts);
    }

    /// <summary>The result of one indicator the unit is asked for.</summary>
    public void Take(PlanIndicator indicator, IndicatorResult result)
    {
        results[indicator.Ordinal] = result;
        var one = StatusCounts.One(result.Status);
        for (var node = plan.Nodes[indicator.Node].Parent; node >= 0; node = plan.Nodes[node].Parent)
        {
            counts[node] += one;
        }
    }

    /// <summary>Adds the unit's scores in the order of the nodes.</summary>
    public void Collect(UnitId unit, ScoreScope scope, List<KeyValuePair<ScoreKey, Score>> scores)
    {
        foreach (var node in plan.Nodes)
        {
            var key = new ScoreKey(unit, scope, node.Ordinal);
            if (node.Indicator >= 0)
            {
                if (results[node.Indicator] is { } result)
                {
                    scores.Add(new(key, Score.Of(result)));
                }
            }
            else if (counts[node.Ordinal].Total > 0)
            {
                scores.Add(new(key, Score.Of(counts[node.Ordinal])));
            }
        }
    }
}
