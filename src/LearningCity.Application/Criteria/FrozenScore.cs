using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>A score as it is frozen. This file is the one place where a score becomes text and text a score again.</summary>
/// <param name="Node">Code of the standard, criterion or indicator.</param>
/// <param name="Figures">None where every term is zero.</param>
/// <param name="Parts">For indicators of several parts; none without.</param>
/// <param name="Counts">Met, not met, no data, not assessable, not applicable, waiting.</param>
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
    bool IsComplete)
{
    public static FrozenScore Of(string node, Score score) => new(
        node, score.Status, score.Reason, score.IsDirect, score.LowestPart, FrozenFigures.Of(score.Figures), score.Contributors,
        score.Parts.IsDefaultOrEmpty ? null : [.. score.Parts.Select(part => new FrozenPart(part.Status, part.Reason, FrozenFigures.Of(part.Sum), part.Contributors))],
        [
            score.Counts.Met, score.Counts.NotMet, score.Counts.NoData, score.Counts.NotAssessable, score.Counts.NotApplicable, score.Counts.Waiting,
        ],
        score.IsComplete);

    public Score ToScore() => new(
        Status, Reason, IsDirect, LowestPart, FrozenFigures.ToQuantity(Figures), Contributors,
        Parts is null ? [] : [.. Parts.Select(part => new ScorePart(part.Status, part.Reason, FrozenFigures.ToQuantity(part.Figures), part.Contributors))],
        new StatusCounts(Counts[0], Counts[1], Counts[2], Counts[3], Counts[4], Counts[5]),
        IsComplete);
}

public sealed record FrozenPart(ScoreStatus Status, ScoreReason Reason, FrozenFigures? Figures, int Contributors);

/// <summary>The exact terms of a measure, in the unit of the figures.</summary>
public sealed record FrozenFigures(decimal Numerator, decimal Denominator, decimal PreviousNumerator, decimal PreviousDenominator)
{
    internal static FrozenFigures? Of(Quantity terms) => terms == default
        ? null
        : new(Shown(terms.Numerator), Shown(terms.Denominator), Shown(terms.PreviousNumerator), Shown(terms.PreviousDenominator));

    internal static Quantity ToQuantity(FrozenFigures? figures) => figures is null
        ? default
        : new(Exact(figures.Numerator), Exact(figures.Denominator), Exact(figures.PreviousNumerator), Exact(figures.PreviousDenominator));

    private static decimal Shown(Int128 millionths) => (decimal)millionths / Millionths.One;

    private static Int128 Exact(decimal figure) => (Int128)(figure * Millionths.One);
}
