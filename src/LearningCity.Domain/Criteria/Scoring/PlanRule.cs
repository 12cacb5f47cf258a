using System.Numerics;

namespace LearningCity.Domain.Criteria;

/// <summary>The rule of a set, compiled: makes one verdict of the scores of one unit and scope.</summary>
internal abstract class PlanRule
{
    /// <summary>Whether the points below a standard or criterion are added. Without such a rule their sum would be a total nobody published.</summary>
    public virtual bool AddsPoints => false;

    /// <returns>None for a set whose source publishes no rule.</returns>
    public static PlanRule? From(SetRule rule, IReadOnlyList<PlanIndicator> indicators) => rule switch
    {
        PointsRule points => new PlanPointsRule(points, indicators),
        LevelsRule => new PlanLevelsRule(),
        _ => null,
    };

    /// <param name="scores">By ordinal of the indicator; none for one that does not concern the unit.</param>
    /// <param name="scope">Whose scores they are.</param>
    /// <param name="counts">Indicators by status.</param>
    /// <param name="worth">The points of the whole, under the caps.</param>
    public abstract Score Judge(ReadOnlySpan<Score?> scores, ScoreScope scope, StatusCounts counts, Worth worth);

    private protected static bool IsCount(PlanIndicator indicator, ScoreScope scope) =>
        scope is ScoreScope.Below && indicator.Definition.RollUp is RollUp.Count;

    private protected static Score Of(ScoreStatus status, ScoreReason reason, StatusCounts counts, bool isComplete, Worth worth, short grade) =>
        new(status, reason, false, -1, default, 0, [], counts, isComplete, worth.Points, worth.Possible, grade);
}

/// <summary>The band of the sum, rescaled to the full mark where something does not apply; none while something is missing.</summary>
internal sealed class PlanPointsRule(PointsRule rule, IReadOnlyList<PlanIndicator> indicators) : PlanRule
{
    private readonly long full = Millionths.Of(rule.Full);
    private readonly long[] bounds = [.. rule.Bands.Select(band => Millionths.Of(band.From))];
    private readonly bool[] isMandatory = [.. indicators.Select(indicator => rule.Mandatory.Contains(indicator.Code, StringComparer.Ordinal))];

    public override bool AddsPoints => true;

    public override Score Judge(ReadOnlySpan<Score?> scores, ScoreScope scope, StatusCounts counts, Worth worth)
    {
        var (isWaiting, isMissing, isUnjudged, missesMandatory, isBelowFloor, isComplete) = (false, false, false, false, false, true);
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] is not { Status: not ScoreStatus.NotApplicable } score || (indicators[i].Full == 0 && !isMandatory[i]))
            {
                continue;
            }

            isWaiting |= score.Status is ScoreStatus.Waiting;
            isMissing |= score.Status is ScoreStatus.NoData or ScoreStatus.NotAssessable;
            isUnjudged |= !indicators[i].IsWorthKnown(score.Status, IsCount(indicators[i], scope));
            isComplete &= score.IsComplete;
            missesMandatory |= isMandatory[i] && score.Status is not ScoreStatus.Met;
            isBelowFloor |= rule.Floor is { } floor && indicators[i].Full > 0 && score.Points < Weighted(floor, indicators[i]);
        }

        if (isWaiting || isMissing)
        {
            return isWaiting
                ? Of(ScoreStatus.Waiting, ScoreReason.NotAccepted, counts, isComplete: false, worth, Score.NoGrade)
                : Of(ScoreStatus.NoData, ScoreReason.TotalIncomplete, counts, isComplete: false, worth, Score.NoGrade);
        }

        if (isUnjudged)
        {
            return Of(ScoreStatus.Recorded, ScoreReason.NoTarget, counts, isComplete, worth, Score.NoGrade);
        }

        if (worth.Possible == 0)
        {
            return Of(ScoreStatus.NotApplicable, ScoreReason.NoUnitConcerned, counts, isComplete: true, worth, Score.NoGrade);
        }

        var band = BandOf(worth);
        var (grade, reason) = missesMandatory ? ((short)-1, ScoreReason.MandatoryMissed)
            : isBelowFloor ? ((short)-1, ScoreReason.BelowFloor)
            : (band, band < 0 ? ScoreReason.BelowGrades : ScoreReason.GradeReached);
        return Of(grade < 0 ? ScoreStatus.NotMet : ScoreStatus.Met, reason, counts, isComplete, worth, grade);
    }

    private static Int128 Weighted(decimal mark, PlanIndicator indicator) => Millionths.Of(mark) * (Int128)(indicator.Definition.Weight * 100) / 100;

    /// <summary>points x full / possible held against each bound, multiplied crosswise.</summary>
    private short BandOf(Worth worth)
    {
        var sum = (BigInteger)worth.Points * full;
        for (var band = (short)(bounds.Length - 1); band >= 0; band--)
        {
            if (sum >= (BigInteger)bounds[band] * worth.Possible)
            {
                return band;
            }
        }

        return -1;
    }
}

/// <summary>The highest level that every indicator reaches; one target missed or without data and the level is not reached.</summary>
internal sealed class PlanLevelsRule : PlanRule
{
    public override Score Judge(ReadOnlySpan<Score?> scores, ScoreScope scope, StatusCounts counts, Worth worth)
    {
        var lowest = short.MaxValue;
        var (isWaiting, isUnjudged, isComplete) = (false, false, true);
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] is not { } score)
            {
                continue;
            }

            isWaiting |= score.Status is ScoreStatus.Waiting;
            isUnjudged |= score.Status is ScoreStatus.Recorded;
            isComplete &= score is { IsComplete: true, Status: not (ScoreStatus.NoData or ScoreStatus.NotAssessable) };
            lowest = score.Grade == Score.NoGrade ? lowest : Math.Min(lowest, score.Grade);
        }

        if (isWaiting)
        {
            return Of(ScoreStatus.Waiting, ScoreReason.NotAccepted, counts, isComplete: false, worth, Score.NoGrade);
        }

        var (status, reason, grade) = lowest switch
        {
            < 0 => (ScoreStatus.NotMet, ScoreReason.BelowGrades, lowest),
            < short.MaxValue => (ScoreStatus.Met, ScoreReason.GradeReached, lowest),
            _ when isUnjudged => (ScoreStatus.Recorded, ScoreReason.NoTarget, Score.NoGrade),
            _ => (ScoreStatus.NotApplicable, ScoreReason.NoUnitConcerned, Score.NoGrade),
        };
        return Of(status, reason, counts, isComplete, worth, grade);
    }
}
