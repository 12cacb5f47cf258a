using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Drafts a crosswalk: two indicators of two published sets that one entry answers. Every required input of each needs its like in the
/// other, of the same type and unit; all faults are listed.</summary>
[Allow(Function.DraftCriteriaSet)]
public sealed record DraftCrosswalk(CrosswalkSide Left, CrosswalkSide Right, IReadOnlyList<CrosswalkInput> Inputs) : ICommand<Changed<CrosswalkId>>;

internal sealed class DraftCrosswalkHandler(IRepository<Crosswalk> crosswalks, CrosswalkDrafting drafting, ICaller caller, TimeProvider time)
    : IRequestHandler<DraftCrosswalk, Changed<CrosswalkId>>
{
    public async Task<Changed<CrosswalkId>> Handle(DraftCrosswalk command, CancellationToken ct)
    {
        var (left, right) = await drafting.FindAsync(command.Left, command.Right, ct);
        var crosswalk = Crosswalk.Draft(
            new CrosswalkId(Identity.New(time.Now())), left, right, command.Inputs, await drafting.PublishedAsync(ct), caller.Account, time.Now());
        crosswalks.Add(crosswalk);
        return new Changed<CrosswalkId>(crosswalk.Id, crosswalk.Revision);
    }
}
