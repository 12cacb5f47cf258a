using LearningCity.Application.Units.Contracts;
using MediatR;

namespace LearningCity.Application.Units;

internal sealed class FindPredecessorLinksHandler(IUnitStructure structure) : IRequestHandler<FindPredecessorLinks, IReadOnlyList<PredecessorLink>>
{
    public Task<IReadOnlyList<PredecessorLink>> Handle(FindPredecessorLinks query, CancellationToken cancellationToken) =>
        structure.PredecessorsAsync(query.Unit, cancellationToken);
}
