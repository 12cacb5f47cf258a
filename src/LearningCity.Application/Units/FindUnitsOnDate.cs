using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

internal sealed class FindUnitsOnDateHandler(IUnitStructure structure, IRepository<UnitTree> trees)
    : IRequestHandler<FindUnitsOnDate, IReadOnlyList<UnitOnDate>>
{
    public async Task<IReadOnlyList<UnitOnDate>> Handle(FindUnitsOnDate query, CancellationToken cancellationToken)
    {
        var found = await structure.FindAsync(query, cancellationToken);
        return found.Count > 0 || await trees.AnyAsync(new UnitTreeByCode(query.Tree), cancellationToken)
            ? found
            : throw UnitTreeRules.Unknown(query.Tree);
    }
}
