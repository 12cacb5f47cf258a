using LearningCity.Domain.Criteria;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>Which answers of a unit may have changed, and the scores that may follow from them.</summary>
/// <param name="Codes">Of the indicators.</param>
/// <param name="Nodes">Of the indicators, of every group, and <see cref="ScoreKey.Whole"/>.</param>
internal sealed record HeldIndicators(string[] Codes, short[] Nodes)
{
    public static HeldIndicators Of(ScoringPlan plan, IReadOnlyCollection<PlanIndicator> indicators) => new(
        [.. indicators.Select(indicator => indicator.Code)],
        [
            ScoreKey.Whole, .. indicators.Select(indicator => indicator.Node),
            .. plan.Nodes.Where(node => node.Indicator < 0).Select(node => node.Ordinal),
        ]);
}
