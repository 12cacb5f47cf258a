using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Evidence;

/// <summary>Reads the library. A document is within reach of a scope through its owner, or through a bundle one of whose
/// audience lies in the scope.</summary>
public interface IDocumentLibrary
{
    /// <summary>Two statements: the total and the page.</summary>
    Task<Page<ListedDocument>> PageAsync(DocumentFilter filter, Scope scope, PageRequest page, CancellationToken ct);

    /// <summary>Those of <paramref name="documents"/> that are within reach.</summary>
    Task<IReadOnlyList<DocumentId>> ListWithinReachAsync(IReadOnlyList<DocumentId> documents, Scope scope, CancellationToken ct);

    /// <summary>Where a document is used, newest year first, at most <paramref name="most"/>; only what the scope may see.</summary>
    Task<IReadOnlyList<DocumentUse>> ListUsesAsync(DocumentId document, Scope scope, int most, CancellationToken ct);

    /// <summary>Everything that links a document, whoever may see it.</summary>
    Task<IReadOnlyList<EvidenceTarget>> ListTargetsAsync(DocumentId document, CancellationToken ct);

    Task<IReadOnlyList<TargetEvidence>> ListOfAsync(string targetKind, IReadOnlyList<Guid> targets, CancellationToken ct);

    Task<IReadOnlyList<TargetFiles>> FilesOfAsync(string targetKind, IReadOnlyList<Guid> targets, CancellationToken ct);

    Task<IReadOnlyList<EvidenceCount>> CountOfAsync(string targetKind, IReadOnlyList<Guid> targets, CancellationToken ct);

    /// <summary>The units that own documents, withdrawn ones too.</summary>
    Task<IReadOnlyList<OwnedDocuments>> CountOwnedAsync(IReadOnlyList<UnitId> units, CancellationToken ct);
}

/// <param name="Documents">At least one.</param>
public sealed record OwnedDocuments(UnitId Unit, int Documents);

/// <summary>What narrows the list of documents; everything together.</summary>
/// <param name="Search">Words, each of which stands in number, issuer or summary; accents and case do not matter.</param>
/// <param name="Unit">The owner.</param>
/// <param name="Issuer">Words of the issuing body, as in <paramref name="Search"/>.</param>
/// <param name="Year">Of issue.</param>
/// <param name="Kind">The kind of paper, accents and case aside.</param>
public sealed record DocumentFilter(
    string? Search, UnitId? Unit, string? Issuer, int? Year, string? Kind, DocumentState? State, DocumentOrder Order);

public enum DocumentOrder
{
    /// <summary>Last added first.</summary>
    Added,

    /// <summary>Last issued first; those without a date at the end.</summary>
    Issued,

    Number,

    Summary,
}
