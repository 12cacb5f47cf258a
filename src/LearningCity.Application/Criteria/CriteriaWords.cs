using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>The words of the set format for what the answers show.</summary>
internal static class CriteriaWords
{
    public static string KindWord(this Indicator indicator) => indicator switch
    {
        DocumentIndicator => "document",
        ShareIndicator => "share",
        ChangeIndicator => "change",
        AllOfIndicator => "all-of",
        CountIndicator => "count",
        LevelIndicator => "level",
        PointsIndicator => "points",
        _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
    };

    public static string Word(this SetRule rule) => rule switch
    {
        PointsRule => "points",
        LevelsRule => "levels",
        _ => "not-set",
    };

    public static string Word(this RollUp rollUp) => rollUp switch
    {
        RollUp.Lead => "lead",
        RollUp.Sum => "sum",
        RollUp.Count => "count",
        _ => throw new ArgumentOutOfRangeException(nameof(rollUp)),
    };
}
