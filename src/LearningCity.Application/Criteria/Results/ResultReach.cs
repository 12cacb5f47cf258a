using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>Who may read which frozen result: whoever sees the city's scores reads every one, everybody else the published one.</summary>
internal static class ResultReach
{
    /// <exception cref="NotFound">There is no such result, or the caller may not know of it.</exception>
    public static RoundResult Require(ICaller caller, Round round, int number)
    {
        var result = round.Results.FirstOrDefault(result => result.Number == number);
        return result is not null && Sees(caller, round, result) ? result : throw new NotFound();
    }

    public static bool Sees(ICaller caller, Round round, RoundResult result) =>
        caller.ScopeOf(Function.SeeScores).Covers(round.Subject)
        || (caller.May(Function.SeePublishedResults) && result.Number == round.PublishedResult?.Number);
}
