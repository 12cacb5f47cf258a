using System.Collections.Immutable;
using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>What a score tells of a unit.</summary>
public enum ScoreScope : byte
{
    /// <summary>Of what the unit itself was asked.</summary>
    Own = 0,

    /// <summary>Of the unit and all below it together; for the city, of the whole round.</summary>
    Below = 1,
}

/// <summary>Which score: a round has one per unit, scope and node of its set.</summary>
/// <param name="Node">Ordinal of the node in the scoring plan, or <see cref="Whole"/>.</param>
public readonly record struct ScoreKey(UnitId Unit, ScoreScope Scope, short Node)
{
    /// <summary>In place of a node: the whole set, judged by its rule.</summary>
    public const short Whole = -1;
}

/// <summary>A score as it is stored: a projection of accepted entries, computed and never edited.</summary>
/// <param name="Figures">For an entry its exact terms; for a roll-up their sums over the units that gave them all.</param>
/// <param name="Contributors">How many units <paramref name="Figures"/> holds.</param>
/// <param name="Parts">Per part, for indicators of several parts; empty for others, and while nothing was given for any part.</param>
/// <param name="Counts">For a roll-up the units by status; for a standard or criterion the indicators by status.</param>
/// <param name="IsComplete">False while somebody who is asked is missing; of a group, of any indicator below it.</param>
/// <param name="Points">What it counts in the sum of points, in millionths; of a group the sum under its cap.</param>
/// <param name="Possible">The most it could count, in millionths, without what does not apply and what can only be recorded.</param>
/// <param name="Grade">The band or level: its place in the rule, -1 below the lowest, <see cref="NoGrade"/> where none is named.</param>
/// <param name="WithoutPrevious">For the roll-up of a change: how many of the units without data lack only the period before.</param>
public readonly record struct Score(
    ScoreStatus Status,
    ScoreReason Reason,
    bool IsDirect,
    int LowestPart,
    Quantity Figures,
    int Contributors,
    ImmutableArray<ScorePart> Parts,
    StatusCounts Counts,
    bool IsComplete,
    Int128 Points = default,
    Int128 Possible = default,
    short Grade = Score.NoGrade,
    int WithoutPrevious = 0)
{
    public const short NoGrade = -2;

    /// <summary>Of one unit's answer.</summary>
    public static Score Of(PlanIndicator indicator, IndicatorResult result)
    {
        var sums = RollUpSums.Of(result);
        var parts = result.Parts.IsDefaultOrEmpty
            ? []
            : result.Parts.Select(part => new ScorePart(part.Status, part.Reason, part.Figures ?? default, part.Figures is null ? 0 : 1)).ToImmutableArray();
        return new Score(
            result.Status, result.Reason, result.IsDirect, result.LowestPart, result.Figures ?? default, result.Figures is null ? 0 : 1,
            parts, sums.Counts, result.Status is not ScoreStatus.Waiting).WithWorth(indicator, isCount: false);
    }

    /// <summary>Of what units add up to.</summary>
    public static Score Of(PlanIndicator indicator, RollUpSums sums)
    {
        var (result, units, isComplete) = indicator.Score(sums);
        var (judged, added) = (result.Parts.IsDefault ? [] : result.Parts, sums.Parts.IsDefault ? [] : sums.Parts);
        var parts = ImmutableArray.CreateBuilder<ScorePart>();
        for (var i = 0; i < Math.Max(judged.Length, added.Length); i++)
        {
            var verdict = i < judged.Length ? judged[i] : new PartScore(result.Status, result.Reason, null);
            var sum = i < added.Length ? added[i] : default;
            parts.Add(new ScorePart(verdict.Status, verdict.Reason, sum.Sum, sum.Contributors));
        }

        return new Score(
            result.Status, result.Reason, false, result.LowestPart, sums.Sum, sums.Contributors, parts.DrainToImmutable(), units, isComplete,
            WithoutPrevious: sums.WithoutPrevious).WithWorth(indicator, isCount: indicator.Definition.RollUp is RollUp.Count);
    }

    /// <summary>Of a standard or criterion: the statuses below it, counted, and its points. It has no verdict of its own.</summary>
    /// <param name="isComplete">Whether every indicator below it is.</param>
    public static Score Of(StatusCounts counts, Worth worth = default, bool isComplete = true) => new(
        ScoreStatus.Waiting, ScoreReason.NotAccepted, false, -1, default, 0, [], counts, isComplete, worth.Points, worth.Possible);

    /// <summary>The sums this score was made from, so that one changed entry can be applied by difference.</summary>
    public RollUpSums ToSums() => new(
        Counts, Figures, Contributors, [.. Parts.Select(part => new PartSum(part.Sum, part.Contributors))], WithoutPrevious);

    /// <summary>The engine's result this score was made from; for the score of an entry.</summary>
    public IndicatorResult ToResult() => new(
        Status, Reason, Contributors == 0 ? null : Figures, IsDirect, LowestPart,
        [.. Parts.Select(part => new PartScore(part.Status, part.Reason, part.Contributors == 0 ? null : part.Sum))]);

    public bool Equals(Score other) =>
        (Status, Reason, IsDirect, LowestPart, Figures, Contributors, Counts, IsComplete)
            == (other.Status, other.Reason, other.IsDirect, other.LowestPart, other.Figures, other.Contributors, other.Counts, other.IsComplete)
        && (Points, Possible, Grade, WithoutPrevious) == (other.Points, other.Possible, other.Grade, other.WithoutPrevious)
        && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Status, Reason, Figures, Counts);

    private Score WithWorth(PlanIndicator indicator, bool isCount)
    {
        Quantity? figures = Contributors == 0 ? null : Figures;
        var worth = indicator.WorthOf(Status, figures, isCount);
        PartSum[] sums = [.. Parts.Select(part => new PartSum(part.Sum, part.Contributors))];
        return this with { Points = worth.Points, Possible = worth.Possible, Grade = indicator.GradeOf(Status, figures, sums, isCount) };
    }
}

/// <summary>One part of an indicator of several parts.</summary>
public readonly record struct ScorePart(ScoreStatus Status, ScoreReason Reason, Quantity Sum, int Contributors);
