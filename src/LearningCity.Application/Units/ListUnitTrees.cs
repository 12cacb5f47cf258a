using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>The trees, by name.</summary>
[Allow(Function.SeeCriteria)]
public sealed record ListUnitTrees(PageRequest Page) : IQuery<Page<ListedUnitTree>>;

public sealed record ListedUnitTree(UnitTreeId Id, string Code, string Name, int Revision);

internal sealed class ListUnitTreesHandler(IRepository<UnitTree> trees) : IRequestHandler<ListUnitTrees, Page<ListedUnitTree>>
{
    public Task<Page<ListedUnitTree>> Handle(ListUnitTrees query, CancellationToken cancellationToken) =>
        trees.PageAsync(new UnitTreesByName(), query.Page, cancellationToken);

    private sealed class UnitTreesByName : Specification<UnitTree, ListedUnitTree>
    {
        public UnitTreesByName()
        {
            OrderBy(tree => tree.Name);
            ThenBy(tree => tree.Id);
            Select(tree => new ListedUnitTree(tree.Id, tree.Code, tree.Name, tree.Revision));
        }
    }
}
