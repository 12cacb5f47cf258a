namespace LearningCity.Domain.Criteria;

/// <summary>100 x (sum of the numerator inputs) / (sum of the denominator inputs).</summary>
public sealed record ShareMeasure(IReadOnlyList<string> Numerator, IReadOnlyList<string> Denominator);

/// <summary>A sum of inputs, or such a sum over another.</summary>
/// <param name="Over">Empty for a plain sum.</param>
public sealed record ChangeMeasure(IReadOnlyList<string> Sum, IReadOnlyList<string> Over)
{
    public bool IsShare => Over.Count > 0;
}

/// <summary>What a percentage is held against.</summary>
/// <param name="Percent">At most six decimals; of a range its lower bound.</param>
/// <param name="Phrase">The words of the source: "Tối thiểu 70%".</param>
public sealed record ShareTarget(Comparison Comparison, decimal Percent, string? Phrase)
{
    /// <summary>Of a range: its upper bound, which is shown and never failed.</summary>
    public decimal? Upper { get; init; }
}

/// <summary>What a number or a mark is held against.</summary>
/// <param name="Value">In the unit of the figure; of a range its lower bound.</param>
public sealed record ValueTarget(Comparison Comparison, decimal Value, string? Phrase)
{
    /// <summary>Of a range: its upper bound, which is shown and never failed.</summary>
    public decimal? Upper { get; init; }
}

/// <summary>What a change is held against.</summary>
/// <param name="Value">In the unit of the reading: percentage points, percent, or the measure's own unit.</param>
public sealed record ChangeTarget(Comparison Comparison, decimal Value, ChangeReading Reading, string? Phrase);

public enum Comparison : byte
{
    /// <summary>"Tối thiểu", "từ … trở lên": the bound is included.</summary>
    AtLeast,

    /// <summary>"Dưới": strict.</summary>
    Below,

    /// <summary>"Trên"; "tăng", "giảm" without a figure: strict.</summary>
    MoreThan,

    /// <summary>"Tối đa", "không quá": the bound is included.</summary>
    AtMost,

    /// <summary>"Từ … đến …": met from the lower bound up; above the upper bound is no failure.</summary>
    Range,
}

public enum ChangeDirection : byte
{
    Up,
    Down,
}

public enum ChangeReading : byte
{
    /// <summary>Difference of two percentages, in percentage points.</summary>
    Points,

    /// <summary>Difference in percent of the previous value.</summary>
    Relative,

    /// <summary>Difference in the unit of the measure.</summary>
    Absolute,
}

/// <summary>On what basis both periods were measured; figures on different bases are not comparable.</summary>
/// <param name="Current">Key of the choice that names the basis of this period.</param>
/// <param name="Previous">Key of the choice for the previous period; none: one choice names the basis of both.</param>
/// <param name="Accepted">The bases that may be compared; empty: any.</param>
public sealed record ChangeBasis(string Current, string? Previous, IReadOnlyList<string> Accepted);
