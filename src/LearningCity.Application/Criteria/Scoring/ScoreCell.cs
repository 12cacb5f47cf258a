using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>A score where many stand side by side: heat table and trend.</summary>
/// <param name="Shown">The figure held against the target, as the office writes it; none where there is none.</param>
/// <param name="IsComplete">False while somebody who is asked is missing: the verdict is provisional.</param>
public sealed record ScoreCell(ScoreStatus Status, ScoreReason Reason, string? Shown, bool IsComplete)
{
    internal static ScoreCell Of(PlanIndicator indicator, ScoreScope scope, Score score) =>
        new(score.Status, score.Reason, indicator.ShownFigure(scope, score), score.IsComplete);
}
