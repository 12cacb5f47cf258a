using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>The scores of what one unit was asked. Reused from unit to unit.</summary>
public sealed class UnitScores(ScoringPlan plan)
{
    private readonly Score?[] scores = new Score?[plan.Indicators.Count];

    public void Clear() => Array.Clear(scores);

    /// <summary>The result of one indicator the unit is asked for.</summary>
    public void Take(PlanIndicator indicator, IndicatorResult result) => scores[indicator.Ordinal] = Score.Of(indicator, result);

    /// <summary>Adds the unit's own scores: the whole, then the nodes in their order.</summary>
    /// <param name="unitType">Code of its type.</param>
    /// <param name="collected">Where they are added.</param>
    public void Collect(UnitId unit, string unitType, List<KeyValuePair<ScoreKey, Score>> collected) =>
        GroupScores.Collect(plan, unit, ScoreScope.Own, scores, unitType, collected);
}
