using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Compiled sets; a published set never changes, so its plan is compiled once.</summary>
public interface IScoringPlans
{
    /// <exception cref="NotFound">There is no such published set.</exception>
    Task<ScoringPlan> OfAsync(CriteriaSetId set, CancellationToken ct);
}
