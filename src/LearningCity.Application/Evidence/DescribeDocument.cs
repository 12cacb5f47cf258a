using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Evidence;

/// <summary>Corrects what is written about a document in use; the file never changes. Whoever counted it by kind or issuer counts again.</summary>
[Allow(Function.AddEvidence)]
public sealed record DescribeDocument(DocumentId Document, int Seen, WrittenDescription Description) : ICommand<Changed<DocumentId>>;

internal sealed class DescribeDocumentHandler(
    IRepository<EvidenceDocument> documents, IDocumentLibrary library, ICaller caller, IUnitOfWork work, IPublisher events, TimeProvider time)
    : IRequestHandler<DescribeDocument, Changed<DocumentId>>
{
    public async Task<Changed<DocumentId>> Handle(DescribeDocument command, CancellationToken cancellationToken)
    {
        var scope = caller.ScopeOf(Function.AddEvidence);
        var document = await documents.GetAsync(new DocumentToChange(command.Document, scope), command.Seen, cancellationToken);
        var before = (document.Kind, document.Issuer);
        document.Describe(command.Description.Read(time.Today()));
        await work.FlushAsync(cancellationToken);
        if ((document.Kind, document.Issuer) != before)
        {
            await events.Publish(new DocumentDescribed(document.Id, await library.ListTargetsAsync(document.Id, cancellationToken)), cancellationToken);
        }

        return new Changed<DocumentId>(document.Id, document.Revision);
    }
}
