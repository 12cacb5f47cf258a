using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Evidence;

/// <summary>Damage to documents and bundles, one piece for each check that a statement can do; what is done to the files stands in the test.</summary>
internal static class EvidenceDamage
{
    public static IReadOnlyList<Damage> All { get; } =
    [
        new("document-bytes-missing", $"update evidence.documents set sha256 = repeat('a', 64) where id = {Document}"),
        new("same-bytes-of-two-sizes",
            $"""
            insert into evidence.documents (id, unit, summary, file_name, file_kind, size, sha256, added_by, added_at, state, revision)
            select gen_random_uuid(), gen_random_uuid(), summary, file_name, file_kind, size + 1, sha256, added_by, added_at, state, 1 from evidence.documents where id = {Document}
            """,
            "document-bytes-missing"),
        new("bundle-unread-by-its-unit", $"delete from evidence.bundle_audience where bundle_id = {Bundle}"),
        new("bundle-places-broken", $"update evidence.document_links set place = 7 where bundle_id = {Bundle}"),
        new("one-target-two-units",
            $"""
            insert into evidence.bundles (id, target_kind, target, label, year, unit, revision)
            select '00000000-0000-7000-8000-00000000aaaa', 'plans-task', target, label, year, '00000000-0000-7000-8000-00000000bbbb', 1 from evidence.bundles where id = {Bundle};
            insert into evidence.bundle_audience (bundle_id, unit) values ('00000000-0000-7000-8000-00000000aaaa', '00000000-0000-7000-8000-00000000bbbb')
            """),
        new("withdrawal-without-reason", $"update evidence.documents set state = 'Withdrawn', withdrawn_at = now() where id = {Document}"),
        new("document-out-of-time",
            $"update evidence.documents set state = 'Withdrawn', withdrawn_at = added_at - interval '1 day', withdrawn_because = 'Thử', withdrawn_by = added_by where id = {Document}"),
        new("document-issued-after-it-was-added", $"update evidence.documents set issued_on = added_at::date + 30 where id = {Document}"),
    ];

    private const string Document = "(select id from evidence.documents order by id limit 1)";
    private const string Bundle = "(select id from evidence.bundles order by id limit 1)";
}
