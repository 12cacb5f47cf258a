using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Reads standing scores over rounds, one statement each.</summary>
public interface ITrendReading
{
    /// <summary>The begun rounds on any version of a set, the oldest period first.</summary>
    /// <param name="code">Of the set.</param>
    /// <param name="most">So many of the newest.</param>
    Task<IReadOnlyList<TrendRound>> RoundsAsync(string code, RoundKind kind, int most, CancellationToken ct);

    /// <param name="wanted">Rounds, each with the ordinal of a node in its own set, or <see cref="ScoreKey.Whole"/>.</param>
    Task<IReadOnlyDictionary<(RoundId Round, UnitId Unit, short Node), Score>> ScoresAsync(
        IReadOnlyList<(RoundId Round, short Node)> wanted, IReadOnlyList<UnitId> units, ScoreScope scope, CancellationToken ct);
}

/// <param name="Version">Of the set.</param>
/// <param name="CutOff">Chốt số liệu.</param>
public sealed record TrendRound(
    RoundId Id, string Title, RoundState State, CriteriaSetId Set, int Version, UnitId Subject, DateOnly From, DateOnly To, DateOnly CutOff);
