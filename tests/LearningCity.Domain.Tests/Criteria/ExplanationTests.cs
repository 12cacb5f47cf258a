using System.Numerics;
using LearningCity.Domain.Criteria;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

public sealed class ExplanationTests
{
    [Fact]
    public void A_share_explains_itself_down_to_its_inputs()
    {
        var indicator = Planned(Share(AtLeast(70)));
        var values = new EntryValues { Figures = [7, 10], Documents = 2 };

        var explanation = Explanation.Of(indicator, values, indicator.Score(values));

        var measure = explanation.Measures.ShouldHaveSingleItem();
        (measure.Current.Numerator!.Value.Plain, measure.Current.Denominator!.Value.Plain).ShouldBe(("7", "10"));
        (measure.Shown!.Value.ToString(), measure.Target!.Value.Plain).ShouldBe(("70,00", "70"));
        measure.Exact.ShouldBe(new ExactComparison(BigInteger.One, Comparison.AtLeast, BigInteger.One));
        explanation.Inputs.Select(input => (input.Key, input.Figure!.Value.Plain)).ShouldBe([("n", "7"), ("d", "10")]);
        (explanation.DocumentsHeld, explanation.DocumentsRequired).ShouldBe((2, 1));
    }

    [Fact]
    public void A_delivered_percentage_names_its_source()
    {
        var indicator = Planned(Share(AtLeast(66), direct: true));
        var values = new EntryValues { Figures = [null, null, 66.5m], DirectSource = "Cục Thống kê" };

        var explanation = Explanation.Of(indicator, values, indicator.Score(values));

        (explanation.Measures[0].IsDirect, explanation.DirectSource).ShouldBe((true, "Cục Thống kê"));
        explanation.Measures[0].Shown!.Value.Plain.ShouldBe("66.50");
    }

    [Fact]
    public void A_change_shows_both_periods_and_the_reading()
    {
        var indicator = Planned(Change(ChangeDirection.Down, Comparison.AtLeast, 1.5m, ChangeReading.Points, isShare: true));
        var values = new EntryValues { Figures = [2501, 100_000, 40, 1000] };

        var measure = Explanation.Of(indicator, values, indicator.Score(values)).Measures[0];

        (measure.Current.Percentage!.Value.Plain, measure.Previous!.Percentage!.Value.Plain).ShouldBe(("2.50", "4.00"));
        (measure.Shown!.Value.Plain, measure.Status).ShouldBe(("1.499", ScoreStatus.NotMet));
    }

    [Fact]
    public void Every_stream_has_its_own_line_and_a_missing_one_says_so()
    {
        var indicator = Planned(Streams());
        var values = new EntryValues { Figures = [95, 100, 80, 100, null, 100] };

        var explanation = Explanation.Of(indicator, values, indicator.Score(values));

        explanation.Measures.Select(measure => measure.Status).ShouldBe([ScoreStatus.Met, ScoreStatus.NotMet, ScoreStatus.NoData]);
        explanation.Measures[2].Shown.ShouldBeNull();
        explanation.LowestPart.ShouldBe(1);
    }

    [Fact]
    public void A_roll_up_explains_sums_and_counts_its_units()
    {
        var indicator = Planned(Share(AtLeast(70), new RollUp.Sum()));

        var explanation = Explanation.Of(indicator, indicator.Score(Sum(indicator, [[7, 10], [3, 10]]) + RollUpSums.Of(IndicatorResult.Waiting)));

        explanation.Measures[0].Shown!.Value.Plain.ShouldBe("50.00");
        explanation.Units.ShouldBe(new StatusCounts(1, 1, 0, 0, 0, 1));
        explanation.IsComplete.ShouldBeFalse();
    }

    [Theory]
    [InlineData(InputType.Integer, 275, "275")]
    [InlineData(InputType.Integer, 1_234_567, "1.234.567")]
    [InlineData(InputType.Integer, 0, "0")]
    [InlineData(InputType.Decimal, 275, "275,00")]
    [InlineData(InputType.Decimal, 299.999, "299,999")]
    public void A_count_of_whole_things_is_written_without_decimals_and_a_measured_number_with_two(InputType type, double value, string shown)
    {
        var field = Figure("v", type);
        foreach (var rollUp in new RollUp[] { new RollUp.Lead(), new RollUp.Sum() })
        {
            var indicator = Planned(Count(new ValueTarget(Comparison.AtLeast, 300, null), rollUp) with { Inputs = [field] });
            var result = indicator.Score(new EntryValues { Figures = [(decimal)value] });

            Explanation.Of(indicator, default(EntryValues), result).Measures[0].Shown!.Value.ToString().ShouldBe(shown);
        }
    }

    [Theory]
    [InlineData(ChangeReading.Absolute, "5")]
    [InlineData(ChangeReading.Relative, "50,00")]
    public void A_rise_of_whole_things_is_whole_and_a_rise_in_percent_has_two_decimals(ChangeReading reading, string shown)
    {
        var indicator = Planned(Change(ChangeDirection.Up, Comparison.MoreThan, 0, reading));
        var values = new EntryValues { Figures = [15, null, 10, null] };

        Explanation.Of(indicator, values, indicator.Score(values)).Measures[0].Shown!.Value.ToString().ShouldBe(shown);
    }

    [Fact]
    public void Zero_of_zero_is_explained_without_a_percentage()
    {
        var indicator = Planned(Share(AtLeast(70)));
        var values = new EntryValues { Figures = [0, 0] };

        var measure = Explanation.Of(indicator, values, indicator.Score(values)).Measures[0];

        (measure.Shown, measure.Exact, measure.Current.Percentage).ShouldBe((null, null, null));
        measure.Current.Denominator!.Value.Plain.ShouldBe("0");
    }
}
