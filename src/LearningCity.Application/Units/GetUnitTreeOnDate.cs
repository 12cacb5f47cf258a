using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>A tree as it was on a day, from its top or from one unit down.</summary>
/// <param name="On">Today when none is given.</param>
[Allow(Function.SeeCriteria)]
public sealed record GetUnitTreeOnDate(UnitTreeId Tree, DateOnly? On, UnitId? Under) : IQuery<UnitTreeOnDate>
{
    /// <summary>More nodes than a screen can use at once; deeper levels are opened by asking from a unit down.</summary>
    public const int LargestTree = 5000;
}

/// <param name="Nodes">Level by level, in each level by name. Whole levels only: where a node has more children than are here, ask from it down or list its children.</param>
public sealed record UnitTreeOnDate(UnitTreeId Tree, string Name, DateOnly On, IReadOnlyList<TreeNode> Nodes);

/// <param name="Level">1 at the top of what was asked for.</param>
/// <param name="Children">Units right below it on that day.</param>
public sealed record TreeNode(UnitId Id, string Code, string Name, string? ShortName, string Type, UnitId? Parent, int Level, int Children);

internal sealed class GetUnitTreeOnDateHandler(IRepository<UnitTree> trees, IUnitStructure structure, TimeProvider time)
    : IRequestHandler<GetUnitTreeOnDate, UnitTreeOnDate>
{
    public async Task<UnitTreeOnDate> Handle(GetUnitTreeOnDate query, CancellationToken cancellationToken)
    {
        var tree = await trees.GetAsync(new UnitTreeById(query.Tree), cancellationToken);
        var on = query.On ?? time.Today();
        var nodes = await structure.TreeAsync(tree.Id, on, query.Under, GetUnitTreeOnDate.LargestTree, cancellationToken);
        return query.Under is not null && nodes.Count == 0
            ? throw new NotFound()
            : new UnitTreeOnDate(tree.Id, tree.Name, on, nodes);
    }
}
