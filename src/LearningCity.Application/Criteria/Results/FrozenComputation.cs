using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Computes the scores of a frozen result again, from nothing but its own lines.</summary>
internal sealed class FrozenComputation
{
    private readonly List<ScoreDifference> differences = [];
    private readonly Dictionary<ScoreKey, Score> sums = [];
    private readonly Dictionary<UnitId, IReadOnlyList<UnitId>> above = [];
    private readonly List<(UnitId Unit, PlanIndicator Indicator, IndicatorResult Result)> results = [];
    private readonly Dictionary<string, short> nodes = new(StringComparer.Ordinal);
    private FrozenRound? round;
    private FrozenSet? set;
    private ScoringPlan? plan;

    public IReadOnlyList<ScoreDifference> Differences => differences;

    public int Units { get; private set; }

    public int Entries { get; private set; }

    public int Scores { get; private set; }

    private ScoringPlan Plan => plan ?? throw new InvalidDataException("The set comes before the scores.");

    /// <param name="line">As <see cref="FrozenLines"/> reads it.</param>
    public void Take(object line)
    {
        switch (line)
        {
            case FrozenRound found:
                round = found;
                break;
            case FrozenSet found:
                set = found;
                break;
            case FrozenDefinition found:
                Take(found);
                break;
            case FrozenSum sum:
                Scores += sum.Scores.Count;
                foreach (var score in sum.Scores)
                {
                    sums.Add(new ScoreKey(sum.Unit, ScoreScope.Below, nodes[score.Node]), score.ToScore());
                }

                break;
            case FrozenUnit unit:
                Take(unit);
                break;
        }
    }

    /// <summary>Adds up the city once all units are there.</summary>
    public void End()
    {
        var subject = round?.Subject ?? throw new InvalidDataException("A frozen result has a round.");
        var paths = RoundPath.OfAll(subject, above);
        var tally = new CityTally(Plan, subject);
        foreach (var (unit, indicator, result) in results)
        {
            tally.Take(paths[unit], indicator, result);
        }

        Compare(tally.Collect(), sums);
    }

    private void Take(FrozenDefinition definition)
    {
        var read = SetFile.Read(definition.File).Definition ?? throw new InvalidDataException("The frozen set cannot be read.");
        if (SetFile.HashOf(read) != set?.ContentHash)
        {
            throw new InvalidDataException("The frozen set is not the one that was named.");
        }

        plan = ScoringPlan.From(read);
        foreach (var node in plan.Nodes)
        {
            nodes.Add(node.Code, node.Ordinal);
        }

        nodes.Add(FrozenScore.Whole, ScoreKey.Whole);
    }

    private void Take(FrozenUnit unit)
    {
        (Units, Entries, Scores) = (Units + 1, Entries + unit.Entries.Count, Scores + unit.Scores.Count);
        above.Add(unit.Unit, unit.Path);
        var answers = unit.Entries.ToDictionary(entry => entry.Indicator, StringComparer.Ordinal);
        var own = new UnitScores(Plan);
        foreach (var assignment in unit.Report is null ? [] : unit.Assignments)
        {
            if (Plan.TryFindAnswered(assignment.Indicator, assignment.Part, out var indicator))
            {
                var result = Score(indicator, unit, answers.GetValueOrDefault(assignment.Indicator));
                own.Take(indicator, result);
                results.Add((unit.Unit, indicator, result));
            }
        }

        var computed = new List<KeyValuePair<ScoreKey, Score>>();
        own.Collect(unit.Unit, unit.Type, computed);
        Compare(computed, unit.Scores.ToDictionary(score => new ScoreKey(unit.Unit, ScoreScope.Own, nodes[score.Node]), score => score.ToScore()));
    }

    private static IndicatorResult Score(PlanIndicator indicator, FrozenUnit unit, FrozenEntry? answer) => unit.Report is { State: ReportState.Accepted }
        ? indicator.Score(answer is null ? default : answer.ToValues())
        : IndicatorResult.Waiting;

    private void Compare(IEnumerable<KeyValuePair<ScoreKey, Score>> computed, Dictionary<ScoreKey, Score> stored)
    {
        foreach (var (key, score) in computed)
        {
            var isThere = stored.Remove(key, out var frozen);
            if (!isThere || frozen != score)
            {
                Differ(key, isThere ? frozen : null, score);
            }
        }

        foreach (var (key, score) in stored)
        {
            Differ(key, score, null);
        }
    }

    private void Differ(ScoreKey key, Score? frozen, Score? now)
    {
        var node = FrozenScore.CodeOf(Plan, key.Node);
        differences.Add(new ScoreDifference(
            key.Unit, key.Scope, node, frozen is { } before ? FrozenScore.Of(node, before) : null, now is { } after ? FrozenScore.Of(node, after) : null));
    }
}
