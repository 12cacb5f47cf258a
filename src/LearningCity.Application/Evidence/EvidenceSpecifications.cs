using LearningCity.Application.Kernel;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Evidence;

/// <summary>A document whose owner lies in the scope; only its owner's people change it.</summary>
internal sealed class DocumentToChange : Specification<EvidenceDocument>
{
    public DocumentToChange(DocumentId id, Scope scope)
    {
        Where(document => document.Id == id && (scope.All || scope.Units.Contains(document.Unit)));
        ForUpdate();
    }
}

/// <summary>A document, whoever owns it; who may read it was asked before.</summary>
internal sealed class DocumentToRead : Specification<EvidenceDocument>
{
    public DocumentToRead(DocumentId id)
    {
        Where(document => document.Id == id);
        AsNoTracking();
    }
}

/// <summary>The documents of a list; none is withdrawn while they are being linked.</summary>
internal sealed class DocumentsToLink : Specification<EvidenceDocument>
{
    public DocumentsToLink(IReadOnlyList<DocumentId> ids)
    {
        Where(document => ids.Contains(document.Id));
        OrderBy(document => document.Id);
        AsNoTracking();
        ForShare();
    }
}

/// <summary>The document in use that holds the same bytes for the same unit.</summary>
internal sealed class SameDocumentOfUnit : Specification<EvidenceDocument>
{
    public SameDocumentOfUnit(UnitId unit, string sha256)
    {
        Where(document => document.Unit == unit && document.Sha256 == sha256 && document.State == DocumentState.Active);
        AsNoTracking();
    }
}

/// <summary>The bundle of one thing.</summary>
internal sealed class BundleOfTarget : Specification<EvidenceBundle>
{
    public BundleOfTarget(string targetKind, Guid target)
    {
        Where(bundle => bundle.TargetKind == targetKind && bundle.Target == target);
        Include(nameof(EvidenceBundle.Links));
        Include(nameof(EvidenceBundle.Audience));
        AsSplitQuery();
        ForUpdate();
    }
}
