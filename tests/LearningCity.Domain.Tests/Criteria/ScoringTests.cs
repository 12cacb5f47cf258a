using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using LearningCity.Domain.Criteria;
using static LearningCity.Domain.Criteria.ScoreReason;
using static LearningCity.Domain.Criteria.ScoreStatus;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

public sealed class ScoringTests
{
    [Fact]
    public void Seven_of_ten_meets_70_percent() => Verdict(Share(AtLeast(70)), 7, 10).ShouldBe((Met, TargetMet));

    [Fact]
    public void Sixty_nine_of_99_does_not_meet_70_percent() => Verdict(Share(AtLeast(70)), 69, 99).ShouldBe((NotMet, TargetMissed));

    [Fact]
    public void One_in_2000_is_not_below_0_05_percent() => Verdict(Share(Below(0.05m)), 1, 2000).ShouldBe((NotMet, TargetMissed));

    [Fact]
    public void One_in_2001_is_below_0_05_percent() => Verdict(Share(Below(0.05m)), 1, 2001).ShouldBe((Met, TargetMet));

    [Fact]
    public void Zero_of_zero_is_not_assessable() => Verdict(Share(AtLeast(70)), 0, 0).ShouldBe((NotAssessable, ZeroDenominator));

    [Fact]
    public void Missing_is_not_zero()
    {
        Verdict(Share(Below(0.05m)), null, 2000).ShouldBe((NoData, MissingInput));
        Verdict(Share(Below(0.05m)), 0, 2000).ShouldBe((Met, TargetMet));
        Verdict(Share(AtLeast(70)), 7).ShouldBe((NoData, MissingInput));
    }

    [Fact]
    public void Of_three_waste_streams_one_failing_and_one_missing_is_not_met() =>
        Verdict(Streams(), 95, 100, 80, 100, null, 100).ShouldBe((NotMet, PartFailed));

    [Fact]
    public void Of_three_waste_streams_none_failing_and_one_missing_is_no_data() =>
        Verdict(Streams(), 95, 100, 90, 100, null, 100).ShouldBe((NoData, PartMissing));

    [Fact]
    public void Three_waste_streams_at_the_bound_are_met_and_the_lowest_share_is_shown()
    {
        var result = Scored(Streams(), 95, 100, 90, 100, 99, 100);

        (result.Status, result.LowestPart, result.Figures!.Value.Numerator).ShouldBe((Met, 1, (Int128)90_000_000));
    }

    [Fact]
    public void A_stream_without_waste_cannot_be_assessed_and_hides_no_failure()
    {
        Verdict(Streams(), 95, 100, 90, 100, 0, 0).ShouldBe((NotAssessable, PartNotAssessable));
        Verdict(Streams(), 95, 100, 89, 100, 0, 0).ShouldBe((NotMet, PartFailed));
        Verdict(Streams(), 95, 100, null, 100, 0, 0).ShouldBe((NoData, PartMissing));
    }

    [Theory]
    [InlineData(true, 1, Met, AnsweredYes)]
    [InlineData(true, 0, NotMet, MissingDocument)]
    [InlineData(false, 1, NotMet, AnsweredNo)]
    [InlineData(null, 1, NoData, NotAnswered)]
    public void A_yes_counts_only_with_its_document(bool? met, int documents, ScoreStatus status, ScoreReason reason)
    {
        var result = Planned(Document()).Score(new EntryValues { Met = met, Documents = documents });

        (result.Status, result.Reason).ShouldBe((status, reason));
    }

    [Fact]
    public void A_declared_gap_is_no_data_and_not_applicable_is_itself()
    {
        var indicator = Planned(Share(AtLeast(70)));

        indicator.Score(new EntryValues { IsDeclaredGap = true }).ShouldBe(IndicatorResult.Of(NoData, DeclaredGap));
        indicator.Score(new EntryValues { IsNotApplicable = true }).ShouldBe(IndicatorResult.Of(NotApplicable, DeclaredNotApplicable));
    }

