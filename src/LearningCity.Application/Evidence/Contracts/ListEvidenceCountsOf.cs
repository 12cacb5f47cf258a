using LearningCity.Application.Kernel;

namespace LearningCity.Application.Evidence.Contracts;

/// <summary>How many documents prove each thing; one statement. A thing without documents is left out.</summary>
public sealed record ListEvidenceCountsOf(string TargetKind, IReadOnlyList<Guid> Targets) : IQuery<IReadOnlyList<EvidenceCount>>;
