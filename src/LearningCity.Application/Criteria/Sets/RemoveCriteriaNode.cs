using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Takes one node of a draft away, with everything below it.</summary>
[Allow(Function.DraftCriteriaSet)]
public sealed record RemoveCriteriaNode(CriteriaSetId Set, int Seen, string Code) : ICommand<EditedCriteriaSet>;

internal sealed class RemoveCriteriaNodeHandler(DraftWork drafts) : IRequestHandler<RemoveCriteriaNode, EditedCriteriaSet>
{
    public async Task<EditedCriteriaSet> Handle(RemoveCriteriaNode command, CancellationToken ct)
    {
        var set = await drafts.BeginAsync(command.Set, command.Seen, ct);
        var tree = SetTree.Of(DraftWork.FileOf(set));
        tree.Remove(command.Code);
        return await drafts.KeepAsync(set, tree.ToString(), ct);
    }
}
