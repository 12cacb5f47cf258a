using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Evidence.Contracts;

/// <summary>A document counts as evidence no more. Heard inside the withdrawing transaction: whoever counted it counts again; a
/// refusal of the hearer undoes the withdrawal.</summary>
/// <param name="Targets">Everything it was linked to.</param>
public sealed record DocumentWithdrawn(DocumentId Document, IReadOnlyList<EvidenceTarget> Targets) : INotification;

/// <param name="TargetKind">As given to <see cref="LinkDocuments"/>.</param>
public sealed record EvidenceTarget(string TargetKind, Guid Target);
