using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

/// <summary>A random city under a set: who stands below whom, who is of what type, and who answers what.</summary>
internal sealed class SampleCity
{
    private readonly Dictionary<UnitId, IReadOnlyList<UnitId>> above = [];
    private readonly Dictionary<UnitId, string> types = [];

    /// <param name="parents">For each unit after the city, the place of the unit above it among those before it; -1: outside the city's tree.</param>
    /// <param name="suppliers">For each indicator and unit in turn, whether the unit supplies it.</param>
    /// <param name="definition">None: one set with every kind and roll-up of figures and documents, and no rule.</param>
    public SampleCity(IReadOnlyList<int> parents, IReadOnlyList<bool> suppliers, SetDefinition? definition = null)
    {
        Plan = definition is null ? WithoutRule : ScoringPlan.From(definition);
        var units = Enumerable.Range(0, parents.Count + 1).Select(Unit).ToArray();
        above[units[0]] = [Beyond];
        for (var i = 0; i < parents.Count; i++)
        {
            above[units[i + 1]] = parents[i] < 0 ? [Foreign] : [.. above[units[parents[i]]], units[parents[i]]];
        }

        for (var i = 0; i < units.Length; i++)
        {
            types[units[i]] = suppliers[(5 * i) % suppliers.Count] ? SampleSets.Ward : SampleSets.School;
        }

        Subject = units[0];
        Paths = RoundPath.OfAll(Subject, above);
        Asked = units.ToDictionary(unit => unit, _ => new List<PlanIndicator>());
        for (var i = 0; i < Plan.Indicators.Count; i++)
        {
            var indicator = Plan.Indicators[i];
            var lead = definition is null || indicator.Definition.RollUp is RollUp.Lead ? i % units.Length : -1;
            for (var unit = 0; unit < units.Length; unit++)
            {
                var part = unit == lead ? AssignmentPart.Lead : AssignmentPart.Supply;
                if (indicator.Definition.IsAnsweredBy(part) && indicator.Definition.Concerns(types[units[unit]]) && (unit == lead || suppliers[((i * units.Length) + unit) % suppliers.Count]))
                {
                    Asked[units[unit]].Add(indicator);
                }
            }
        }
    }

    /// <summary>The root above the city, which no round adds up for.</summary>
    public static UnitId Beyond { get; } = Unit(900);

    public static UnitId Foreign { get; } = Unit(901);

    public static ScoringPlan WithoutRule { get; } = ScoringPlan.From(Set(
        Branch("1",
            Branch("1.1", Leaf("1.1.1", Document()), Leaf("1.1.2", Document(2, new RollUp.Count(AtLeast(70)), allowsNotApplicable: true))),
            Branch("1.2", Leaf("1.2.1", Share(AtLeast(70), new RollUp.Sum())), Leaf("1.2.2", Share(Below(0.05m), direct: true)),
                Leaf("1.2.3", Share(AtLeast(70), new RollUp.Count(null), direct: true)))),
        Branch("2",
            Leaf("2.1", Change(ChangeDirection.Up, Comparison.AtLeast, 5, ChangeReading.Relative, rollUp: new RollUp.Sum())),
            Leaf("2.2", Change(ChangeDirection.Down, Comparison.MoreThan, 0, ChangeReading.Points, isShare: true, rollUp: new RollUp.Sum())),
            Leaf("2.3", Change(ChangeDirection.Up, Comparison.MoreThan, 0, ChangeReading.Absolute, basis: true, rollUp: new RollUp.Count(AtLeast(50)))),
            Leaf("2.4", Streams(90, new RollUp.Sum())),
            Leaf("2.5", Streams(90)),
            Leaf("2.6", Streams(90, new RollUp.Count(AtLeast(50)))))));

    public ScoringPlan Plan { get; }

    public UnitId Subject { get; }

    public IReadOnlyDictionary<UnitId, IReadOnlyList<UnitId>> Paths { get; }

    /// <summary>What each unit answers.</summary>
    public Dictionary<UnitId, List<PlanIndicator>> Asked { get; }

    /// <summary>Puts units and what they are asked into another order.</summary>
    public void Shuffle(Random random)
    {
        var units = Asked.ToArray();
        random.Shuffle(units);
        Asked.Clear();
        foreach (var (unit, asked) in units)
        {
            Asked[unit] = [.. asked.OrderBy(_ => random.Next())];
        }
    }

    /// <summary>Every score of the round, computed from nothing.</summary>
    public Dictionary<ScoreKey, Score> FromNothing(IReadOnlyDictionary<UnitId, SampleAnswer> accepted)
    {
        var own = new List<KeyValuePair<ScoreKey, Score>>();
        var tally = new CityTally(Plan, Subject);
        var ofUnit = new UnitScores(Plan);
        foreach (var (unit, asked) in Asked)
        {
            ofUnit.Clear();
            foreach (var indicator in asked)
            {
                var result = ResultOf(accepted, unit, indicator);
                ofUnit.Take(indicator, result);
                tally.Take(Paths[unit], indicator, result);
            }

            ofUnit.Collect(unit, types[unit], own);
        }

        return own.Concat(tally.Collect()).ToDictionary();
    }

    /// <summary>Applies to the standing scores by difference what one unit answers now.</summary>
    public void Rescore(Dictionary<ScoreKey, Score> standing, IReadOnlyDictionary<UnitId, SampleAnswer> accepted, UnitId unit)
    {
        var changes = new ScoreChanges(Plan, standing, types[unit]);
        foreach (var indicator in Asked[unit])
        {
            changes.Take(unit, Subject, Paths[unit], indicator, ResultOf(accepted, unit, indicator));
        }

        foreach (var (key, score) in changes.Collect())
        {
            standing[key] = score;
        }
    }

    private static IndicatorResult ResultOf(IReadOnlyDictionary<UnitId, SampleAnswer> accepted, UnitId unit, PlanIndicator indicator) =>
        accepted.TryGetValue(unit, out var answer) ? answer.Score(indicator) : IndicatorResult.Waiting;
}

/// <summary>What one unit answers to everything it is asked, drawn from a few random numbers.</summary>
internal sealed record SampleAnswer(IReadOnlyList<int> Draws, int Documents)
{
    public IndicatorResult Score(PlanIndicator indicator)
    {
        var draw = Draw(indicator.Ordinal);
        if (draw % 13 == 0)
        {
            return indicator.Score(default(EntryValues));
        }

        if (draw % 11 == 0)
        {
            return indicator.Score(new EntryValues { IsDeclaredGap = true });
        }

        if (draw % 7 == 0)
        {
            return indicator.Score(new EntryValues { IsNotApplicable = true });
        }

        return indicator.Score(new EntryValues
        {
            Met = draw % 3 == 0 ? null : draw % 3 == 1,
            Figures = [.. indicator.Figures.Select((input, i) => FigureOf(Draw(indicator.Ordinal + (3 * i) + 1), input))],
            Choices = [.. indicator.Choices.Select((input, i) => input.Choices[Draw(indicator.Ordinal + i) % 5 % input.Choices.Count])],
            DirectSource = draw % 2 == 0 ? "Niên giám" : null,
            Documents = Documents,
        });
    }

    private static decimal? FigureOf(int draw, InputField input) =>
        draw % 6 == 0 ? null : draw % 5 == 0 ? 0 : input.Maximum is { } most ? draw % 9 / 8m * most : draw / 8m;

    private int Draw(int place) => Draws[place % Draws.Count] + place;
}
