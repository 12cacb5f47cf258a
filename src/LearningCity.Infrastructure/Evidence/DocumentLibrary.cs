using LearningCity.Application.Evidence;
using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace LearningCity.Infrastructure.Evidence;

internal sealed class DocumentLibrary(LearningCityContext context) : IDocumentLibrary
{
    private IQueryable<EvidenceDocument> Documents => context.Set<EvidenceDocument>().AsNoTracking();

    private IQueryable<EvidenceBundle> Bundles => context.Set<EvidenceBundle>().AsNoTracking();

    public async Task<Page<ListedDocument>> PageAsync(DocumentFilter filter, Scope scope, PageRequest page, CancellationToken ct)
    {
        var found = FilteredDocuments.Narrow(WithinReach(scope), filter);
        var total = await found.CountAsync(ct);
        var rows = await FilteredDocuments.Order(found, filter.Order)
            .Skip(page.Skip).Take(page.Size)
            .Select(document => new ListedDocument(
                document.Id, document.Revision, document.Unit, document.Number, document.IssuedOn, document.Issuer, document.Summary,
                document.Kind, document.FileName, document.FileKind.MediaType(), document.Size, document.AddedAt, document.State,
                context.Set<DocumentLink>().Count(link => link.Document == document.Id)))
            .ToListAsync(ct);
        return new Page<ListedDocument>(rows, total, page.Number, page.Size);
    }

    public async Task<IReadOnlyList<DocumentId>> ListWithinReachAsync(IReadOnlyList<DocumentId> documents, Scope scope, CancellationToken ct) =>
        await WithinReach(scope).Where(document => documents.Contains(document.Id)).Select(document => document.Id).ToListAsync(ct);

    public async Task<IReadOnlyList<DocumentUse>> ListUsesAsync(DocumentId document, Scope scope, int most, CancellationToken ct) =>
        await Bundles
            .Where(bundle => bundle.Links.Any(link => link.Document == document)
                && (scope.All || bundle.Audience.Any(reader => scope.Units.Contains(reader.Unit))))
            .OrderByDescending(bundle => bundle.Year).ThenBy(bundle => bundle.Label).ThenBy(bundle => bundle.Id)
            .Take(most)
            .Select(bundle => new DocumentUse(bundle.TargetKind, bundle.Target, bundle.Label, bundle.Year, bundle.Unit))
            .ToListAsync(ct);

    public async Task<IReadOnlyList<EvidenceTarget>> ListTargetsAsync(DocumentId document, CancellationToken ct) =>
        await Bundles
            .Where(bundle => bundle.Links.Any(link => link.Document == document))
            .OrderBy(bundle => bundle.Id)
            .Select(bundle => new EvidenceTarget(bundle.TargetKind, bundle.Target))
            .ToListAsync(ct);

    public async Task<IReadOnlyList<TargetEvidence>> ListOfAsync(string targetKind, IReadOnlyList<Guid> targets, CancellationToken ct)
    {
        var rows = await Linked(targetKind, targets)
            .OrderBy(row => row.Target).ThenBy(row => row.Place)
            .Select(row => new
            {
                row.Target,
                Document = new LinkedDocument(
                    row.Document.Id, row.Document.Number, row.Document.IssuedOn, row.Document.Issuer, row.Document.Summary, row.Document.Kind,
                    row.Document.State == DocumentState.Active ? DocumentStanding.Active
                        : row.Document.State == DocumentState.Withdrawn ? DocumentStanding.Withdrawn : DocumentStanding.Erased,
                    row.Document.FileKind.MediaType()),
            })
            .ToListAsync(ct);
        return [.. rows.GroupBy(row => row.Target).Select(group => new TargetEvidence(group.Key, [.. group.Select(row => row.Document)]))];
    }

    public async Task<IReadOnlyList<TargetFiles>> FilesOfAsync(string targetKind, IReadOnlyList<Guid> targets, CancellationToken ct)
    {
        var rows = await Linked(targetKind, targets)
            .OrderBy(row => row.Target).ThenBy(row => row.Place)
            .Select(row => new
            {
                row.Target,
                File = new LinkedFile(
                    row.Document.Id, row.Document.Sha256,
                    row.Document.State == DocumentState.Active ? DocumentStanding.Active
                        : row.Document.State == DocumentState.Withdrawn ? DocumentStanding.Withdrawn : DocumentStanding.Erased),
            })
            .ToListAsync(ct);
        return [.. rows.GroupBy(row => row.Target).Select(group => new TargetFiles(group.Key, [.. group.Select(row => row.File)]))];
    }

    public async Task<IReadOnlyList<EvidenceCount>> CountOfAsync(string targetKind, IReadOnlyList<Guid> targets, CancellationToken ct) =>
        await Linked(targetKind, targets)
            .GroupBy(row => row.Target)
            .Select(group => new EvidenceCount(
                group.Key,
                group.Count(row => row.Document.State == DocumentState.Active),
                group.Count(row => row.Document.State != DocumentState.Active)))
            .ToListAsync(ct);

    public async Task<IReadOnlyList<OwnedDocuments>> CountOwnedAsync(IReadOnlyList<UnitId> units, CancellationToken ct) =>
        await Documents.Where(document => units.Contains(document.Unit))
            .GroupBy(document => document.Unit)
            .OrderBy(owned => owned.Key)
            .Select(owned => new OwnedDocuments(owned.Key, owned.Count()))
            .ToListAsync(ct);

    private IQueryable<EvidenceDocument> WithinReach(Scope scope)
    {
        if (scope.All)
        {
            return Documents;
        }

        var shared = Bundles
            .Where(bundle => bundle.Audience.Any(reader => scope.Units.Contains(reader.Unit)))
            .SelectMany(bundle => bundle.Links)
            .Select(link => link.Document);
        return Documents.Where(document => scope.Units.Contains(document.Unit) || shared.Contains(document.Id));
    }

    private IQueryable<LinkedRow> Linked(string targetKind, IReadOnlyList<Guid> targets) =>
        from bundle in BundlesOf(targetKind, targets)
        from link in bundle.Links
        join document in Documents on link.Document equals document.Id
        select new LinkedRow { Target = bundle.Target, Place = link.Place, Document = document };

    /// <summary>One thing is asked for as one: the database keeps its plan for that, and plans for a list anew each time.</summary>
    private IQueryable<EvidenceBundle> BundlesOf(string targetKind, IReadOnlyList<Guid> targets) => targets is [var only]
        ? Bundles.Where(bundle => bundle.TargetKind == targetKind && bundle.Target == only)
        : Bundles.Where(bundle => bundle.TargetKind == targetKind && targets.Contains(bundle.Target));

    private sealed class LinkedRow
    {
        public required Guid Target { get; init; }

        public required int Place { get; init; }

        public required EvidenceDocument Document { get; init; }
    }
}
