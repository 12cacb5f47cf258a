using LearningCity.Application.Kernel;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Evidence;

/// <summary>Corrects what is written about a document in use; the file never changes.</summary>
[Allow(Function.AddEvidence)]
public sealed record DescribeDocument(DocumentId Document, int Seen, WrittenDescription Description) : ICommand<Changed<DocumentId>>;

internal sealed class DescribeDocumentHandler(IRepository<EvidenceDocument> documents, ICaller caller, IUnitOfWork work, TimeProvider time)
    : IRequestHandler<DescribeDocument, Changed<DocumentId>>
{
    public async Task<Changed<DocumentId>> Handle(DescribeDocument command, CancellationToken cancellationToken)
    {
        var scope = caller.ScopeOf(Function.AddEvidence);
        var document = await documents.GetAsync(new DocumentToChange(command.Document, scope), command.Seen, cancellationToken);
        document.Describe(command.Description.Read(time.Today()));
        await work.FlushAsync(cancellationToken);
        return new Changed<DocumentId>(document.Id, document.Revision);
    }
}
