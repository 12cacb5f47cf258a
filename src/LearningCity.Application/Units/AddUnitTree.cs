using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>Adds a tree for one purpose (administrative, education). The code is unique and never changes.</summary>
[Allow(Function.ChangeUnits)]
public sealed record AddUnitTree(string Code, string Name) : ICommand<Changed<UnitTreeId>>;

internal sealed class AddUnitTreeHandler(IRepository<UnitTree> trees, TimeProvider time) : IRequestHandler<AddUnitTree, Changed<UnitTreeId>>
{
    public async Task<Changed<UnitTreeId>> Handle(AddUnitTree command, CancellationToken cancellationToken)
    {
        var tree = new UnitTree(new UnitTreeId(Identity.New(time.Now())), command.Code, command.Name);
        if (await trees.AnyAsync(new UnitTreeByCode(tree.Code), cancellationToken))
        {
            throw UnitTreeRules.CodeTaken(tree.Code);
        }

        trees.Add(tree);
        return new Changed<UnitTreeId>(tree.Id, tree.Revision);
    }
}

internal sealed class UnitTreeByCode : Specification<UnitTree>
{
    public UnitTreeByCode(string code) => Where(tree => tree.Code == code);
}
