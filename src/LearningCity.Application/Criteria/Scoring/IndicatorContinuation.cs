using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Which indicator of each version a trend finds for an indicator of the newest, as the set itself carries them on.</summary>
/// <param name="newest">The version by which indicators are named.</param>
/// <param name="versions">The versions the rounds were made on.</param>
/// <param name="chains">Of every indicator of the newest version.</param>
internal sealed class IndicatorContinuation(
    CriteriaSetId newest, IReadOnlyDictionary<CriteriaSetId, ScoringPlan> versions, IReadOnlyList<IndicatorChain> chains)
{
    private readonly Dictionary<(CriteriaSetId Version, string Indicator), ChainStep> steps = chains
        .SelectMany(chain => chain.Steps.Select(step => (chain.Code, Step: step)))
        .ToDictionary(found => (found.Step.Set, found.Code), found => found.Step);

    private readonly Dictionary<string, ChainStep> ends = chains
        .Where(chain => chain.Steps is [.., { Comparability: not Comparability.Comparable }])
        .ToDictionary(chain => chain.Code, chain => chain.Steps[^1], StringComparer.Ordinal);

    /// <summary>The one it carries on in that version; none where it begins anew after it, or its line ended before.</summary>
    public PlanIndicator? In(CriteriaSetId version, PlanIndicator indicator)
    {
        var code = version == newest ? indicator.Code : steps.TryGetValue((version, indicator.Code), out var step) ? step.Code : null;
        return code is not null && versions[version].TryFind(code, out var found) ? found : null;
    }

    /// <summary>Whether figures of that version may stand in one line with the newest, or why not.</summary>
    public Comparability With(CriteriaSetId version, PlanIndicator indicator) =>
        version == newest ? Comparability.Comparable
        : steps.TryGetValue((version, indicator.Code), out var step) ? step.Comparability
        : Comparability.NothingEarlier;

    /// <summary>The version at which its line ends, because what it carries on there is measured otherwise; none where it simply begins.</summary>
    public int? EndOf(PlanIndicator indicator) => ends.TryGetValue(indicator.Code, out var end) ? end.Version : null;
}