    [Fact]
    public void A_delivered_percentage_counts_only_with_its_source_and_without_counts()
    {
        var indicator = Planned(Share(AtLeast(66), direct: true));

        indicator.Score(new EntryValues { Figures = [null, null, 66m], DirectSource = "Cục Thống kê" }).Status.ShouldBe(Met);
        indicator.Score(new EntryValues { Figures = [null, null, 65.999999m], DirectSource = "Cục Thống kê" }).Status.ShouldBe(NotMet);
        indicator.Score(new EntryValues { Figures = [null, null, 66m] }).Reason.ShouldBe(MissingSource);
        indicator.Score(new EntryValues { Figures = [10, null, 66m], DirectSource = "Cục Thống kê" }).Reason.ShouldBe(MissingInput);
        indicator.Score(new EntryValues { Figures = [1, 10, 66m], DirectSource = "Cục Thống kê" }).Status.ShouldBe(NotMet);
    }

    [Fact]
    public void Standing_still_is_no_growth()
    {
        var growth = Change(ChangeDirection.Up, Comparison.MoreThan, 0, ChangeReading.Absolute);

        Verdict(growth, 100, 0, 100, 0).ShouldBe((NotMet, TargetMissed));
        Verdict(growth, 100.000001m, 0, 100, 0).ShouldBe((Met, TargetMet));
    }

    [Fact]
    public void A_rate_falling_by_exactly_one_and_a_half_points_is_met_and_by_a_hair_less_is_not()
    {
        var fall = Change(ChangeDirection.Down, Comparison.AtLeast, 1.5m, ChangeReading.Points, isShare: true);

        Verdict(fall, 25, 1000, 40, 1000).ShouldBe((Met, TargetMet));
        Verdict(fall, 2501, 100_000, 40, 1000).ShouldBe((NotMet, TargetMissed));
    }

    [Fact]
    public void Points_and_relative_percent_are_different_readings_of_the_same_fall()
    {
        Verdict(Change(ChangeDirection.Down, Comparison.AtLeast, 1.5m, ChangeReading.Points, isShare: true), 98, 10_000, 100, 10_000)
            .ShouldBe((NotMet, TargetMissed));
        Verdict(Change(ChangeDirection.Down, Comparison.AtLeast, 1.5m, ChangeReading.Relative, isShare: true), 98, 10_000, 100, 10_000)
            .ShouldBe((Met, TargetMet));
    }

    [Fact]
    public void A_change_without_last_years_figure_has_no_data() =>
        Verdict(Change(ChangeDirection.Up, Comparison.MoreThan, 0, ChangeReading.Absolute), 100, 0, null, 0).ShouldBe((NoData, MissingPrevious));

    [Fact]
    public void A_change_from_nothing_cannot_be_assessed()
    {
        Verdict(Change(ChangeDirection.Up, Comparison.AtLeast, 5, ChangeReading.Relative), 100, 0, 0, 0).ShouldBe((NotAssessable, RelativeFromZero));
        Verdict(Change(ChangeDirection.Up, Comparison.AtLeast, 5, ChangeReading.Points, isShare: true), 1, 2, 0, 0)
            .ShouldBe((NotAssessable, ZeroPreviousDenominator));
        Verdict(Change(ChangeDirection.Up, Comparison.AtLeast, 5, ChangeReading.Points, isShare: true), 0, 0, 1, 2)
            .ShouldBe((NotAssessable, ZeroDenominator));
    }

    [Fact]
    public void Figures_on_different_bases_are_not_compared()
    {
        var indicator = Planned(Change(ChangeDirection.Up, Comparison.MoreThan, 0, ChangeReading.Absolute, basis: true));
        decimal?[] figures = [110, 0, 100, 0];

        indicator.Score(new EntryValues { Figures = figures, Choices = ["hiện hành", "so sánh"] }).Reason.ShouldBe(DifferentBasis);
        indicator.Score(new EntryValues { Figures = figures, Choices = ["so sánh", "so sánh"] }).Status.ShouldBe(Met);
        indicator.Score(new EntryValues { Figures = figures, Choices = ["so sánh"] }).Reason.ShouldBe(MissingInput);
    }

