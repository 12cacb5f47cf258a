using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Adds one node, with whatever stands below it, to a draft.</summary>
/// <param name="Node">The node as the file writes it.</param>
/// <param name="Parent">Code of the node it is put into; none: the top.</param>
/// <param name="Place">Place among its new neighbours, from 0; none: behind them.</param>
[Allow(Function.DraftCriteriaSet)]
public sealed record AddCriteriaNode(CriteriaSetId Set, int Seen, JsonElement Node, string? Parent, int? Place) : ICommand<EditedCriteriaSet>;

internal sealed class AddCriteriaNodeHandler(DraftWork drafts) : IRequestHandler<AddCriteriaNode, EditedCriteriaSet>
{
    public async Task<EditedCriteriaSet> Handle(AddCriteriaNode command, CancellationToken ct)
    {
        var set = await drafts.BeginAsync(command.Set, command.Seen, ct);
        var tree = SetTree.Of(DraftWork.FileOf(set));
        tree.Add(command.Node, command.Parent, command.Place);
        return await drafts.KeepAsync(set, tree.ToString(), ct);
    }
}
