using System.Numerics;
using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>What a whole set comes to under its rule.</summary>
/// <param name="Points">The sum so far, as the office writes it; none under a rule of levels, and where nothing can be reached.</param>
/// <param name="Possible">The most that could be reached, without what does not apply and what is only recorded.</param>
/// <param name="Rescaled">The sum brought to the full mark of the set; none while no band can be named.</param>
/// <param name="Grade">The name of the band or level, or of what lies below them; none while an item has nothing to judge: "chưa đủ số liệu".</param>
/// <param name="IsComplete">False while something the verdict is made of is missing; a grade named meanwhile stands on the units that have answered, and is provisional.</param>
public sealed record ScoreTotal(
    ScoreStatus Status, ScoreReason Reason, string? Points, string? Possible, string? Rescaled, string? Grade, StatusCounts Counts, bool IsComplete)
{
    internal static ScoreTotal Of(SetRule rule, Score whole)
    {
        var (points, possible) = Written(whole);
        return new(
            whole.Status, whole.Reason, points, possible,
            rule is PointsRule marks && whole.Grade != Score.NoGrade ? Rescale(marks, whole).ToString() : null,
            GradeOf(rule, whole), whole.Counts, whole.IsComplete);
    }

    /// <summary>The name of the grade a score holds.</summary>
    internal static string? GradeOf(SetRule rule, Score score) => score.Grade switch
    {
        Score.NoGrade => null,
        < 0 => rule.BelowGrades,
        var grade => rule.Grades[grade],
    };

    /// <summary>Points and the most there could be, as the office writes them; none where it carries none.</summary>
    internal static (string? Points, string? Possible) Written(Score score) => score.Points == 0 && score.Possible == 0
        ? (null, null)
        : (ShownNumber.Exact(score.Points).ToString(), ShownNumber.Exact(score.Possible).ToString());

    /// <summary>Rounded so that it never contradicts the band.</summary>
    private static ShownNumber Rescale(PointsRule rule, Score whole) => ShownNumber.Of(
        (BigInteger)whole.Points * Millionths.Of(rule.Full), (BigInteger)whole.Possible * Millionths.One,
        [.. rule.Bands.Select(band => new Threshold(Comparison.AtLeast, Millionths.Of(band.From)))]);
}
