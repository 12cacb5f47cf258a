using LearningCity.Application.Units.Contracts;
using MediatR;

namespace LearningCity.Application.Units;

internal sealed class FindNamedUnitsHandler(IUnitStructure structure) : IRequestHandler<FindNamedUnits, IReadOnlyList<NamedUnit>>
{
    public Task<IReadOnlyList<NamedUnit>> Handle(FindNamedUnits query, CancellationToken cancellationToken) =>
        structure.FindNamedAsync(query, cancellationToken);
}
