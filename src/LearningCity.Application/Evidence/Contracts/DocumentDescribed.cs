using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Evidence.Contracts;

/// <summary>Kind or issuer of a document in use were corrected. Heard inside the correcting transaction: whoever asks for papers of a kind
/// or of a body counts again; a refusal of the hearer undoes the correction.</summary>
/// <param name="Targets">Everything it is linked to.</param>
public sealed record DocumentDescribed(DocumentId Document, IReadOnlyList<EvidenceTarget> Targets) : INotification;
