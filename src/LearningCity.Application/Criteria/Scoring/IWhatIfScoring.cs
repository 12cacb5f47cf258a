using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Judges the accepted answers of a round by its own rule and by another, in one pass over them; keeps nothing.</summary>
public interface IWhatIfScoring
{
    /// <param name="pairs">Which answers each indicator of the other rule is judged by.</param>
    /// <param name="only">Codes of the indicators that may be judged otherwise, where the other rule is the round's own set but for these; none: all.</param>
    Task<TwoRules> RunAsync(RoundId round, ScoringPlan other, IReadOnlyList<IndicatorPair> pairs, IReadOnlyCollection<string>? only, CancellationToken ct);
}

/// <param name="Units">How many units are asked.</param>
/// <param name="Standing">Scores of the city by ordinal of the node in the round's own set.</param>
/// <param name="Other">The same in the other set.</param>
/// <param name="Changed">Units whose status differs on an indicator that both rules judge, not on one that is measured otherwise.</param>
public sealed record TwoRules(
    int Units, IReadOnlyDictionary<short, Score> Standing, IReadOnlyDictionary<short, Score> Other, IReadOnlyList<UnitOfTwoRules> Changed);

/// <param name="Indicators">In the order of the set it was judged by.</param>
public sealed record UnitOfTwoRules(UnitId Unit, IReadOnlyList<ChangedStatus> Indicators);

/// <param name="StandingCode">Of the indicator in the set of the round.</param>
/// <param name="OtherCode">Of the one it is judged as; the same where targets of the round's own set were changed.</param>
public sealed record ChangedStatus(string StandingCode, string OtherCode, ScoreStatus Standing, ScoreStatus Other);
