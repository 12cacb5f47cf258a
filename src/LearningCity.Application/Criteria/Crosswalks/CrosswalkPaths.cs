using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Carries values along crosswalks, one after the other.</summary>
[PerRequest]
internal sealed class CrosswalkPaths(IRepository<Crosswalk> crosswalks, IScoringPlans plans)
{
    private readonly Dictionary<CrosswalkId, Crosswalk> known = [];

    /// <summary>The values of one indicator as those of the indicator at the end of the path.</summary>
    /// <param name="from">The side that was answered.</param>
    /// <param name="path">The crosswalks, from that side on.</param>
    /// <param name="values">The answer.</param>
    /// <param name="before">What the indicator at the end said before.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<ReportedValues> CarryAsync(
        CrosswalkSide from, IReadOnlyList<CrosswalkId> path, ReportedValues values, ReportedValues before, CancellationToken ct)
    {
        await LoadAsync(path, ct);
        var (here, carried) = (from, values);
        for (var i = 0; i < path.Count; i++)
        {
            var crosswalk = known[path[i]];
            var isFromLeft = crosswalk.Left == here;
            var next = isFromLeft ? crosswalk.Right : crosswalk.Left;
            carried = crosswalk.Carry(
                isFromLeft, await PlannedAsync(here, ct), await PlannedAsync(next, ct), carried, i == path.Count - 1 ? before : ReportedValues.Empty);
            here = next;
        }

        return carried;
    }

    private async Task LoadAsync(IReadOnlyList<CrosswalkId> path, CancellationToken ct)
    {
        List<CrosswalkId> missing = [.. path.Where(id => !known.ContainsKey(id))];
        if (missing.Count > 0)
        {
            foreach (var crosswalk in await crosswalks.ListAsync(new CrosswalksById(missing), ct))
            {
                known[crosswalk.Id] = crosswalk;
            }
        }
    }

    private async Task<PlanIndicator> PlannedAsync(CrosswalkSide side, CancellationToken ct) =>
        (await plans.OfAsync(side.Set, ct)).TryFind(side.Indicator, out var indicator) ? indicator : throw new NotFound();
}
