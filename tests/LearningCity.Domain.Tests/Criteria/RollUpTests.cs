using FsCheck;
using FsCheck.Fluent;
using LearningCity.Domain.Criteria;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

public sealed class RollUpTests
{
    private static readonly RollUp Sums = new RollUp.Sum();

    [Fact]
    public void A_city_share_adds_counts_and_never_averages_percentages()
    {
        var indicator = Planned(Share(AtLeast(70), Sums));

        var city = indicator.Score(Sum(indicator, [[1, 1], [60, 99]]));

        (city.Result.Status, city.IsComplete).ShouldBe((ScoreStatus.NotMet, true));
        city.Result.Figures.ShouldBe(new Quantity(61_000_000, 100_000_000, 0, 0));
    }

    [Fact]
    public void A_verdict_stands_on_what_is_accepted_and_says_that_units_are_missing()
    {
        var indicator = Planned(Share(AtLeast(70), Sums));

        var city = indicator.Score(Sum(indicator, [[7, 10]]) + RollUpSums.Of(IndicatorResult.Waiting));

        (city.Result.Status, city.IsComplete, city.Units.Waiting).ShouldBe((ScoreStatus.Met, false, 1));
    }

    [Fact]
    public void A_unit_without_data_adds_nothing_and_leaves_the_sum_incomplete()
    {
        var indicator = Planned(Share(AtLeast(70), Sums));

        var city = indicator.Score(Sum(indicator, [[7, 10], [null, 50]]));

        (city.Result.Status, city.IsComplete).ShouldBe((ScoreStatus.Met, false));
        city.Result.Figures!.Value.Denominator.ShouldBe(10_000_000);
    }

    [Fact]
    public void A_unit_with_nothing_to_count_leaves_the_sum_complete()
    {
        var indicator = Planned(Share(Below(0.05m), Sums));

        var city = indicator.Score(Sum(indicator, [[1, 2001], [0, 0]]));

        (city.Result.Status, city.IsComplete, city.Units.NotAssessable).ShouldBe((ScoreStatus.Met, true, 1));
    }

