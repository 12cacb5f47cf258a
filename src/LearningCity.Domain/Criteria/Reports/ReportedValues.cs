namespace LearningCity.Domain.Criteria;

/// <summary>What a unit answered to one indicator, as it is stored. All empty: nothing was entered yet.</summary>
/// <param name="Met">The answer of a yes/no question.</param>
/// <param name="Figures">By ordinal of the indicator's figure inputs; none: not entered, which is never zero.</param>
/// <param name="Choices">By ordinal of the indicator's choice inputs.</param>
/// <param name="DirectSource">Who published the percentage that stands in for the counts.</param>
public sealed record ReportedValues(
    bool? Met, IReadOnlyList<decimal?> Figures, IReadOnlyList<string?> Choices, string? DirectSource)
{
    public static ReportedValues Empty { get; } = new(null, [], [], null);

    public bool IsEmpty =>
        Met is null && DirectSource is null && Figures.All(figure => figure is null) && Choices.All(choice => choice is null);

    public bool Equals(ReportedValues? other) =>
        other is not null && Met == other.Met && DirectSource == other.DirectSource
        && Figures.SequenceEqual(other.Figures) && Choices.SequenceEqual(other.Choices, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Met, DirectSource, Figures.Count, Choices.Count);
}
