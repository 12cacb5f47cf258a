using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
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

internal sealed class GetValidUnitHandler(IUnitStructure structure) : IRequestHandler<GetValidUnit, ValidUnit>
{
    public async Task<ValidUnit> Handle(GetValidUnit query, CancellationToken cancellationToken)
    {
        var (code, name, type) = await structure.FindUnitAsync(query.Unit, query.On, cancellationToken) ?? throw new NotFound();
        return name is null || type is null
            ? throw UnitRules.NotValidOn(code, query.On)
            : new ValidUnit(query.Unit, code, name, type);
    }
}

internal sealed class ExpandScopeHandler(IUnitStructure structure) : IRequestHandler<ExpandScope, IReadOnlyList<UnitId>>
{
    public Task<IReadOnlyList<UnitId>> Handle(ExpandScope query, CancellationToken cancellationToken) =>
        structure.ExpandAsync(query.Units, query.On, cancellationToken);
}

internal sealed class ListUnitNamesHandler(IUnitStructure structure) : IRequestHandler<ListUnitNames, IReadOnlyList<NamedUnit>>
{
    public Task<IReadOnlyList<NamedUnit>> Handle(ListUnitNames query, CancellationToken cancellationToken) =>
        structure.NamesAsync(query.Units, query.On, cancellationToken);
}
