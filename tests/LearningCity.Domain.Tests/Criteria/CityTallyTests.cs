using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

public sealed class CityTallyTests
{
    private static readonly UnitId Root = Unit(0);
    private static readonly UnitId City = Unit(1);
    private static readonly UnitId Ward = Unit(2);
    private static readonly UnitId School = Unit(3);
    private static readonly UnitId Elsewhere = Unit(4);

    private static readonly ScoringPlan Plan = ScoringPlan.From(Set(
        Branch("1", Leaf("1.1", Share(AtLeast(70), new RollUp.Sum())), Leaf("1.2", Document()))));

    private static readonly PlanIndicator Summed = Plan.Indicators[0];
    private static readonly PlanIndicator Led = Plan.Indicators[1];

    [Fact]
    public void A_path_runs_from_the_city_down_and_leaves_out_what_stands_above_it() =>
        RoundPath.Of(City, [Root, City, Ward]).ShouldBe([City, Ward]);

    [Fact]
    public void A_unit_outside_the_citys_tree_counts_for_the_city_alone() =>
        RoundPath.Of(City, [Root, Elsewhere]).ShouldBe([City]);

    [Fact]
    public void A_unit_with_others_below_it_is_on_its_own_path_and_a_leaf_is_not()
    {
        var paths = RoundPath.OfAll(City, new Dictionary<UnitId, IReadOnlyList<UnitId>>
        {
            [City] = [Root], [Ward] = [Root, City], [School] = [Root, City, Ward],
        });

        paths[City].ShouldBe([City]);
        paths[Ward].ShouldBe([City, Ward]);
        paths[School].ShouldBe([City, Ward]);
    }

    [Fact]
    public void A_ward_with_all_below_it_holds_its_own_answer_too()
    {
        var tally = new CityTally(Plan, City);

        tally.Take([City, Ward], Summed, Scored(Summed.Definition, 7, 10));
        tally.Take([City, Ward], Summed, Scored(Summed.Definition, 1, 10));

        var scores = tally.Collect().ToDictionary();
        scores[new(Ward, ScoreScope.Below, Summed.Node)].Figures.ShouldBe(new Quantity(8_000_000, 20_000_000, 0, 0));
        scores[new(City, ScoreScope.Below, Summed.Node)].Contributors.ShouldBe(2);
    }

    [Fact]
    public void The_answer_of_a_lead_is_the_citys_and_no_wards()
    {
        var tally = new CityTally(Plan, City);

        tally.Take([City, Ward], Led, Led.Score(new EntryValues { Met = true, Documents = 1 }));

        var scores = tally.Collect().ToDictionary();
        scores[new(City, ScoreScope.Below, Led.Node)].Status.ShouldBe(ScoreStatus.Met);
        scores.Keys.ShouldAllBe(key => key.Unit == City);
    }

    [Fact]
    public void An_answer_put_in_place_of_another_leaves_no_trace_of_it()
    {
        var (replaced, fresh) = (new CityTally(Plan, City), new CityTally(Plan, City));
        var (before, after) = (Scored(Summed.Definition, 7, 10), Scored(Summed.Definition, 69, 99));

        replaced.Take([City, Ward], Summed, before);
        replaced.Replace([City, Ward], Summed, before, after);
        fresh.Take([City, Ward], Summed, after);

        replaced.Collect().ToDictionary().ShouldBe(fresh.Collect().ToDictionary(), ignoreOrder: true);
    }

    [Fact]
    public void A_standard_has_counts_of_the_indicators_below_it_and_no_verdict()
    {
        var scores = new List<KeyValuePair<ScoreKey, Score>>();
        var unit = new UnitScores(Plan);
        unit.Take(Summed, Scored(Summed.Definition, 7, 10));
        unit.Take(Led, IndicatorResult.Waiting);

        unit.Collect(Ward, "phuong", scores);

        scores.Select(score => score.Key.Node).ShouldBe([(short)0, Summed.Node, Led.Node]);
        scores[0].Value.ShouldBe(Score.Of(new StatusCounts(1, 0, 0, 0, 0, 1), isComplete: false));
        (scores[0].Value.Status, scores[0].Value.IsComplete).ShouldBe((ScoreStatus.Waiting, false));
    }

    [Fact]
    public void A_standard_is_complete_only_where_every_indicator_below_it_is()
    {
        var plan = ScoringPlan.From(Set(
            Branch("1", Branch("1.1", Leaf("1.1.1", Share(AtLeast(70), new RollUp.Sum()))), Branch("1.2", Leaf("1.2.1", Document()))),
            Branch("2", Leaf("2.1", Document()))));
        var tally = new CityTally(plan, City);
        tally.Take([City], plan.Indicators[0], Scored(plan.Indicators[0].Definition, 7, 10));
        tally.Take([City], plan.Indicators[0], IndicatorResult.Waiting);
        foreach (var led in plan.Indicators.Skip(1))
        {
            tally.Take([City], led, led.Score(new EntryValues { Met = true, Documents = 1 }));
        }

        var lines = tally.Collect().ToDictionary(score => plan.Nodes[score.Key.Node].Code, score => score.Value);

        lines["1.1.1"].Status.ShouldBe(ScoreStatus.Met, "what is there decides, and one unit is missing");
        lines.Where(line => !line.Value.IsComplete).Select(line => line.Key).ShouldBe(["1", "1.1", "1.1.1"], ignoreOrder: true);
    }

    [Fact]
    public void What_was_taken_for_one_unit_is_gone_for_the_next()
    {
        var scores = new List<KeyValuePair<ScoreKey, Score>>();
        var unit = new UnitScores(Plan);
        unit.Take(Summed, Scored(Summed.Definition, 7, 10));

        unit.Clear();
        unit.Collect(School, "truong", scores);

        scores.ShouldBeEmpty();
    }

    [Fact]
    public void A_score_gives_back_the_result_and_the_sums_it_was_made_from()
    {
        var streams = Planned(Streams(90, new RollUp.Sum()));
        var result = Scored(streams.Definition, 95, 100, null, 10, 10, 10);
        var sums = RollUpSums.Of(result) + RollUpSums.Of(IndicatorResult.Waiting);

        Score.Of(streams, result).ToResult().ShouldBe(result);
        Score.Of(streams, sums).ToSums().ShouldBe(sums);
    }

    [Fact]
    public void The_widest_sums_of_a_country_are_exact()
    {
        var most = 999_999_999_999.999_999m;
        var sums = RollUpSums.Of(Scored(Summed.Definition, most, most));
        for (var doubled = 0; doubled < 16; doubled++)
        {
            sums += sums;
        }

        var score = Score.Of(Summed, sums);

        (score.Status, score.Contributors).ShouldBe((ScoreStatus.Met, 65_536));
        score.Figures.Numerator.ShouldBe((Int128)999_999_999_999_999_999 * 65_536);
    }
}
