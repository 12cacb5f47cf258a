using System.Collections.Immutable;

namespace LearningCity.Domain.Criteria;

/// <summary>What one entry, or one roll-up, comes to.</summary>
/// <param name="Figures">The exact terms; none where something is missing or there are none. For several parts: those of the lowest share.</param>
/// <param name="IsDirect">The percentage was delivered as such: <see cref="Figures"/> is it over 100 and cannot be added up.</param>
/// <param name="LowestPart">Which part is shown: the index of the lowest share, or -1.</param>
/// <param name="Parts">In the order of the indicator's parts; empty for other kinds.</param>
public readonly record struct IndicatorResult(
    ScoreStatus Status,
    ScoreReason Reason,
    Quantity? Figures,
    bool IsDirect,
    int LowestPart,
    ImmutableArray<PartScore> Parts)
{
    /// <summary>The indicator has not been accepted yet.</summary>
    public static IndicatorResult Waiting { get; } = Of(ScoreStatus.Waiting, ScoreReason.NotAccepted);

    public static IndicatorResult Of(ScoreStatus status, ScoreReason reason, Quantity? figures = null, bool isDirect = false) =>
        new(status, reason, figures, isDirect, LowestPart: -1, []);

    public bool Equals(IndicatorResult other) =>
        (Status, Reason, Figures, IsDirect, LowestPart) == (other.Status, other.Reason, other.Figures, other.IsDirect, other.LowestPart)
        && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Status, Reason, Figures, IsDirect, LowestPart, Parts.IsDefault ? 0 : Parts.Length);
}

/// <summary>What one part of several comes to.</summary>
public readonly record struct PartScore(ScoreStatus Status, ScoreReason Reason, Quantity? Figures);
