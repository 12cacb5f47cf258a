using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>Applies what changed in one unit to the standing scores: its own anew, its ancestors' by difference. Exact, so the
/// nightly run from nothing finds the same.</summary>
/// <param name="standing">The unit's own scores and those of its ancestors, as they stand.</param>
/// <param name="unitType">Code of the unit's type.</param>
public sealed class ScoreChanges(ScoringPlan plan, IReadOnlyDictionary<ScoreKey, Score> standing, string unitType)
{
    private readonly Dictionary<ScoreKey, Score> changed = [];
    private readonly HashSet<(UnitId Unit, ScoreScope Scope)> touched = [];

    /// <param name="path">The city and the other ancestors (<see cref="RoundPath"/>).</param>
    public void Take(UnitId unit, UnitId subject, IReadOnlyList<UnitId> path, PlanIndicator indicator, IndicatorResult result)
    {
        var own = new ScoreKey(unit, ScoreScope.Own, indicator.Node);
        var before = Standing(own);
        var after = Score.Of(indicator, result);
        if (before == after)
        {
            return;
        }

        Put(own, after);
        if (indicator.Definition.RollUp is RollUp.Lead)
        {
            Put(new ScoreKey(subject, ScoreScope.Below, indicator.Node), after);
            return;
        }

        var difference = RollUpSums.Of(result) - (before is { } old ? RollUpSums.Of(old.ToResult()) : RollUpSums.Nothing);
        foreach (var ancestor in path)
        {
            var key = new ScoreKey(ancestor, ScoreScope.Below, indicator.Node);
            var sums = (Standing(key)?.ToSums() ?? RollUpSums.Nothing) + difference;
            Put(key, Score.Of(indicator, sums));
        }
    }

    /// <summary>The scores that differ from the standing ones, with what stands above the changed indicators.</summary>
    public IReadOnlyDictionary<ScoreKey, Score> Collect()
    {
        var indicators = new Score?[plan.Indicators.Count];
        var collected = new List<KeyValuePair<ScoreKey, Score>>();
        foreach (var (unit, scope) in touched)
        {
            foreach (var indicator in plan.Indicators)
            {
                indicators[indicator.Ordinal] = Standing(new ScoreKey(unit, scope, indicator.Node));
            }

            GroupScores.Collect(plan, unit, scope, indicators, scope is ScoreScope.Own ? unitType : null, collected);
        }

        return collected.Where(score => !standing.TryGetValue(score.Key, out var old) || old != score.Value)
            .ToDictionary(score => score.Key, score => score.Value);
    }

    private Score? Standing(ScoreKey key) =>
        changed.TryGetValue(key, out var fresh) ? fresh : standing.TryGetValue(key, out var old) ? old : null;

    private void Put(ScoreKey key, Score score)
    {
        changed[key] = score;
        touched.Add((key.Unit, key.Scope));
    }
}
