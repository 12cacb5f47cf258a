using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Reads what is to be frozen, inside the deciding transaction.</summary>
public interface IResultSource
{
    /// <summary>Waits for every step of a report and every rescoring that is under way, and holds off the next ones until the transaction ends.</summary>
    Task HoldAsync(RoundId round, CancellationToken ct);

    /// <summary>Units that take part, in the order in which they are frozen.</summary>
    Task<IReadOnlyList<UnitId>> UnitsAsync(RoundId round, CancellationToken ct);

    /// <summary>These units with their accepted answers and own scores; still without names, papers and council.</summary>
    Task<IReadOnlyList<FrozenUnit>> ReadAsync(RoundId round, ScoringPlan plan, IReadOnlyList<UnitId> units, CancellationToken ct);

    /// <summary>Every score of scope <see cref="ScoreScope.Below"/>.</summary>
    Task<IReadOnlyList<KeyValuePair<ScoreKey, Score>>> SumsAsync(RoundId round, CancellationToken ct);

    /// <summary>Own scores of these units, as they stand now.</summary>
    Task<IReadOnlyList<KeyValuePair<ScoreKey, Score>>> OwnAsync(RoundId round, IReadOnlyList<UnitId> units, CancellationToken ct);
}

/// <summary>Keeps frozen results: written once, in parts, never changed.</summary>
public interface IFrozenResults
{
    /// <param name="part">From 0; all parts in turn are the text.</param>
    Task AddPartAsync(RoundId round, int number, int part, ReadOnlyMemory<byte> text, CancellationToken ct);

    /// <summary>Ends the writing: no part is added afterwards.</summary>
    Task SealAsync(FrozenFacts facts, CancellationToken ct);

    Task<FrozenFacts?> FindAsync(RoundId round, int number, CancellationToken ct);

    /// <summary>Every frozen result, oldest first.</summary>
    Task<IReadOnlyList<FrozenFacts>> ListAsync(CancellationToken ct);

    /// <summary>One part of the text.</summary>
    /// <exception cref="InvalidDataException">It is missing, or its bytes are damaged.</exception>
    Task<byte[]> PartAsync(RoundId round, int number, int part, CancellationToken ct);

    /// <summary>Keeps what a nightly check found.</summary>
    Task NoteCheckAsync(RoundId round, int number, DateTimeOffset at, bool isIntact, CancellationToken ct);
}

/// <param name="Hash">SHA-256 of the text, lower-case hex.</param>
/// <param name="Length">Of the text, in bytes.</param>
/// <param name="CheckedAt">Of the last nightly check.</param>
/// <param name="IsIntact">What it found.</param>
public sealed record FrozenFacts(
    RoundId Round, int Number, string Hash, long Length, int Parts, int Units, int Entries, int Scores, DateTimeOffset FrozenAt,
    DateTimeOffset? CheckedAt = null, bool? IsIntact = null);
