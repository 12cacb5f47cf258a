using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>Adds up a whole round: for every unit with others below it what they come to together with itself, for the city also what its leads answered.</summary>
/// <param name="subject">The city of the round.</param>
public sealed class CityTally(ScoringPlan plan, UnitId subject)
{
    private readonly Dictionary<UnitId, RollUpSums?[]> sums = [];
    private readonly IndicatorResult?[] leads = new IndicatorResult?[plan.Indicators.Count];

    /// <param name="path">For whom the unit counts (<see cref="RoundPath"/>).</param>
    public void Take(IReadOnlyList<UnitId> path, PlanIndicator indicator, IndicatorResult result)
    {
        if (indicator.Definition.RollUp is RollUp.Lead)
        {
            leads[indicator.Ordinal] = result;
            return;
        }

        Add(path, indicator.Ordinal, RollUpSums.Of(result));
    }

    /// <summary>Puts what a unit answers now in place of what it answered before.</summary>
    public void Replace(IReadOnlyList<UnitId> path, PlanIndicator indicator, IndicatorResult before, IndicatorResult after)
    {
        if (indicator.Definition.RollUp is RollUp.Lead)
        {
            leads[indicator.Ordinal] = after;
            return;
        }

        Add(path, indicator.Ordinal, RollUpSums.Of(after) - RollUpSums.Of(before));
    }

    /// <summary>What the city came to before, in place of the answers to an indicator that are not taken.</summary>
    public void Stand(PlanIndicator indicator, Score score)
    {
        if (indicator.Definition.RollUp is RollUp.Lead)
        {
            leads[indicator.Ordinal] = score.ToResult();
            return;
        }

        Add([subject], indicator.Ordinal, score.ToSums());
    }

    /// <summary>Whoever has scores of scope <see cref="ScoreScope.Below"/>.</summary>
    public IReadOnlyList<UnitId> Units => [.. sums.Keys.Where(unit => unit != subject), subject];

    /// <summary>Every score of scope <see cref="ScoreScope.Below"/>, unit by unit, made when they are asked for: together they are many.</summary>
    public IEnumerable<KeyValuePair<ScoreKey, Score>> Collect() => Units.SelectMany(Collect);

    /// <summary>Those of one of the units.</summary>
    public IReadOnlyList<KeyValuePair<ScoreKey, Score>> Collect(UnitId unit)
    {
        var scores = new List<KeyValuePair<ScoreKey, Score>>();
        Score?[] ofUnit = [.. plan.Indicators.Select(indicator => ScoreOf(unit, indicator))];
        GroupScores.Collect(plan, unit, ScoreScope.Below, ofUnit, unitType: null, scores);
        return scores;
    }

    private Score? ScoreOf(UnitId unit, PlanIndicator indicator)
    {
        if (indicator.Definition.RollUp is RollUp.Lead)
        {
            return unit == subject && leads[indicator.Ordinal] is { } lead ? Score.Of(indicator, lead) : null;
        }

        return sums.TryGetValue(unit, out var ofUnit) && ofUnit[indicator.Ordinal] is { } added ? Score.Of(indicator, added) : null;
    }

    private void Add(IReadOnlyList<UnitId> path, short indicator, RollUpSums one)
    {
        foreach (var ancestor in path)
        {
            if (!sums.TryGetValue(ancestor, out var ofAncestor))
            {
                sums[ancestor] = ofAncestor = new RollUpSums?[plan.Indicators.Count];
            }

            ofAncestor[indicator] = (ofAncestor[indicator] ?? RollUpSums.Nothing) + one;
        }
    }
}
