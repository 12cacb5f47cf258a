using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Who may see which scores: the office and the steering committee those of their scope, a unit its own.</summary>
internal static class ScoreReach
{
    /// <summary>The units whose scores the caller sees.</summary>
    public static Scope Of(ICaller caller) => caller.ScopeOf(Function.SeeScores).And(caller.ScopeOf(Function.ReadReports));

    /// <summary>For what shows many units and leaves out those the caller does not see.</summary>
    /// <param name="named">A unit the caller names; none: he names none.</param>
    /// <exception cref="NotFound">The round has no scores yet, or the named unit lies outside the caller's scope.</exception>
    public static void RequireAny(ICaller caller, Round round, UnitId? named)
    {
        if (!round.IsBegun || (named is { } unit && !Of(caller).Covers(unit)))
        {
            throw new NotFound();
        }
    }

    /// <exception cref="NotFound">The round has no scores yet, or the unit lies outside the caller's scope.</exception>
    public static void Require(ICaller caller, Round round, UnitId unit) => RequireAny(caller, round, unit);

    public static bool Sees(ICaller caller, Round round, UnitId unit) => round.IsBegun && Of(caller).Covers(unit);
}
