using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Evidence;
using MediatR;

namespace LearningCity.Application.Evidence;

internal sealed class HoldDocumentsHandler(IRepository<EvidenceDocument> documents) : IRequestHandler<HoldDocuments, Done>
{
    public async Task<Done> Handle(HoldDocuments command, CancellationToken cancellationToken)
    {
        await documents.ListAsync(new DocumentsToLink(command.Documents), cancellationToken);
        return default;
    }
}