    [Fact]
    public void The_widest_figures_are_compared_exactly()
    {
        const decimal wide = 999_999_999_999.999999m;

        Verdict(Share(AtLeast(100)), wide, wide).ShouldBe((Met, TargetMet));
        Verdict(Share(AtLeast(100)), wide - 0.000001m, wide).ShouldBe((NotMet, TargetMissed));
        var fall = Change(ChangeDirection.Down, Comparison.MoreThan, 0, ChangeReading.Points, isShare: true);
        Verdict(fall, wide - 0.000001m, wide, wide, wide).ShouldBe((Met, TargetMet));
        Verdict(fall, wide - 0.000001m, wide, wide - 0.000001m, wide).ShouldBe((NotMet, TargetMissed));
    }

    [Fact]
    public void A_change_of_shares_of_any_width_is_judged_as_unbounded_numbers_judge_it() => Prop.ForAll(
        Wide.ToArbitrary(), Wide.ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (current, previous, points) =>
        {
            var (cn, cd, pn, pd) = (current.Item1, current.Item2, previous.Item1, previous.Item2);
            var fall = Change(ChangeDirection.Down, Comparison.AtLeast, points, ChangeReading.Points, isShare: true);
            BigInteger Whole(decimal figure) => new(figure * 1_000_000m);

            var met = 100 * ((Whole(pn) * Whole(cd)) - (Whole(cn) * Whole(pd))) >= points * Whole(cd) * Whole(pd);

            return Verdict(fall, cn, cd, pn, pd) == (met ? (Met, TargetMet) : (NotMet, TargetMissed));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nodes_count_the_indicators_below_them_and_a_set_without_rule_has_no_total()
    {
        var plan = ScoringPlan.From(Set(
            Branch("1", Branch("1.1", Leaf("1.1.1", Document()), Leaf("1.1.2", Document())), Branch("1.2", Leaf("1.2.1", Document()))),
            Branch("2", Branch("2.1", Leaf("2.1.1", Document())))));
        var counts = new StatusCounts[plan.Nodes.Count];

        plan.Count([Met, NotMet, NoData, Waiting], counts);

        plan.Nodes.Select(node => node.Code).ShouldBe(["1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1", "2", "2.1", "2.1.1"]);
        plan.Nodes.Select(node => (int)node.End).ShouldBe([6, 4, 3, 4, 6, 6, 9, 9, 9]);
        counts[0].ShouldBe(new StatusCounts(1, 1, 1, 0, 0, 0));
        counts[1].ShouldBe(new StatusCounts(1, 1, 0, 0, 0, 0));
        counts[6].ShouldBe(new StatusCounts(0, 0, 0, 0, 0, 1));
    }

    [Fact]
    public void A_code_ending_in_10_is_not_the_code_ending_in_1()
    {
        var plan = ScoringPlan.From(Set(Branch("1", Leaf("1.1", Document()), Leaf("1.10", Share(AtLeast(70))))));

        plan.TryFind("1.10", out var tenth).ShouldBeTrue();
        tenth!.Ordinal.ShouldBe((short)1);
    }

    [Fact]
    public void Scoring_a_share_takes_no_memory()
    {
        var indicator = Planned(Share(AtLeast(70)));
        decimal?[] figures = [7, 10];
        indicator.Score(new EntryValues { Figures = figures }).Status.ShouldBe(Met);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            indicator.Score(new EntryValues { Figures = figures });
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    /// <summary>A share of figures from a handful to nearly 10^12, with up to six decimals.</summary>
    private static Gen<(decimal, decimal)> Wide =>
        Gen.Choose(1, int.MaxValue).SelectMany(d => Gen.Choose(0, d).SelectMany(n => Gen.Elements(0.000001m, 1m, 465.661287m)
            .Select(scale => (n * scale, d * scale))));
}
