using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>A score as it is frozen. This file is the one place where a score becomes text and text a score again.</summary>
/// <param name="Node">Code of the standard, criterion or indicator; <see cref="Whole"/> for the whole set.</param>
/// <param name="Figures">None where every term is zero.</param>
/// <param name="Parts">For indicators of several parts; none without.</param>
/// <param name="Counts">Met, not met, no data, not assessable, not applicable, waiting, recorded.</param>
/// <param name="Points">What it counts in the sum of points; none where it carries none.</param>
/// <param name="Possible">The most it could count; none where it carries no points.</param>
/// <param name="Grade">Place of its band or level in the rule, -1 below the lowest; none where none is named.</param>
/// <param name="WithoutPrevious">For the roll-up of a change: how many of the units without data lack only the period before; none where there is none.</param>
public sealed record FrozenScore(
    string Node,
    ScoreStatus Status,
    ScoreReason Reason,
    bool IsDirect,
    int LowestPart,
    FrozenFigures? Figures,
    int Contributors,
    IReadOnlyList<FrozenPart>? Parts,
    IReadOnlyList<int> Counts,
    bool IsComplete,
    decimal? Points = null,
    decimal? Possible = null,
    short? Grade = null,
    int? WithoutPrevious = null)
{
    /// <summary>In place of a code, which never holds this sign: the whole set.</summary>
    public const string Whole = "*";

    /// <summary>By what a node is called in the text.</summary>
    public static string CodeOf(ScoringPlan plan, short node) => node == ScoreKey.Whole ? Whole : plan.Nodes[node].Code;

    public static FrozenScore Of(string node, Score score) => new(
        node, score.Status, score.Reason, score.IsDirect, score.LowestPart, FrozenFigures.Of(score.Figures), score.Contributors,
        score.Parts.IsDefaultOrEmpty ? null : [.. score.Parts.Select(part => new FrozenPart(part.Status, part.Reason, FrozenFigures.Of(part.Sum), part.Contributors))],
        [
            score.Counts.Met, score.Counts.NotMet, score.Counts.NoData, score.Counts.NotAssessable, score.Counts.NotApplicable, score.Counts.Waiting,
            score.Counts.Recorded,
        ],
        score.IsComplete, Told(score.Points), Told(score.Possible), score.Grade == Score.NoGrade ? null : score.Grade,
        score.WithoutPrevious == 0 ? null : score.WithoutPrevious);

    public Score ToScore() => new(
        Status, Reason, IsDirect, LowestPart, FrozenFigures.ToQuantity(Figures), Contributors,
        Parts is null ? [] : [.. Parts.Select(part => new ScorePart(part.Status, part.Reason, FrozenFigures.ToQuantity(part.Figures), part.Contributors))],
        new StatusCounts(Counts[0], Counts[1], Counts[2], Counts[3], Counts[4], Counts[5], Counts[6]),
        IsComplete, Exact(Points), Exact(Possible), Grade ?? Score.NoGrade, WithoutPrevious ?? 0);

    private static decimal? Told(Int128 sum) => sum == 0 ? null : Millionths.ToDecimal(sum);

    private static Int128 Exact(decimal? points) => Millionths.OfSum(points ?? 0);
}

public sealed record FrozenPart(ScoreStatus Status, ScoreReason Reason, FrozenFigures? Figures, int Contributors);

/// <summary>The exact terms of a measure, in the unit of the figures.</summary>
public sealed record FrozenFigures(decimal Numerator, decimal Denominator, decimal PreviousNumerator, decimal PreviousDenominator)
{
    internal static FrozenFigures? Of(Quantity terms) => terms == default
        ? null
        : new(
            Millionths.ToDecimal(terms.Numerator), Millionths.ToDecimal(terms.Denominator),
            Millionths.ToDecimal(terms.PreviousNumerator), Millionths.ToDecimal(terms.PreviousDenominator));

    internal static Quantity ToQuantity(FrozenFigures? figures) => figures is null
        ? default
        : new(
            Millionths.OfSum(figures.Numerator), Millionths.OfSum(figures.Denominator),
            Millionths.OfSum(figures.PreviousNumerator), Millionths.OfSum(figures.PreviousDenominator));
}
