using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>The whole set over the rounds, as the rule of each round's version judged it.</summary>
/// <param name="newest">By whose rule points are compared.</param>
internal sealed class TrendWholes(
    UnitId unit, IReadOnlyList<TrendRound> rounds, IReadOnlyDictionary<CriteriaSetId, ScoringPlan> versions, TrendRound newest, UnitLineage lineage,
    IReadOnlyDictionary<(RoundId Round, UnitId Unit, short Node), Score> scores)
{
    private const string What = "Kết quả chung";

    /// <summary>One for each round; none where no version has a rule.</summary>
    public IReadOnlyList<TrendWhole> Points() => rounds.Any(round => HasRule(versions[round.Set])) ? [.. rounds.Select(Point)] : [];

    public static bool HasRule(ScoringPlan version) => version.Definition.Rule != SetRule.NotSet;

    private TrendWhole Point(TrendRound round)
    {
        if (!HasRule(versions[round.Set]))
        {
            return new TrendWhole(round.Id, TrendGround.NotInVersion, null, IsComparable: false, TrendRemarks.NoRule(round.Version));
        }

        var former = lineage.FormerOn(round.CutOff);
        former = former.Count is 1 ? [] : [.. former.Where(one => !one.HasForerunners || ScoreOf(round, one.Unit) is not null)];
        if (former.Count is 0)
        {
            return ScoreOf(round, unit) is { } own
                ? Shown(round, TrendGround.Own, own, null)
                : new TrendWhole(round.Id, TrendGround.NotAsked, null, IsComparable: false, TrendRemarks.WholeNotAsked);
        }

        var merged = MergedScore.OfWhole([.. former.Select(one => new FormerScore(one.Unit, one.IsWhole, ScoreOf(round, one.Unit)))]);
        var (ground, remark) = (TrendPoints.GroundOf(merged.Ground), TrendRemarks.Of(merged, former, lineage.NameOf, What));
        return merged.Score is { } score ? Shown(round, ground, score, remark) : new TrendWhole(round.Id, ground, null, IsComparable: false, remark);
    }

    private TrendWhole Shown(TrendRound round, TrendGround ground, Score score, string? remark)
    {
        var (rule, present) = (versions[round.Set].Definition.Rule, versions[newest.Set].Definition.Rule);
        var isSame = IsSame(rule, present);
        return new TrendWhole(
            round.Id, ground, ScoreTotal.Of(rule, score), isSame && score.Status is ScoreStatus.Met or ScoreStatus.NotMet,
            isSame ? remark : TrendRemarks.JudgedOtherwise(round.Version, newest.Version, remark));
    }

    /// <summary>Whether the same sum, or the same level, earns the same grade.</summary>
    private static bool IsSame(SetRule one, SetRule other) => (one, other) switch
    {
        (PointsRule points, PointsRule others) => points.Full == others.Full && points.Below == others.Below && points.Floor == others.Floor
            && points.Bands.SequenceEqual(others.Bands) && points.Mandatory.SequenceEqual(others.Mandatory, StringComparer.Ordinal),
        (LevelsRule levels, LevelsRule others) => levels.Below == others.Below && levels.Levels.SequenceEqual(others.Levels),
        _ => false,
    };

    private Score? ScoreOf(TrendRound round, UnitId of) => scores.TryGetValue((round.Id, of, ScoreKey.Whole), out var score) ? score : null;
}
