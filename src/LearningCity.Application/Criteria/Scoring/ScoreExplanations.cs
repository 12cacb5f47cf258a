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

    /// <summary>The figure held against the target, or the level word, as the office writes it; none where there is none.</summary>
    public static string? ShownFigure(this PlanIndicator indicator, ScoreScope scope, Score score)
    {
        var explanation = indicator.Explain(scope, score);
        var measure = explanation.Measures.ElementAtOrDefault(Math.Max(explanation.LowestPart, 0));
        return measure?.Word ?? measure?.Shown?.ToString();
    }
}
