using FsCheck;
using FsCheck.Fluent;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Tests.Criteria;

public sealed class ScoreChangesTests
{
    [Fact]
    public void Scores_kept_by_difference_equal_scores_from_nothing_after_any_steps() => Prop.ForAll(
        Cities.ToArbitrary(), Steps.ToArbitrary(), (city, steps) =>
        {
            var accepted = new Dictionary<UnitId, SampleAnswer>();
            var standing = city.FromNothing(accepted);
            foreach (var step in steps)
            {
                var unit = city.Asked.Keys.ElementAt(step.Unit % city.Asked.Count);
                step.Apply(accepted, unit);
                city.Rescore(standing, accepted, unit);
                Differences(standing, city.FromNothing(accepted)).ShouldBeEmpty();
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_report_that_is_reopened_leaves_its_city_as_if_it_had_never_been_accepted()
    {
        var city = new SampleCity([0, 1, 1], [true]);
        var before = city.FromNothing(new Dictionary<UnitId, SampleAnswer>());
        var standing = new Dictionary<ScoreKey, Score>(before);
        var unit = city.Asked.Keys.Last();
        var answer = new SampleAnswer([1, 2, 4, 8, 16, 17], 2);

        city.Rescore(standing, new Dictionary<UnitId, SampleAnswer> { [unit] = answer }, unit);
        Differences(standing, before).ShouldNotBeEmpty();
        city.Rescore(standing, new Dictionary<UnitId, SampleAnswer>(), unit);

        Differences(standing, before).ShouldBeEmpty();
    }

    [Fact]
    public void What_does_not_differ_is_not_written_again()
    {
        var city = new SampleCity([0, 1, 1], [true]);
        var unit = city.Asked.Keys.Last();
        var accepted = new Dictionary<UnitId, SampleAnswer> { [unit] = new([1, 2, 4, 8, 16, 17], 2) };
        var standing = city.FromNothing(accepted);
        var changes = new ScoreChanges(city.Plan, standing, "phuong");

        foreach (var indicator in city.Asked[unit])
        {
            changes.Take(unit, city.Subject, city.Paths[unit], indicator, accepted[unit].Score(indicator));
        }

        changes.Collect().ShouldBeEmpty();
    }

    private static Gen<SampleCity> Cities =>
        from size in Gen.Choose(1, 9)
        from parents in Gen.CollectToArray(Enumerable.Range(0, size).Select(i => Gen.Choose(-1, i)))
        from suppliers in Gen.Elements(true, false).ArrayOf(97)
        from set in Gen.OneOf(Gen.Constant<SetDefinition?>(null), Sets(SampleSets.Any), Sets(SampleSets.OfUnits))
        from isAskedAll in Gen.Elements(true, false)
        select new SampleCity(parents, isAskedAll ? [true] : suppliers, set);

    private static Gen<SetDefinition?> Sets(Gen<SetDefinition> sets) => sets.Select(SetDefinition? (set) => set);

    private static Gen<Step[]> Steps => (
        from unit in Gen.Choose(0, 9)
        from kind in Gen.Choose(0, 5)
        from documents in Gen.Choose(0, 3)
        from draws in Gen.Choose(0, 4_000).ArrayOf(23)
        select new Step(unit, kind, documents, draws)).ArrayOf(12);

    private static IReadOnlyList<string> Differences(Dictionary<ScoreKey, Score> standing, Dictionary<ScoreKey, Score> fresh) =>
        [.. standing.Keys.Union(fresh.Keys).Where(key => !Equals(standing.GetValueOrDefault(key), fresh.GetValueOrDefault(key)) || !standing.ContainsKey(key) || !fresh.ContainsKey(key))
            .Select(key => $"{key}: stands {standing.GetValueOrDefault(key)}, from nothing {fresh.GetValueOrDefault(key)}")];

    /// <summary>Accepting (0 to 3), reopening (4), withdrawing every document (5).</summary>
    private sealed record Step(int Unit, int Kind, int Documents, int[] Draws)
    {
        public void Apply(Dictionary<UnitId, SampleAnswer> accepted, UnitId unit)
        {
            if (Kind < 4)
            {
                accepted[unit] = new SampleAnswer(Draws, Documents);
            }
            else if (Kind is 4)
            {
                accepted.Remove(unit);
            }
            else if (accepted.TryGetValue(unit, out var answer))
            {
                accepted[unit] = answer with { Documents = 0 };
            }
        }
    }
}
