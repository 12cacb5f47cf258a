using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>Finds what the council still owes: every indicator of the city, and of each unit of which it has judged at least one, has a result that stands on the present score.</summary>
public static class CouncilCheck
{
    /// <param name="scores">Of every subject that must be judged as a whole, its computed results by code of the indicator, in the order of the set.</param>
    /// <param name="results">Everything the council recorded in the round.</param>
    /// <returns>One fault per indicator, at <c>subject/indicator</c>.</returns>
    public static IReadOnlyList<Fault> FaultsOf(
        IReadOnlyDictionary<UnitId, IReadOnlyList<(string Indicator, SelfAssessment Self)>> scores, IReadOnlyList<CouncilResult> results)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var recorded = results.ToDictionary(result => (result.Subject, result.Indicator));
        var faults = new List<Fault>();
        foreach (var (subject, indicators) in scores)
        {
            foreach (var (indicator, self) in indicators)
            {
                var place = $"{subject.Value}/{indicator}";
                if (!recorded.TryGetValue((subject, indicator), out var result))
                {
                    faults.Add(CouncilRules.Missing(indicator, place));
                }
                else if (!result.StandsOn(self))
                {
                    faults.Add(CouncilRules.Outdated(indicator, place));
                }
            }
        }

        return faults;
    }
}
