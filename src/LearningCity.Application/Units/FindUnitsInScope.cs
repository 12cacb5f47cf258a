using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Units;

internal sealed class FindUnitsInScopeHandler(IUnitStructure structure) : IRequestHandler<FindUnitsInScope, IReadOnlyList<UnitId>>
{
    public Task<IReadOnlyList<UnitId>> Handle(FindUnitsInScope query, CancellationToken cancellationToken) =>
        structure.ExpandAsync(query.Units, query.On, cancellationToken);
}
