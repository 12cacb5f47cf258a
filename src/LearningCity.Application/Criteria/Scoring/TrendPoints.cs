using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>The points of one unit's trend.</summary>
/// <param name="newest">The version by which points are compared.</param>
/// <param name="visible">Whose separate lines may be shown. Sums of predecessors are the unit's own past and are always shown.</param>
internal sealed class TrendPoints(
    UnitId unit, ScoreScope scope, IReadOnlyList<TrendRound> rounds, IndicatorContinuation continued, int newest,
    UnitLineage lineage, IReadOnlyDictionary<(RoundId Round, UnitId Unit, short Node), Score> scores, Scope visible)
{
    public TrendLine Line(PlanIndicator indicator) => new(
        indicator.Code, indicator.Name, indicator.Definition.KindWord(), [.. rounds.Select(round => Point(indicator, round))],
        [
            .. rounds.SelectMany(round => Former(indicator, round)).Select(former => former.Unit).Distinct().Where(visible.Covers)
                .Select(former => new FormerLine(former, lineage.NameOf(former), [.. rounds.Select(round => PointOfFormer(indicator, round, former))])),
        ]);

    private TrendPoint Point(PlanIndicator indicator, TrendRound round)
    {
        if (continued.In(round.Set, indicator) is not { } asked)
        {
            return NotInVersion(indicator, round);
        }

        var former = Former(indicator, round);
        if (former.Count is 0)
        {
            return Own(indicator, asked, round, unit);
        }

        var merged = MergedScore.Of(asked, scope, [.. former.Select(one => new FormerScore(one.Unit, one.IsWhole, ScoreOf(asked, round, one.Unit)))]);
        var remark = TrendRemarks.Of(merged, former, lineage.NameOf);
        return merged.Score is { } score
            ? Shown(indicator, asked, round, GroundOf(merged.Ground), score, remark)
            : Shown(indicator, asked, round, GroundOf(merged.Ground), ScoreOf(asked, round, unit), remark) with { IsComparable = false };
    }

    /// <summary>The units that the unit was made of after a round; none where it was then as it is now.</summary>
    private IReadOnlyList<FormerUnit> Former(PlanIndicator indicator, TrendRound round)
    {
        var former = lineage.FormerOn(round.CutOff);
        return former.Count is 1 || continued.In(round.Set, indicator) is not { } asked
            ? []
            : [.. former.Where(one => !one.HasForerunners || ScoreOf(asked, round, one.Unit) is not null)];
    }

    private TrendPoint PointOfFormer(PlanIndicator indicator, TrendRound round, UnitId former) =>
        continued.In(round.Set, indicator) is { } asked ? Own(indicator, asked, round, former) : NotInVersion(indicator, round);

    private TrendPoint Own(PlanIndicator indicator, PlanIndicator asked, TrendRound round, UnitId of) => ScoreOf(asked, round, of) is { } score
        ? Shown(indicator, asked, round, TrendGround.Own, score, null)
        : Shown(indicator, asked, round, TrendGround.NotAsked, null, TrendRemarks.NotAsked);

    private TrendPoint Shown(PlanIndicator indicator, PlanIndicator asked, TrendRound round, TrendGround ground, Score? score, string? remark)
    {
        var explanation = score is { } known ? asked.Explain(scope, known) : Explanation.Of(asked, default, IndicatorResult.Waiting);
        var measure = explanation.Measures.Count is 0 ? null : explanation.Measures[Math.Max(explanation.LowestPart, 0)];
        var comparability = continued.With(round.Set, indicator);
        var isSame = comparability is Comparability.Comparable;
        return new TrendPoint(
            round.Id, ground, score is { } shown ? ScoreCell.Of(asked, scope, shown) : null, score is null ? null : measure?.Current, measure?.Target,
            isSame && score is { Status: ScoreStatus.Met or ScoreStatus.NotMet }, isSame ? remark : TrendRemarks.MeasuredOtherwise(comparability, round.Version, newest, remark),
            asked.Code);
    }

    private TrendPoint NotInVersion(PlanIndicator indicator, TrendRound round) => new(
        round.Id, TrendGround.NotInVersion, null, null, null, IsComparable: false,
        continued.EndOf(indicator) is { } end && end > round.Version ? TrendRemarks.EndedAt(end) : TrendRemarks.NotInVersion(round.Version), null);

    public static TrendGround GroundOf(MergedGround ground) => ground switch
    {
        MergedGround.Continued => TrendGround.Continued,
        MergedGround.Summed => TrendGround.Summed,
        MergedGround.InPart => TrendGround.InPart,
        MergedGround.Missing => TrendGround.PredecessorMissing,
        MergedGround.NotSummable => TrendGround.NotSummable,
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "unknown ground"),
    };

    private Score? ScoreOf(PlanIndicator asked, TrendRound round, UnitId of) => scores.TryGetValue((round.Id, of, asked.Node), out var score) ? score : null;
}
