using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria.Contracts;

/// <summary>What the city, or one unit, has still to reach: the indicators of a locked round that are not met, without data or not assessable, in the order of the set.
/// What the council says stands before what was computed. For a plan that closes the gaps; works for baseline rounds too.</summary>
/// <param name="Unit">None: the city of the round.</param>
[Allow(Function.SeeScores, Function.ReadReports)]
public sealed record ListGaps(RoundId Round, UnitId? Unit, PageRequest Page) : IQuery<GapPage>;

/// <summary>A page of gaps, with what was never accepted and so speaks for none of them.</summary>
/// <param name="ReportsNotAccepted">Of the round, for a unit its own; what is met without them is met on the others alone.</param>
public sealed record GapPage(IReadOnlyList<Gap> Items, int Total, int Number, int Size, int ReportsNotAccepted);

/// <param name="Indicator">Code in the set.</param>
/// <param name="Above">Names of the nodes above it, from the top.</param>
/// <param name="Lead">The unit that leads the indicator.</param>
/// <param name="Reason">Why, as the score says it: a word of the score reasons.</param>
/// <param name="CouncilReason">What the council says about it, where it differs from the computed result.</param>
/// <param name="Measures">The figures behind it, one per part; empty for yes/no questions and where nothing can be measured.</param>
/// <param name="UnitsShort">For an indicator counted or summed over units: how many of them have not met it.</param>
/// <param name="UnitsNotAccepted">Of these, how many have no accepted report: nobody has looked at what they say.</param>
/// <param name="DocumentsMissing">For one unit's answer: required papers that are not there.</param>
public sealed record Gap(
    string Indicator,
    string Name,
    IReadOnlyList<string> Above,
    UnitId? Lead,
    string? LeadName,
    GapKind Kind,
    string Reason,
    string? CouncilReason,
    IReadOnlyList<GapMeasure> Measures,
    int? UnitsShort,
    int? UnitsNotAccepted,
    int DocumentsMissing);

public enum GapKind
{
    NotMet,

    /// <summary>Chưa có số liệu, or nothing was accepted before khoá.</summary>
    NoData,
    NotAssessable,
}

/// <summary>How far one measure stays from its target.</summary>
/// <param name="Part">Name of the part, for an indicator of several.</param>
/// <param name="Figure">As the office writes it; none without one.</param>
/// <param name="Comparison">at-least, at-most, below, more-than, range; none where the source names no threshold.</param>
/// <param name="Target">As the office writes it; none where there is none.</param>
/// <param name="Unit">What figure, target and distance are in: percent, percentage-points, absolute.</param>
/// <param name="Phrase">The words of the source.</param>
/// <param name="Distance">From the figure to the target, rounded away from zero, as the office writes it; none without a figure, "0" where the figure stands on a strict bound.</param>
/// <param name="DistanceNumerator">The exact distance as a fraction in lowest terms: whole number.</param>
/// <param name="DistanceDenominator">Whole number above zero.</param>
public sealed record GapMeasure(
    string? Part, string? Figure, string? Comparison, string? Target, string Unit, string? Phrase, string? Distance, string? DistanceNumerator,
    string? DistanceDenominator);
