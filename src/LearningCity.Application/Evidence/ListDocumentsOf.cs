using LearningCity.Application.Evidence.Contracts;
using MediatR;

namespace LearningCity.Application.Evidence;

internal sealed class ListDocumentsOfHandler(IDocumentLibrary library) : IRequestHandler<ListDocumentsOf, IReadOnlyList<TargetEvidence>>
{
    public Task<IReadOnlyList<TargetEvidence>> Handle(ListDocumentsOf query, CancellationToken cancellationToken) =>
        library.ListOfAsync(query.TargetKind, query.Targets, cancellationToken);
}
