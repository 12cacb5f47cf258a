using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>Which indicator of another version a version's indicator continues: the one place where a trend looks for it.</summary>
internal static class IndicatorContinuation
{
    /// <summary>The one under the same code; none where that version has none.</summary>
    public static PlanIndicator? In(ScoringPlan version, PlanIndicator newest) => version.TryFind(newest.Code, out var found) ? found : null;

    /// <summary>Whether figures of both may stand in one line: same kind, same terms, same way to the city's answer. The target may differ.</summary>
    public static bool MeasuresTheSame(PlanIndicator one, PlanIndicator other) =>
        one.Definition.RollUp.GetType() == other.Definition.RollUp.GetType() && Terms(one.Definition) == Terms(other.Definition);

    private static string Terms(Indicator indicator) => indicator switch
    {
        ShareIndicator share => $"share {Of(share.Measure)}",
        ChangeIndicator change => $"change {Of(change.Current)} {change.Direction} {change.Target.Reading}",
        AllOfIndicator allOf => $"all-of {string.Join(' ', allOf.Parts.Select(part => $"{part.Key} {Of(part.Measure)}"))}",
        CountIndicator count => $"count {string.Join('+', count.Value)}",
        PointsIndicator points => FormattableString.Invariant($"points {points.Mark} {points.Points:0.####}"),
        LevelIndicator level => $"level {string.Join('|', level.Inputs.First(input => input.Key == level.Level).Choices)}",
        _ => indicator.KindWord(),
    };

    private static string Of(ShareMeasure measure) => $"{string.Join('+', measure.Numerator)}/{string.Join('+', measure.Denominator)}";

    private static string Of(ChangeMeasure measure) => $"{string.Join('+', measure.Sum)}/{string.Join('+', measure.Over)}";
}
