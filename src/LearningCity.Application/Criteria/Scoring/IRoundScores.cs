using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Keeps the standing scores of rounds. Whatever changes an accepted value calls <see cref="RescoreAsync(RoundId, UnitId, CancellationToken)"/> in its own transaction.</summary>
public interface IRoundScores
{
    /// <summary>Writes the first scores of a round that is being opened: everybody is waited for.</summary>
    Task BeginAsync(RoundId round, CancellationToken ct);

    /// <summary>Scores one unit anew and its ancestors by difference, under the lock of the round's scores.</summary>
    Task RescoreAsync(RoundId round, UnitId unit, CancellationToken ct);

    /// <summary>The same where only the answers to some indicators can have changed.</summary>
    /// <param name="plan">Of the round's set.</param>
    Task RescoreAsync(RoundId round, UnitId unit, ScoringPlan plan, IReadOnlyCollection<PlanIndicator> indicators, CancellationToken ct);

    /// <summary>Scores everybody anew under that lock, once somebody is not asked any more.</summary>
    Task RecomputeAsync(RoundId round, CancellationToken ct);
}

/// <summary>Computes a whole round from nothing and mends what differs.</summary>
public interface IRoundCheck
{
    Task<ScoreCheck> RunAsync(RoundId round, CancellationToken ct);
}

/// <summary>What a computation from nothing found.</summary>
/// <param name="Scores">Scores of the round.</param>
/// <param name="Differences">Standing scores that differed, and were mended; anything but 0 is a defect to find.</param>
public sealed record ScoreCheck(int Scores, int Differences);
