using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Who may see which scores: the office and the steering committee those of their scope, a unit its own.</summary>
internal static class ScoreReach
{
    /// <exception cref="NotFound">The round has no scores yet, or the unit lies outside the caller's scope.</exception>
    public static void Require(ICaller caller, Round round, UnitId unit)
    {
        if (!Sees(caller, round, unit))
        {
            throw new NotFound();
        }
    }

    public static bool Sees(ICaller caller, Round round, UnitId unit) => round.State is not RoundState.Draft
        && (caller.ScopeOf(Function.SeeScores).Covers(unit) || caller.ScopeOf(Function.ReadReports).Covers(unit));
}
