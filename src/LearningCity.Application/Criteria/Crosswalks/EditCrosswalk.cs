using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Changes what a draft of a crosswalk says: its indicators, or which inputs it pairs; those left out are paired no more. Whoever edits it does not publish it.</summary>
[Allow(Function.DraftCriteriaSet)]
public sealed record EditCrosswalk(CrosswalkId Crosswalk, int Seen, CrosswalkSide Left, CrosswalkSide Right, IReadOnlyList<CrosswalkInput> Inputs)
    : ICommand<Changed<CrosswalkId>>;

internal sealed class EditCrosswalkHandler(IRepository<Crosswalk> crosswalks, CrosswalkDrafting drafting, IUnitOfWork work, ICaller caller)
    : IRequestHandler<EditCrosswalk, Changed<CrosswalkId>>
{
    public async Task<Changed<CrosswalkId>> Handle(EditCrosswalk command, CancellationToken ct)
    {
        var crosswalk = await crosswalks.GetAsync(new CrosswalkById(command.Crosswalk), command.Seen, ct);
        var (left, right) = await drafting.FindAsync(command.Left, command.Right, ct);
        crosswalk.Redraft(left, right, command.Inputs, await drafting.PublishedAsync(ct), caller.Account);
        await work.FlushAsync(ct);
        return new Changed<CrosswalkId>(crosswalk.Id, crosswalk.Revision);
    }
}
