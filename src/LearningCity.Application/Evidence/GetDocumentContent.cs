using LearningCity.Application.Kernel;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.Extensions.Logging;

namespace LearningCity.Application.Evidence;

/// <summary>The original file of a document, also of a withdrawn one. Erased bytes are a state of a document the caller may
/// see, so the refusal is 409 and names the decision (404 would say that there is no such document).</summary>
[Allow(Function.OpenEvidence)]
public sealed record GetDocumentContent(DocumentId Document) : IQuery<DocumentContent>;

/// <param name="Bytes">The receiver closes it.</param>
public sealed record DocumentContent(string FileName, string MediaType, string Sha256, Stream Bytes);

internal sealed class GetDocumentContentHandler(
    IRepository<EvidenceDocument> documents, IDocumentLibrary library, IFileStore files, ICaller caller,
    ILogger<GetDocumentContentHandler> log)
    : IRequestHandler<GetDocumentContent, DocumentContent>
{
    public async Task<DocumentContent> Handle(GetDocumentContent query, CancellationToken cancellationToken)
    {
        var scope = caller.ScopeOf(Function.OpenEvidence);
        if ((await library.ListWithinReachAsync([query.Document], scope, cancellationToken)).Count == 0)
        {
            throw new NotFound();
        }

        var document = await documents.GetAsync(new DocumentToRead(query.Document), cancellationToken);
        document.RefuseIfErased();
        var bytes = files.Open(document.Sha256);
        if (bytes?.Length != document.Size)
        {
            bytes?.Dispose();
            log.LogError("The bytes of document {Document} ({Sha256}) are missing or cut", document.Id.Value, document.Sha256);
            throw new Unavailable("evidence.bytes-missing", "Kho lưu trữ chưa trả được tệp này; hãy báo quản trị.", TimeSpan.FromMinutes(5));
        }

        return new DocumentContent(document.FileName, document.FileKind.MediaType(), document.Sha256, bytes);
    }
}
