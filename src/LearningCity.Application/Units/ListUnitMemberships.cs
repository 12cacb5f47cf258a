using LearningCity.Application.Units.Contracts;
using MediatR;

namespace LearningCity.Application.Units;

internal sealed class ListUnitMembershipsHandler(IUnitStructure structure) : IRequestHandler<ListUnitMemberships, IReadOnlyList<UnitMembership>>
{
    public Task<IReadOnlyList<UnitMembership>> Handle(ListUnitMemberships query, CancellationToken cancellationToken) =>
        structure.MembershipsAsync(query.On, cancellationToken);
}
