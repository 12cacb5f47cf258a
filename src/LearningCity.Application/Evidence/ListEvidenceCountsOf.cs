using LearningCity.Application.Evidence.Contracts;
using MediatR;

namespace LearningCity.Application.Evidence;

internal sealed class ListEvidenceCountsOfHandler(IDocumentLibrary library)
    : IRequestHandler<ListEvidenceCountsOf, IReadOnlyList<EvidenceCount>>
{
    public Task<IReadOnlyList<EvidenceCount>> Handle(ListEvidenceCountsOf query, CancellationToken cancellationToken) =>
        library.CountOfAsync(query.TargetKind, query.Targets, cancellationToken);
}
