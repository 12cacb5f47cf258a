using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Evidence;

/// <summary>One document with its history and where it is used.</summary>
[Allow(Function.OpenEvidence)]
public sealed record GetDocument(DocumentId Document) : IQuery<DocumentSheet>;

/// <param name="Uses">At most <see cref="GetDocumentHandler.MostUses"/>, of units in the caller's scope.</param>
/// <param name="OtherUses">How many more there are, in or out of scope.</param>
public sealed record DocumentSheet(
    DocumentId Id, int Revision, UnitId Unit, string? Number, DateOnly? IssuedOn, string? Issuer, string Summary, string? Kind,
    string FileName, string MediaType, long Size, string Sha256, AccountId AddedBy, DateTimeOffset AddedAt, DocumentState State,
    Withdrawal? Withdrawal, Erasure? Erasure, IReadOnlyList<DocumentUse> Uses, int OtherUses);

public sealed record Withdrawal(string Reason, AccountId By, DateTimeOffset At);

public sealed record Erasure(string Decision, DateOnly DecidedOn, string Reason, AccountId By, DateTimeOffset At);

/// <summary>One thing that a document proves.</summary>
/// <param name="TargetKind">Such as <c>criteria-entry</c>.</param>
/// <param name="Label">How a person recognises it.</param>
public sealed record DocumentUse(string TargetKind, Guid Target, string Label, int Year, UnitId Unit);

internal sealed class GetDocumentHandler(IRepository<EvidenceDocument> documents, IDocumentLibrary library, ICaller caller)
    : IRequestHandler<GetDocument, DocumentSheet>
{
    internal const int MostUses = 200;

    public async Task<DocumentSheet> Handle(GetDocument query, CancellationToken cancellationToken)
    {
        var scope = caller.ScopeOf(Function.OpenEvidence);
        if ((await library.ListWithinReachAsync([query.Document], scope, cancellationToken)).Count == 0)
        {
            throw new NotFound();
        }

        var document = await documents.GetAsync(new DocumentToRead(query.Document), cancellationToken);
        var uses = await library.ListUsesAsync(document.Id, scope, MostUses, cancellationToken);
        IReadOnlyList<EvidenceTarget> all = await library.ListTargetsAsync(document.Id, cancellationToken);
        return new DocumentSheet(
            document.Id, document.Revision, document.Unit, document.Number, document.IssuedOn, document.Issuer, document.Summary,
            document.Kind, document.FileName, document.FileKind.MediaType(), document.Size, document.Sha256, document.AddedBy,
            document.AddedAt, document.State, WithdrawalOf(document), ErasureOf(document), uses, all.Count - uses.Count);
    }

    private static Withdrawal? WithdrawalOf(EvidenceDocument document) => document.WithdrawnAt is { } at
        ? new Withdrawal(document.WithdrawnBecause!, document.WithdrawnBy!.Value, at)
        : null;

    private static Erasure? ErasureOf(EvidenceDocument document) => document.ErasedAt is { } at
        ? new Erasure(document.ErasureDecision!, document.ErasureDecidedOn!.Value, document.ErasedBecause!, document.ErasedBy!.Value, at)
        : null;
}
