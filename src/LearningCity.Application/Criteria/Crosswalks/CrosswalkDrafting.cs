using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Finds what a crosswalk is drafted from: two indicators of published sets, and the crosswalks it must fit in with.</summary>
[PerRequest]
internal sealed class CrosswalkDrafting(IRepository<Crosswalk> crosswalks, IRepository<CriteriaSet> sets)
{
    /// <exception cref="RuleViolated">A set is not published, or has no such indicator.</exception>
    /// <exception cref="NotFound">There is no such set.</exception>
    public async Task<(MappedIndicator Left, MappedIndicator Right)> FindAsync(CrosswalkSide left, CrosswalkSide right, CancellationToken ct)
    {
        var faults = new List<Fault>();
        var (one, other) = (await FindAsync(left, "left", faults, ct), await FindAsync(right, "right", faults, ct));
        return one is not null && other is not null ? (one, other) : throw CrosswalkRules.Faulty(faults);
    }

    /// <summary>The ends of the crosswalks in force.</summary>
    public async Task<IReadOnlyList<CrosswalkEnds>> PublishedAsync(CancellationToken ct) =>
        [.. (await crosswalks.ListAsync(new PublishedCrosswalks(), ct)).Select(crosswalk => new CrosswalkEnds(crosswalk.Left, crosswalk.Right))];

    private async Task<MappedIndicator?> FindAsync(CrosswalkSide side, string name, List<Fault> faults, CancellationToken ct)
    {
        var set = await sets.GetAsync(new CriteriaSetById(side.Set), ct);
        var node = set.State is CriteriaSetState.Published
            ? set.Definition.Indicators.FirstOrDefault(node => node.Code == side.Indicator)
            : null;
        if (node is null)
        {
            faults.Add(set.State is CriteriaSetState.Published ? CrosswalkRules.IndicatorUnknown(name, side.Indicator) : CrosswalkRules.SetNotPublished(name));
        }

        return node is null ? null : new MappedIndicator(side, node.Indicator!);
    }
}
