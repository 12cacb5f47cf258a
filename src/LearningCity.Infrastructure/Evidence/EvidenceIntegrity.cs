using LearningCity.Application.Evidence;
using LearningCity.Infrastructure.Kernel;

namespace LearningCity.Infrastructure.Evidence;

/// <summary>What must hold of documents, of their use as evidence, and of the bytes behind them.</summary>
internal sealed class EvidenceIntegrity(IFileStore files) : IIntegrityCatalogue
{
    public IReadOnlyList<IntegrityCheck> Checks { get; } =
    [
        new StoredBytesCheck(files),
        new LeftFilesCheck(files),
        SqlCheck.Error("same-bytes-of-two-sizes",
            """
            select 'EvidenceDocument', (array_agg(id))[1], left(sha256, 12) || ': ' || string_agg(distinct size || ' ' || file_kind, ', ')
            from evidence.documents group by sha256 having count(distinct (size, file_kind)) > 1
            """),
        SqlCheck.Error("bundle-unread-by-its-unit",
            """
            select 'EvidenceBundle', id, label from evidence.bundles as bundle
            where not exists (select from evidence.bundle_audience as reader where reader.bundle_id = bundle.id and reader.unit = bundle.unit)
            """),
        SqlCheck.Error("bundle-places-broken",
            """
            select 'EvidenceBundle', bundle.id, bundle.label || ': ' || string_agg(link.place::text, ' ' order by link.place) from evidence.bundles as bundle
            join evidence.document_links as link on link.bundle_id = bundle.id group by bundle.id, bundle.label
            having count(distinct link.place) <> count(*) or max(link.place) <> count(*) - 1 or min(link.place) <> 0
            """),
        SqlCheck.Error("one-target-two-units",
            """
            select 'EvidenceBundle', bundle.id, bundle.target_kind || ': ' || bundle.label from evidence.bundles as bundle
            where exists (select from evidence.bundles as other where other.target = bundle.target and other.id <> bundle.id and other.unit <> bundle.unit)
            """),
        SqlCheck.Error("withdrawal-without-reason",
            """
            select 'EvidenceDocument', id, coalesce(number, file_name) || ': ' || state from evidence.documents
            where (state = 'Withdrawn' and (withdrawn_because is null or withdrawn_by is null))
                or (state = 'Erased' and (erasure_decision is null or erased_because is null or erased_by is null))
            """),
        SqlCheck.Error("document-out-of-time",
            """
            select 'EvidenceDocument', id, coalesce(number, file_name) || ': ' || added_at || ' > ' || least(withdrawn_at, erased_at) from evidence.documents
            where withdrawn_at < added_at or erased_at < withdrawn_at
            """),
        SqlCheck.Warning("document-issued-after-it-was-added",
            """
            select 'EvidenceDocument', id, coalesce(number, file_name) || ': ' || issued_on from evidence.documents
            where issued_on > (added_at at time zone 'Asia/Ho_Chi_Minh')::date + 1
            """),
    ];
}
