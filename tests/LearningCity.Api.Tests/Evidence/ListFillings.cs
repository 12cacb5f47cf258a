using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Evidence;

internal sealed class DocumentsFilling() : SqlFilling("ListDocuments", "/documents",
    """
    insert into evidence.documents (id, unit, summary, file_name, file_kind, size, sha256, added_by, added_at, state, revision)
    select gen_random_uuid(), gen_random_uuid(), 'Văn bản ' || n, 'van-ban.pdf', 'Pdf', 1000, lpad(to_hex(n), 64, '0'), gen_random_uuid(), now(), 'Active', 1
    from generate_series(1, {rows}) n
    """);

internal sealed class NearlyFullUnitsFilling() : SqlFilling("ListNearlyFullUnits", "/storage-use",
    """
    insert into evidence.documents (id, unit, summary, file_name, file_kind, size, sha256, added_by, added_at, state, revision)
    select gen_random_uuid(), gen_random_uuid(), 'Ảnh ' || n, 'anh.jpg', 'Jpeg', 500 * 1024 * 1024, lpad(to_hex(n), 64, 'a'), gen_random_uuid(), '2026-07-01', 'Active', 1 from generate_series(1, {rows}) n
    """);
