using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>What a score of before a merger is made of.</summary>
public enum MergedGround
{
    /// <summary>The one predecessor, taken over whole: its score is carried on.</summary>
    Continued,

    /// <summary>The sums of all predecessors, each taken over whole.</summary>
    Summed,

    /// <summary>None: only a part of a predecessor went over, and nobody knows which figures went with it.</summary>
    InPart,

    /// <summary>None: the figures of a predecessor are missing.</summary>
    Missing,

    /// <summary>None: the indicator is answered once or counted by units, its answers are not added up.</summary>
    NotSummable,
}

/// <summary>One of the units of which another was made.</summary>
/// <param name="IsWhole">Whether all of it went over.</param>
/// <param name="Score">Its score in the round; none where it has none.</param>
public sealed record FormerScore(UnitId Unit, bool IsWhole, Score? Score);

/// <summary>What the units of which another was made come to together in a round before the merger.</summary>
/// <param name="Score">None where it cannot be told.</param>
/// <param name="Because">The unit for whose sake it cannot be told.</param>
public sealed record MergedScore(MergedGround Ground, Score? Score, UnitId? Because)
{
    /// <param name="former">At least one.</param>
    public static MergedScore Of(PlanIndicator indicator, ScoreScope scope, IReadOnlyList<FormerScore> former)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var whole = OfWhole(former);
        if (whole.Ground is not MergedGround.NotSummable || indicator.Definition.RollUp is not RollUp.Sum)
        {
            return whole;
        }

        var sums = RollUpSums.Nothing;
        foreach (var unit in former)
        {
            if (unit.Score is not { } score || !indicator.Score(SumsOf(score, scope)).IsComplete)
            {
                return new(MergedGround.Missing, null, unit.Unit);
            }

            sums += SumsOf(score, scope);
        }

        return new(MergedGround.Summed, Criteria.Score.Of(indicator, sums), null);
    }

    /// <summary>The whole set by its rule: carried on from a single predecessor, never added up over several.</summary>
    /// <param name="former">At least one.</param>
    public static MergedScore OfWhole(IReadOnlyList<FormerScore> former)
    {
        ArgumentNullException.ThrowIfNull(former);
        return former.FirstOrDefault(unit => !unit.IsWhole) is { } part ? new(MergedGround.InPart, null, part.Unit)
            : former is not [var only] ? new(MergedGround.NotSummable, null, null)
            : only.Score is null ? new(MergedGround.Missing, null, only.Unit)
            : new(MergedGround.Continued, only.Score, null);
    }

    private static RollUpSums SumsOf(Score score, ScoreScope scope) => scope is ScoreScope.Own ? RollUpSums.Of(score.ToResult()) : score.ToSums();
}
