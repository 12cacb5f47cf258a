using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Drafts a crosswalk: two indicators of two published sets that one entry answers. Every required input of each needs its like in the
/// other, of the same type and unit; all faults are listed.</summary>
[Allow(Function.DraftCriteriaSet)]
public sealed record DraftCrosswalk(CrosswalkSide Left, CrosswalkSide Right, IReadOnlyList<CrosswalkInput> Inputs) : ICommand<Changed<CrosswalkId>>;

internal sealed class DraftCrosswalkHandler(
    IRepository<Crosswalk> crosswalks, IRepository<CriteriaSet> sets, ICaller caller, TimeProvider time)
    : IRequestHandler<DraftCrosswalk, Changed<CrosswalkId>>
{
    public async Task<Changed<CrosswalkId>> Handle(DraftCrosswalk command, CancellationToken ct)
    {
        var faults = new List<Fault>();
        var left = await FindAsync(command.Left, "left", faults, ct);
        var right = await FindAsync(command.Right, "right", faults, ct);
        if (left is null || right is null)
        {
            throw CrosswalkRules.Faulty(faults);
        }

        var crosswalk = Crosswalk.Draft(
            new CrosswalkId(Identity.New(time.Now())), left, right, command.Inputs, await PublishedAsync(crosswalks, ct), caller.Account, time.Now());
        crosswalks.Add(crosswalk);
        return new Changed<CrosswalkId>(crosswalk.Id, crosswalk.Revision);
    }

    internal static async Task<IReadOnlyList<CrosswalkEnds>> PublishedAsync(IRepository<Crosswalk> crosswalks, CancellationToken ct) =>
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
