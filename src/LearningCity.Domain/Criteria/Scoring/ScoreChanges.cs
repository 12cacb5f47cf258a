using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>Applies what changed in one unit to the standing scores: its own anew, its ancestors' by difference. Exact, so the
/// nightly run from nothing finds the same.</summary>
/// <param name="standing">The unit's own scores and those of its ancestors, as they stand.</param>
public sealed class ScoreChanges(ScoringPlan plan, IReadOnlyDictionary<ScoreKey, Score> standing)
{
    private readonly Dictionary<ScoreKey, Score> changed = [];

    /// <summary>The scores that differ from the standing ones.</summary>
    public IReadOnlyDictionary<ScoreKey, Score> Changed => changed;

    /// <param name="path">The city and the other ancestors (<see cref="RoundPath"/>).</param>
    public void Take(UnitId unit, UnitId subject, IReadOnlyList<UnitId> path, PlanIndicator indicator, IndicatorResult result)
    {
        var own = new ScoreKey(unit, ScoreScope.Own, indicator.Node);
        var before = Standing(own);
        var after = Score.Of(result);
        if (before == after)
        {
            return;
        }

        Put(own, after);
        Recount(unit, ScoreScope.Own, indicator, before?.Status, after.Status);
        if (indicator.Definition.RollUp is RollUp.Lead)
        {
            Replace(subject, indicator, after);
            return;
        }

        var difference = RollUpSums.Of(result) - (before is { } old ? RollUpSums.Of(old.ToResult()) : RollUpSums.Nothing);
        foreach (var ancestor in path)
        {
            var key = new ScoreKey(ancestor, ScoreScope.Below, indicator.Node);
            var sums = (Standing(key)?.ToSums() ?? RollUpSums.Nothing) + difference;
            Replace(ancestor, indicator, Score.Of(indicator, sums));
        }
    }

    private void Replace(UnitId unit, PlanIndicator indicator, Score after)
    {
        var key = new ScoreKey(unit, ScoreScope.Below, indicator.Node);
        var before = Standing(key)?.Status;
        Put(key, after);
        Recount(unit, ScoreScope.Below, indicator, before, after.Status);
    }

    private void Recount(UnitId unit, ScoreScope scope, PlanIndicator indicator, ScoreStatus? before, ScoreStatus after)
    {
        if (before == after)
        {
            return;
        }

        for (var node = plan.Nodes[indicator.Node].Parent; node >= 0; node = plan.Nodes[node].Parent)
        {
            var key = new ScoreKey(unit, scope, node);
            var counts = (Standing(key)?.Counts ?? default) + StatusCounts.One(after);
            Put(key, Score.Of(before is { } old ? counts - StatusCounts.One(old) : counts));
        }
    }

    private Score? Standing(ScoreKey key) =>
        changed.TryGetValue(key, out var fresh) ? fresh : standing.TryGetValue(key, out var old) ? old : null;

    private void Put(ScoreKey key, Score score)
    {
        if (standing.TryGetValue(key, out var old) && old == score)
        {
            changed.Remove(key);
        }
        else
        {
            changed[key] = score;
        }
    }
}
