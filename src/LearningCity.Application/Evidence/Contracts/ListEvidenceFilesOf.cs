using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Evidence.Contracts;

/// <summary>The files behind the evidence of things, with their hashes, for a record that must stand for ever; one statement. A thing without documents is left out.</summary>
public sealed record ListEvidenceFilesOf(string TargetKind, IReadOnlyList<Guid> Targets) : IQuery<IReadOnlyList<TargetFiles>>;

/// <param name="Files">In the reporter's order.</param>
public sealed record TargetFiles(Guid Target, IReadOnlyList<LinkedFile> Files);

/// <param name="Sha256">Of the bytes as they were taken in; lower-case hex. It stays when they are erased.</param>
public sealed record LinkedFile(DocumentId Id, string Sha256, DocumentStanding Standing);
