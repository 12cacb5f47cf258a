using System.Security.Cryptography;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.Extensions.Logging;

namespace LearningCity.Application.Evidence;

/// <summary>The file of a document as it is kept, also of a withdrawn one. Erased bytes are a state of a document the caller may
/// see, so the refusal is 409 and names the decision (404 would say that there is no such document). Bytes that are not those that
/// were taken in are never answered: <c>evidence.file-damaged</c> (503), or <c>evidence.bytes-missing</c> where none are.</summary>
[Allow(Function.OpenEvidence)]
public sealed record GetDocumentContent(DocumentId Document) : IQuery<DocumentContent>;

/// <param name="Bytes">The receiver closes it.</param>
public sealed record DocumentContent(string FileName, string MediaType, string Sha256, Stream Bytes);

internal sealed class GetDocumentContentHandler(
    IRepository<EvidenceDocument> documents, IDocumentLibrary library, IFileStore files, ICaller caller,
    ILogger<GetDocumentContentHandler> log)
    : IRequestHandler<GetDocumentContent, DocumentContent>
{
    private static readonly TimeSpan WaitForRepair = TimeSpan.FromMinutes(5);

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
        if (bytes is null)
        {
            log.LogCritical("The bytes of document {Document} ({Sha256}) are missing", document.Id.Value, document.Sha256);
            throw new Unavailable("evidence.bytes-missing", "Kho lưu trữ chưa trả được tệp này; hãy báo quản trị.", WaitForRepair);
        }

        if (bytes.Length != document.Size || !await IsAsync(bytes, document.Sha256, cancellationToken))
        {
            await bytes.DisposeAsync();
            log.LogCritical("The bytes of document {Document} ({Sha256}) were changed", document.Id.Value, document.Sha256);
            throw new Unavailable("evidence.file-damaged", "Tệp trong kho không còn như khi được đưa vào nên không trả ra; hãy báo quản trị khôi phục từ bản sao lưu.", WaitForRepair);
        }

        return new DocumentContent(document.FileName, document.FileKind.MediaType(), document.Sha256, bytes);
    }

    private static async Task<bool> IsAsync(Stream bytes, string sha256, CancellationToken ct)
    {
        var found = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, ct));
        bytes.Position = 0;
        return found == sha256;
    }
}
