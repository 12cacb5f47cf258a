using LearningCity.Application.Evidence.Contracts;
using MediatR;

namespace LearningCity.Application.Evidence;

internal sealed class ListEvidenceFilesOfHandler(IDocumentLibrary library) : IRequestHandler<ListEvidenceFilesOf, IReadOnlyList<TargetFiles>>
{
    public Task<IReadOnlyList<TargetFiles>> Handle(ListEvidenceFilesOf query, CancellationToken cancellationToken) =>
        library.FilesOfAsync(query.TargetKind, query.Targets, cancellationToken);
}
