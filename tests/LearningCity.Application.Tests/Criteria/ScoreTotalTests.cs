using FsCheck;
using FsCheck.Fluent;
using LearningCity.Application.Criteria;
using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Tests.Criteria;

public sealed class ScoreTotalTests
{
    private static readonly PointsRule Rule = new(100, [new("Trung bình", 50), new("Khá", 70), new("Tốt", 85)], "Không đạt", null, []);

    [Theory]
    [InlineData(84_990_000, 100_000_000, 1, "84,99", "84,99", "Khá")]
    [InlineData(84_999_999, 100_000_000, 1, "84,999999", "84,999999", "Khá")]
    [InlineData(85_000_000, 100_000_000, 2, "85", "85,00", "Tốt")]
    [InlineData(76_499_999, 90_000_000, 1, "76,499999", "84,999999", "Khá")]
    [InlineData(0, 100_000_000, -1, "0", "0,00", "Không đạt")]
    public void The_sum_is_shown_as_exactly_as_its_band_needs(long points, long possible, short grade, string sum, string rescaled, string band)
    {
        var total = ScoreTotal.Of(Rule, Whole(points, possible, grade));

        (total.Points, total.Rescaled, total.Grade).ShouldBe((sum, rescaled, band));
    }

    [Fact]
    public void Without_a_band_there_is_no_rescaled_sum()
    {
        var total = ScoreTotal.Of(Rule, Whole(60_000_000, 100_000_000, Score.NoGrade));

        (total.Points, total.Possible, total.Rescaled, total.Grade).ShouldBe(("60", "100", null, null));
    }

    [Fact]
    public void The_sum_that_is_shown_never_contradicts_the_band_that_is_named() => Prop.ForAll(
        Gen.Choose(1, 200_000_000).ToArbitrary(), Gen.Choose(0, 1_000).ToArbitrary(), (possible, draw) =>
        {
            var bounds = Rule.Bands.Select(band => band.From).ToList();
            var near = (long)(bounds[draw % 3] * possible / 100) - 3 + (draw % 7);
            var points = Math.Clamp(draw % 2 == 0 ? near : (long)possible * draw / 1_000, 0, possible);
            var grade = (short)(bounds.Count(bound => 100m * points >= bound * possible) - 1);

            var shown = decimal.Parse(ScoreTotal.Of(Rule, Whole(points, possible, grade)).Rescaled!.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture);

            (bounds.Count(bound => shown >= bound) - 1).ShouldBe(grade);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static Score Whole(long points, long possible, short grade) => new(
        grade < 0 ? ScoreStatus.NotMet : ScoreStatus.Met, ScoreReason.GradeReached, false, -1, default, 0, [], default, true, points, possible, grade);
}
