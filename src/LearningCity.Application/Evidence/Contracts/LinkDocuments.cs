using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Evidence.Contracts;

/// <summary>Makes the named documents, in this order, the whole evidence of one thing; an empty list takes all away. A document
/// newly named must be active and within the caller's reach: owned by, or already linked for, a unit of his scope for opening
/// evidence. One linked before stays, also when it was withdrawn since. Refuses (422): <c>evidence.cannot-link</c> with a fault
/// <c>documents[i]</c> for each that is unknown, out of reach or withdrawn; <c>evidence.document-twice</c>;
/// <c>evidence.too-many-documents</c> (50).</summary>
/// <param name="TargetKind">kebab-case, the module's name first, such as <c>criteria-entry</c>.</param>
/// <param name="Target">The identity of the thing in its own module.</param>
/// <param name="Label">How a person recognises it; longer than 300 characters is cut.</param>
/// <param name="Year">1990 to 2200.</param>
/// <param name="Unit">The unit it belongs to; its people may read the documents.</param>
/// <param name="Audience">Further units whose people may read the documents.</param>
public sealed record LinkDocuments(
    string TargetKind, Guid Target, string Label, int Year, UnitId Unit, IReadOnlyList<UnitId> Audience, IReadOnlyList<DocumentId> Documents)
    : ICommand<EvidenceCount>;

/// <param name="Active">Documents that count as evidence.</param>
/// <param name="Withdrawn">Documents still linked that count no more, erased ones included.</param>
public sealed record EvidenceCount(Guid Target, int Active, int Withdrawn);
