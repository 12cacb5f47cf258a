using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Evidence.Contracts;

/// <summary>The evidence of things the asker was allowed to show; one statement. A thing without documents is left out.</summary>
public sealed record ListDocumentsOf(string TargetKind, IReadOnlyList<Guid> Targets) : IQuery<IReadOnlyList<TargetEvidence>>;

/// <param name="Documents">In the reporter's order.</param>
public sealed record TargetEvidence(Guid Target, IReadOnlyList<LinkedDocument> Documents);

/// <param name="Number">Số/ký hiệu.</param>
/// <param name="IssuedOn">Ngày ban hành.</param>
/// <param name="Issuer">Cơ quan ban hành.</param>
/// <param name="Summary">Trích yếu.</param>
/// <param name="Kind">Loại văn bản.</param>
public sealed record LinkedDocument(
    DocumentId Id, string? Number, DateOnly? IssuedOn, string? Issuer, string Summary, string? Kind, DocumentStanding Standing, string MediaType);

public enum DocumentStanding
{
    /// <summary>Counts as evidence.</summary>
    Active,

    /// <summary>Shown, counts no more.</summary>
    Withdrawn,

    /// <summary>Withdrawn, and its file cannot be opened any more.</summary>
    Erased,
}
