using LearningCity.Application.Units.Contracts;
using MediatR;

namespace LearningCity.Application.Units;

internal sealed class ListUnitNamesHandler(IUnitStructure structure) : IRequestHandler<ListUnitNames, IReadOnlyList<NamedUnit>>
{
    public Task<IReadOnlyList<NamedUnit>> Handle(ListUnitNames query, CancellationToken cancellationToken) =>
        structure.NamesAsync(query.Units, query.On, cancellationToken);
}
