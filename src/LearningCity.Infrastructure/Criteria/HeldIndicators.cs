using LearningCity.Domain.Criteria;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>Which answers of a unit may have changed, and the scores that may follow from them.</summary>
/// <param name="Codes">Of the indicators.</param>
/// <param name="Nodes">Of the indicators and of the groups above them, and <see cref="ScoreKey.Whole"/>.</param>
internal sealed record HeldIndicators(string[] Codes, short[] Nodes)
{
    public static HeldIndicators Of(ScoringPlan plan, IReadOnlyCollection<PlanIndicator> indicators) => new(
        [.. indicators.Select(indicator => indicator.Code)],
        [ScoreKey.Whole, .. indicators.SelectMany(indicator => WithAbove(plan, indicator.Node)).Distinct()]);

    private static IEnumerable<short> WithAbove(ScoringPlan plan, short node)
    {
        for (; node >= 0; node = plan.Nodes[node].Parent)
        {
            yield return node;
        }
    }
}
