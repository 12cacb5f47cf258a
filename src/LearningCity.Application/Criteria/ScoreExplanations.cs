using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>Explains a standing score from what is stored of it, by the engine that made it.</summary>
internal static class ScoreExplanations
{
    /// <summary>Without the inputs of an entry; a score of an entry is explained in full where the entry is at hand.</summary>
    public static Explanation Explain(this PlanIndicator indicator, ScoreScope scope, Score score) =>
        scope is ScoreScope.Own || indicator.Definition.RollUp is RollUp.Lead
            ? Explanation.Of(indicator, default, score.ToResult())
            : Explanation.Of(indicator, indicator.Score(score.ToSums()));

    /// <summary>The figure held against the target, as the office writes it; none without one.</summary>
    public static string? ShownFigure(this PlanIndicator indicator, ScoreScope scope, Score score)
    {
        var explanation = indicator.Explain(scope, score);
        return explanation.Measures.Count == 0 ? null : explanation.Measures[Math.Max(explanation.LowestPart, 0)].Shown?.ToString();
    }
}
