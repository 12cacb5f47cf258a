using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>What the unit of a report is asked. A round is opened with it, and it never changes while the report stands.</summary>
public interface IAskedIndicators
{
    /// <returns>In the order of the set; only what this unit answers itself.</returns>
    Task<IReadOnlyList<PlanIndicator>> OfAsync(UnitReport report, ScoringPlan plan, CancellationToken ct);
}