    [Fact]
    public void Nothing_accepted_is_waiting_and_nobody_concerned_is_not_applicable()
    {
        var indicator = Planned(Share(AtLeast(70), Sums));
        var notConcerned = RollUpSums.Of(indicator.Score(new EntryValues { IsNotApplicable = true }));

        indicator.Score(RollUpSums.Of(IndicatorResult.Waiting)).Result.Status.ShouldBe(ScoreStatus.Waiting);
        indicator.Score(notConcerned).Result.Reason.ShouldBe(ScoreReason.NoUnitConcerned);
        indicator.Score(notConcerned).IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void A_change_sums_its_four_terms_before_comparing()
    {
        var indicator = Planned(Change(ChangeDirection.Down, Comparison.AtLeast, 1.5m, ChangeReading.Points, isShare: true, rollUp: Sums));

        var city = indicator.Score(Sum(indicator, [[10, 500, 30, 500], [15, 500, 10, 500]]));

        city.Result.ShouldBe(IndicatorResult.Of(
            ScoreStatus.Met, ScoreReason.TargetMet, new Quantity(25_000_000, 1_000_000_000, 40_000_000, 1_000_000_000)));
    }

    [Theory]
    [InlineData(true, ScoreReason.MissingPrevious)]
    [InlineData(false, ScoreReason.MissingInput)]
    public void A_change_without_any_sum_names_the_previous_period_once_a_unit_has_given_this_one(bool hasCurrent, ScoreReason reason)
    {
        foreach (var rollUp in new[] { Sums, new RollUp.Count(AtLeast(50)), new RollUp.Count(null) })
        {
            var indicator = Planned(Change(ChangeDirection.Up, Comparison.MoreThan, 0, ChangeReading.Absolute, rollUp: rollUp));
            var first = RollUpSums.Of(indicator.Score(new EntryValues { Figures = [hasCurrent ? 5 : null] }));
            var silent = RollUpSums.Of(indicator.Score(new EntryValues { IsDeclaredGap = true }));

            var city = indicator.Score(first + silent + RollUpSums.Of(IndicatorResult.Waiting)).Result;

            (city.Status, city.Reason).ShouldBe((ScoreStatus.NoData, reason));
        }
    }

    [Fact]
    public void Of_a_change_whose_predecessors_came_in_part_the_previous_value_is_missing()
    {
        var change = Change(ChangeDirection.Up, Comparison.MoreThan, 0, ChangeReading.Absolute, rollUp: Sums);
        var indicator = Planned(change with { CarriesPrevious = true, Previous = change.Current });
        var inPart = RollUpSums.Of(indicator.Score(new EntryValues { Figures = [5], IsPredecessorInPart = true }));
        var compared = RollUpSums.Of(indicator.Score(new EntryValues { Figures = [5], PreviousFigures = [4, null, null, null] }));

        indicator.Score(inPart).Result.Reason.ShouldBe(ScoreReason.MissingPrevious);
        indicator.Score(inPart + compared).Result.Status.ShouldBe(ScoreStatus.Met, "whoever gave both is compared");
        indicator.Score(inPart + compared - inPart).ShouldBe(indicator.Score(compared));
    }

    [Fact]
    public void Streams_are_summed_each_for_itself_and_one_missing_at_one_unit_is_only_incomplete()
    {
        var indicator = Planned(Streams(90, Sums));

        var city = indicator.Score(Sum(indicator, [[90, 100, 90, 100, 90, 100], [10, 10, null, 10, 10, 10]]));

        (city.Result.Status, city.IsComplete).ShouldBe((ScoreStatus.Met, false));
        city.Result.Parts.Select(part => part.Figures!.Value.Denominator).ShouldBe([110_000_000, 100_000_000, 110_000_000]);
    }

    [Fact]
    public void Units_that_met_are_counted_against_the_share_of_units_to_reach()
    {
        var indicator = Planned(Document(rollUp: new RollUp.Count(AtLeast(70))));
        var yes = RollUpSums.Of(indicator.Score(new EntryValues { Met = true, Documents = 1 }));
        var no = RollUpSums.Of(indicator.Score(new EntryValues { Met = false }));

        indicator.Score(yes + yes + no).Result.Status.ShouldBe(ScoreStatus.NotMet);
        indicator.Score(yes + yes + yes + no).Result.Status.ShouldBe(ScoreStatus.Met);
    }

    [Fact]
    public void Counting_units_without_a_share_to_reach_gives_no_verdict()
    {
        var indicator = Planned(Document(rollUp: new RollUp.Count(null)));
        var yes = RollUpSums.Of(indicator.Score(new EntryValues { Met = true, Documents = 1 }));

        indicator.Score(yes).Result.Reason.ShouldBe(ScoreReason.NoTarget);
    }

    [Fact]
    public void Counting_units_of_which_none_has_a_verdict_is_no_data()
    {
        var indicator = Planned(Document(rollUp: new RollUp.Count(null)));
        var silent = RollUpSums.Of(indicator.Score(new EntryValues { IsDeclaredGap = true }));

        (indicator.Score(silent).Result.Status, indicator.Score(silent).Result.Reason).ShouldBe((ScoreStatus.NoData, ScoreReason.MissingInput));
    }

    [Fact]
    public void One_changed_entry_applied_by_difference_equals_summing_again() => Prop.ForAll(
        Units.ToArbitrary(), Units.ToArbitrary(), (units, others) =>
        {
            var indicator = Planned(Streams(90, Sums));
            var (before, after) = (units[0], others[0]);

            var changed = Sum(indicator, units) - Sum(indicator, [before]) + Sum(indicator, [after]);

            return changed == Sum(indicator, units.Skip(1).Prepend(after));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_units_does_not_matter() => Prop.ForAll(
        Units.ToArbitrary(), units =>
        {
            var indicator = Planned(Streams(90, Sums));

            return indicator.Score(Sum(indicator, units)) == indicator.Score(Sum(indicator, units.OrderBy(unit => unit.GetHashCode()).ToArray()))
                && indicator.Score(Sum(indicator, units)) == indicator.Score(Sum(indicator, units.Reverse()));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_further_unit_that_fails_never_raises_a_share() => Prop.ForAll(
        Shares.ToArbitrary(), Gen.Choose(1, 500).ToArbitrary(), (units, size) =>
        {
            var indicator = Planned(Share(AtLeast(70), Sums));
            var failing = new decimal?[] { 0, size };

            var (fewer, more) = (Sum(indicator, units).Sum, Sum(indicator, [.. units, failing]).Sum);

            return more.Numerator * fewer.Denominator <= fewer.Numerator * more.Denominator;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Scaling_every_figure_changes_no_verdict() => Prop.ForAll(
        Shares.ToArbitrary(), Gen.Choose(2, 1_000).ToArbitrary(), (units, factor) =>
        {
            var indicator = Planned(Share(AtLeast(70), Sums));
            var scaled = units.Select(unit => unit.Select(figure => figure * factor).ToArray());

            return indicator.Score(Sum(indicator, units)).Result.Status == indicator.Score(Sum(indicator, scaled)).Result.Status;
        }).QuickCheckThrowOnFailure();

    private static Gen<decimal?[][]> Units =>
        Gen.ArrayOf(
            Gen.Choose(-20, 200).Select(n => n < 0 ? (decimal?)null : n / 8m),
            6).NonEmptyListOf().Select(units => units.ToArray());

    private static Gen<decimal?[][]> Shares =>
        Gen.Choose(0, 300).SelectMany(n => Gen.Choose(n, 300).Select(d => new decimal?[] { n, d }))
            .NonEmptyListOf().Select(units => units.ToArray());
}
