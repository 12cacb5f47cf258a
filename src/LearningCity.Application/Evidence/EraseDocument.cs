using LearningCity.Application.Kernel;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Evidence;

/// <summary>Gives up the bytes of a withdrawn document by a recorded decision; the row and the hash stay. Bytes that another
/// document needs stay with it, and the answer says so.</summary>
[Allow(Function.EraseEvidence)]
public sealed record EraseDocument(DocumentId Document, int Seen, DocumentErasure Erasure) : ICommand<ErasedDocument>;

/// <param name="Decision">Số/ký hiệu of the decision.</param>
/// <param name="DecidedOn">Not after today.</param>
/// <param name="Reason">Required.</param>
public sealed record DocumentErasure(string? Decision, DateOnly DecidedOn, string? Reason);

/// <param name="BytesStay">The same bytes serve <paramref name="NeededBy"/> and were not given up.</param>
public sealed record ErasedDocument(DocumentId Id, int Revision, bool BytesStay, IReadOnlyList<DocumentId> NeededBy);

internal sealed class EraseDocumentHandler(
    IRepository<EvidenceDocument> documents, IFileStore files, IFileReferences references, ICaller caller, IAudit audit,
    IUnitOfWork work, TimeProvider time)
    : IRequestHandler<EraseDocument, ErasedDocument>
{
    public async Task<ErasedDocument> Handle(EraseDocument command, CancellationToken cancellationToken)
    {
        var scope = caller.ScopeOf(Function.EraseEvidence);
        var document = await documents.GetAsync(new DocumentToChange(command.Document, scope), command.Seen, cancellationToken);
        var erasure = command.Erasure;
        document.Erase(erasure.Decision, erasure.DecidedOn, erasure.Reason, caller.Account, time.Now(), time.Today());
        audit.Because(document.ErasedBecause!);
        await references.LockAsync(document.Sha256, cancellationToken);
        await work.FlushAsync(cancellationToken);

        var needers = await references.ListNeedersAsync(document.Sha256, cancellationToken);
        if (needers.Count == 0)
        {
            var sha256 = document.Sha256;
            work.AfterCommit(ct => references.GiveUpUnneededAsync(sha256, () => files.Remove(sha256), ct));
        }

        return new ErasedDocument(document.Id, document.Revision, needers.Count > 0, needers);
    }
}
