namespace LearningCity.Domain.Evidence;

/// <summary>The file behind a document, as it was judged.</summary>
/// <param name="Name">Already cleaned; only shown.</param>
/// <param name="Kind">By content.</param>
/// <param name="Size">Bytes, from 1.</param>
/// <param name="Sha256">64 lower-case hex digits; where the bytes are kept.</param>
public sealed record StoredFile(string Name, FileKind Kind, long Size, string Sha256);
