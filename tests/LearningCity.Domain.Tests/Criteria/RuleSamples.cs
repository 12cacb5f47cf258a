using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

/// <summary>Answers under random sets, and what they come to.</summary>
internal static class RuleSamples
{
    public static bool Passes(Comparison comparison, int sign) => comparison switch
    {
        Comparison.AtLeast or Comparison.Range => sign >= 0,
        Comparison.AtMost => sign <= 0,
        Comparison.Below => sign < 0,
        _ => sign > 0,
    };

    /// <summary>What the city comes to when every unit answers every share with the same two figures.</summary>
    public static Dictionary<short, Score> CityOf(SetDefinition set, List<decimal?[]> units)
    {
        var plan = ScoringPlan.From(set);
        var tally = new CityTally(plan, Unit(0));
        foreach (var figures in units)
        {
            foreach (var indicator in plan.Indicators)
            {
                tally.Take([Unit(0)], indicator, indicator.Score(new EntryValues { Figures = figures }));
            }
        }

        return tally.Collect().ToDictionary(score => score.Key.Node, score => score.Value);
    }

    public static decimal?[] SharesOf(Random random)
    {
        var all = random.Next(400);
        return [random.Next(all + 1), all];
    }

    /// <summary>The whole of one unit with these marks; none: it does not apply.</summary>
    public static Score WholeOf(ScoringPlan plan, decimal?[] marks)
    {
        var unit = new UnitScores(plan);
        foreach (var indicator in plan.Indicators)
        {
            unit.Take(indicator, indicator.Score(marks[indicator.Ordinal] is { } mark
                ? new EntryValues { Figures = [mark] }
                : new EntryValues { IsNotApplicable = true }));
        }

        var scores = new List<KeyValuePair<ScoreKey, Score>>();
        unit.Collect(Unit(1), SampleSets.Ward, scores);
        return scores.Single(score => score.Key.Node == ScoreKey.Whole).Value;
    }

    public static Dictionary<UnitId, SampleAnswer> AcceptedIn(SampleCity city, int seed)
    {
        var random = new Random(seed);
        return city.Asked.Keys.Where(_ => random.Next(8) > 0).ToDictionary(unit => unit, _ => AnswerOf(random));
    }

    public static SampleAnswer AnswerOf(Random random) => new([.. Enumerable.Range(0, 23).Select(_ => random.Next(4_000))], random.Next(4));

    public static Dictionary<short, Score> OfCity(SampleCity city, IReadOnlyDictionary<UnitId, SampleAnswer> accepted) => city.FromNothing(accepted)
        .Where(score => score.Key.Unit == city.Subject && score.Key.Scope is ScoreScope.Below).ToDictionary(score => score.Key.Node, score => score.Value);
}
