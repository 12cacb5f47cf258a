using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Writes one node of a draft anew. What stands below it stays unless the new node says otherwise.</summary>
/// <param name="Code">Of the node as it stands; the new node may carry another.</param>
/// <param name="Node">The node as the file writes it.</param>
[Allow(Function.DraftCriteriaSet)]
public sealed record ReplaceCriteriaNode(CriteriaSetId Set, int Seen, string Code, JsonElement Node) : ICommand<EditedCriteriaSet>;

internal sealed class ReplaceCriteriaNodeHandler(DraftWork drafts) : IRequestHandler<ReplaceCriteriaNode, EditedCriteriaSet>
{
    public async Task<EditedCriteriaSet> Handle(ReplaceCriteriaNode command, CancellationToken ct)
    {
        var set = await drafts.BeginAsync(command.Set, command.Seen, ct);
        var tree = SetTree.Of(DraftWork.FileOf(set));
        tree.Replace(command.Code, command.Node);
        return await drafts.KeepAsync(set, tree.ToString(), ct);
    }
}
