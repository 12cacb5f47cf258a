using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Reads standing scores.</summary>
public interface IScoreReading
{
    Task<ScoreboardState> BoardAsync(RoundId round, CancellationToken ct);

    /// <summary>By ordinal of the node.</summary>
    Task<IReadOnlyDictionary<short, Score>> OfUnitAsync(RoundId round, UnitId unit, ScoreScope scope, CancellationToken ct);

    /// <summary>The own scores of one indicator that stand behind a unit's score: its own alone, or those of every unit asked at or below it.</summary>
    Task<IReadOnlyList<UnitScore>> BehindAsync(RoundId round, UnitId unit, ScoreScope scope, short node, PageRequest page, CancellationToken ct);
}

/// <param name="Generation">Counted up by every change of the round's scores.</param>
/// <param name="CheckedAt">When they were last computed from nothing.</param>
/// <param name="Defects">Differences found then.</param>
public sealed record ScoreboardState(long Generation, DateTimeOffset ScoredAt, DateTimeOffset? CheckedAt, int Defects);

/// <summary>The score of one unit for one indicator, with the report and the answer it was made from.</summary>
/// <param name="Entry">None while the report is not accepted, or where it holds no answer: a score is made of accepted answers only.</param>
public sealed record UnitScore(UnitId Unit, Score Score, ReportId Report, EntryId? Entry);
