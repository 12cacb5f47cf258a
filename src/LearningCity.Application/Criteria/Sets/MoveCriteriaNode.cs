using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Puts one node of a draft, with everything below it, to another place. Its code stays.</summary>
/// <param name="Parent">Code of the node it is put into; none: the top.</param>
/// <param name="Place">Place among its new neighbours, from 0; none: behind them.</param>
[Allow(Function.DraftCriteriaSet)]
public sealed record MoveCriteriaNode(CriteriaSetId Set, int Seen, string Code, string? Parent, int? Place) : ICommand<EditedCriteriaSet>;

internal sealed class MoveCriteriaNodeHandler(DraftWork drafts) : IRequestHandler<MoveCriteriaNode, EditedCriteriaSet>
{
    public async Task<EditedCriteriaSet> Handle(MoveCriteriaNode command, CancellationToken ct)
    {
        var set = await drafts.BeginAsync(command.Set, command.Seen, ct);
        var tree = SetTree.Of(DraftWork.FileOf(set));
        tree.Move(command.Code, command.Parent, command.Place);
        return await drafts.KeepAsync(set, tree.ToString(), ct);
    }
}
