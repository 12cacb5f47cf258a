using FsCheck;
using FsCheck.Fluent;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using static LearningCity.Domain.Tests.Criteria.RuleSamples;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

/// <summary>What holds of every set, whatever its indicators, weights, caps and thresholds.</summary>
public sealed class RuleInvarianceTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void Every_set_of_these_tests_has_no_faults() => Prop.ForAll(
        Gen.OneOf(SampleSets.Any, SampleSets.OfUnits).ToArbitrary(), set => SetCheck.FaultsOf(set).ShouldBeEmpty()).Check(Often);

    [Fact]
    public void The_order_of_units_and_of_their_answers_does_not_matter() => Prop.ForAll(
        SampleSets.Any.ToArbitrary(), SampleSets.Seeds.ToArbitrary(), (set, seed) =>
        {
            var accepted = AcceptedIn(new SampleCity([0, 0, 1, 1, 2, -1], [true], set), seed);
            var (city, shuffled) = (new SampleCity([0, 0, 1, 1, 2, -1], [true], set), new SampleCity([0, 0, 1, 1, 2, -1], [true], set));
            shuffled.Shuffle(new Random(seed));

            shuffled.FromNothing(accepted).ShouldBe(city.FromNothing(accepted), ignoreOrder: true);
        }).Check(Often);

    [Fact]
    public void Who_gave_which_answer_does_not_matter_to_the_city() => Prop.ForAll(
        SampleSets.OfUnits.ToArbitrary(), SampleSets.Seeds.ToArbitrary(), (set, seed) =>
        {
            var city = new SampleCity([0, 0, 0, 0], [true], set);
            var accepted = AcceptedIn(city, seed);
            var units = city.Asked.Keys.ToArray();
            var others = units.ToArray();
            new Random(seed).Shuffle(others);
            var exchanged = units.Where(accepted.ContainsKey).ToDictionary(unit => others[Array.IndexOf(units, unit)], unit => accepted[unit]);

            OfCity(city, exchanged).ShouldBe(OfCity(city, accepted), ignoreOrder: true);
        }).Check(Often);

    [Fact]
    public void Scaling_every_figure_of_every_share_changes_nothing_but_the_figures() => Prop.ForAll(
        SampleSets.Seeds.ToArbitrary(), Gen.Choose(2, 1_000).ToArbitrary(), (seed, factor) =>
        {
            var random = new Random(seed);
            var set = SampleSets.OfShares(random, 1 + (seed % 2));
            var units = Enumerable.Range(0, 4).Select(_ => SharesOf(random)).ToList();

            var (plain, scaled) = (CityOf(set, units), CityOf(set, [.. units.Select(unit => unit.Select(figure => figure * factor).ToArray())]));

            Verdict(scaled).ShouldBe(Verdict(plain));
        }).Check(Often);

    [Fact]
    public void A_further_unit_that_fails_everywhere_never_raises_a_share_or_a_grade() => Prop.ForAll(
        SampleSets.Seeds.ToArbitrary(), Gen.Choose(1, 500).ToArbitrary(), (seed, size) =>
        {
            var random = new Random(seed);
            var set = SampleSets.OfShares(random, 1 + (seed % 2));
            List<decimal?[]> units = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => SharesOf(random))];

            var (fewer, more) = (CityOf(set, units), CityOf(set, [.. units, [0, size]]));

            var (grade, before) = (more[ScoreKey.Whole].Grade, fewer[ScoreKey.Whole].Grade);
            (before == Score.NoGrade || grade <= before).ShouldBeTrue($"from {before} to {grade}");
            foreach (var (node, fewerUnits) in fewer.Where(score => score.Value.Contributors > 0))
            {
                var after = more[node];
                (after.Figures.Numerator * fewerUnits.Figures.Denominator).ShouldBeLessThanOrEqualTo(fewerUnits.Figures.Numerator * after.Figures.Denominator);
                var (metNow, metBefore) = (after.Counts.Met, fewerUnits.Counts.Met);
                (metNow * (metBefore + fewerUnits.Counts.NotMet)).ShouldBeLessThanOrEqualTo(metBefore * (metNow + after.Counts.NotMet));
            }
        }).Check(Often);

    [Fact]
    public void A_set_without_a_rule_or_of_levels_adds_no_points() => Prop.ForAll(
        Gen.Where(SampleSets.Any, set => set.Rule is not PointsRule).ToArbitrary(), SampleSets.Seeds.ToArbitrary(), (set, seed) =>
        {
            var city = new SampleCity([0, 0, 1], [true], set);
            var scores = city.FromNothing(AcceptedIn(city, seed));

            scores.Where(score => score.Key.Node < 0 || city.Plan.Nodes[score.Key.Node].Indicator < 0)
                .ShouldAllBe(score => score.Value.Points == 0 && score.Value.Possible == 0);
            scores.Keys.Any(key => key.Node == ScoreKey.Whole && set.Rule is not LevelsRule).ShouldBeFalse();
        }).Check(Often);

    private static (ScoreStatus, Int128, Int128, short, StatusCounts)[] Verdict(Dictionary<short, Score> scores) =>
    [
        .. scores.OrderBy(score => score.Key)
            .Select(score => (score.Value.Status, score.Value.Points, score.Value.Possible, score.Value.Grade, score.Value.Counts)),
    ];
}
