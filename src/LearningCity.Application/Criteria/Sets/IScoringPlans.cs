using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Compiled sets; a published set never changes, so its plan is compiled once.</summary>
public interface IScoringPlans
{
    /// <exception cref="NotFound">There is no such published set.</exception>
    Task<ScoringPlan> OfAsync(CriteriaSetId set, CancellationToken ct);

    /// <summary>Of the set of a round that is a draft no more, and so asks by the same set for ever.</summary>
    /// <exception cref="NotFound">There is no such round.</exception>
    Task<ScoringPlan> OfRoundAsync(RoundId round, CancellationToken ct);
}
