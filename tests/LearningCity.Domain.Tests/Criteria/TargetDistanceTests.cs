using LearningCity.Domain.Criteria;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

public sealed class TargetDistanceTests
{
    [Fact]
    public void A_share_stays_from_its_target_by_an_exact_fraction_of_a_percent()
    {
        var measure = Explained(Share(AtLeast(70), new RollUp.Lead()), 2, 3);

        TargetDistance.Of(measure).ShouldBe(new TargetDistance(10, 3));
        TargetDistance.Of(measure)!.Value.Shown.ToString().ShouldBe("3,34");
    }

    [Fact]
    public void The_smallest_distance_is_never_shown_as_none()
    {
        var distance = TargetDistance.Of(Explained(Share(AtLeast(70), new RollUp.Lead()), 699_999_999, 1_000_000_000))!.Value;

        (distance.Numerator, distance.Denominator).ShouldBe((1, 10_000_000));
        distance.Shown.ToString().ShouldBe("0,01");
    }

    [Theory]
    [InlineData(InputType.Integer, 275, 300, "25")]
    [InlineData(InputType.Integer, 275, 300.5, "25,50")]
    [InlineData(InputType.Decimal, 275, 300, "25,00")]
    public void What_lacks_of_a_count_is_written_as_the_count_is(InputType type, int value, double target, string shown)
    {
        var count = Count(new ValueTarget(Comparison.AtLeast, (decimal)target, null)) with { Inputs = [Figure("v", type)] };

        TargetDistance.Of(Explained(count, value))!.Value.Shown.ToString().ShouldBe(shown);
    }

    [Fact]
    public void Without_a_figure_there_is_no_distance() =>
        TargetDistance.Of(Explained(Share(AtLeast(70), new RollUp.Lead()), 0, 0)).ShouldBeNull();

    private static ExplainedMeasure Explained(Indicator indicator, params decimal?[] figures)
    {
        var plan = ScoringPlan.From(Set(Leaf("1", indicator))).Indicators[0];
        var values = new EntryValues { Figures = figures };
        return Explanation.Of(plan, values, plan.Score(values)).Measures[0];
    }
}
