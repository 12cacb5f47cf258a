using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>The rule of a set as the answers show it.</summary>
/// <param name="Kind">not-set: the source publishes no rule; results stand per indicator, without a total. points, levels.</param>
/// <param name="Grades">Bands or levels from the lowest.</param>
/// <param name="Below">The name of what reaches none of them.</param>
/// <param name="Full">The full mark, under a rule of points.</param>
/// <param name="Floor">The least mark of any indicator, under a rule of points that has one.</param>
/// <param name="Mandatory">Codes of indicators that must be met.</param>
public sealed record WrittenRule(
    string Kind, IReadOnlyList<WrittenGrade> Grades, string? Below, decimal? Full, decimal? Floor, IReadOnlyList<string> Mandatory)
{
    internal static WrittenRule Of(SetRule rule) => rule switch
    {
        PointsRule points => new(
            rule.Word(), [.. points.Bands.Select(band => new WrittenGrade(band.Name, null, band.From))], points.Below, points.Full, points.Floor, points.Mandatory),
        LevelsRule levels => new(
            rule.Word(), [.. levels.Levels.Select(level => new WrittenGrade(level.Name, level.Code, null))], levels.Below, null, null, []),
        _ => new(rule.Word(), [], null, null, null, []),
    };
}

/// <param name="Code">Of a level.</param>
/// <param name="From">The least sum of a band, included.</param>
public sealed record WrittenGrade(string Name, string? Code, decimal? From);
