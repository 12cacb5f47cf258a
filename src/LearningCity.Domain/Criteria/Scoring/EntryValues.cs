namespace LearningCity.Domain.Criteria;

/// <summary>What a unit answered to one indicator. Holds no memory of its own, so that a run over millions of entries can reuse its buffers.</summary>
public readonly ref struct EntryValues
{
    /// <summary>The yes/no answer of a document indicator.</summary>
    public bool? Met { get; init; }

    /// <summary>Figures by ordinal among the indicator's figure inputs; a shorter span means the rest is missing.</summary>
    public ReadOnlySpan<decimal?> Figures { get; init; }

    /// <summary>Chosen words by ordinal among the indicator's choice inputs.</summary>
    public ReadOnlySpan<string?> Choices { get; init; }

    /// <summary>Who published the percentage that stands in for the counts.</summary>
    public string? DirectSource { get; init; }

    /// <summary>The unit has no data and says why: scores as no data.</summary>
    public bool IsDeclaredGap { get; init; }

    public bool IsNotApplicable { get; init; }

    /// <summary>Documents that prove the answer: linked, not withdrawn, and fitting the requirement.</summary>
    public int Documents { get; init; }

    /// <summary>What the unit, or its predecessors together, had accepted in the round before, by the ordinals of <see cref="Figures"/>.</summary>
    public ReadOnlySpan<decimal?> PreviousFigures { get; init; }

    /// <summary>The words chosen then; of several predecessors only where all chose the same.</summary>
    public ReadOnlySpan<string?> PreviousChoices { get; init; }

    /// <summary>A predecessor was taken over only in part: what it reported cannot be told apart.</summary>
    public bool IsPredecessorInPart { get; init; }

    internal decimal? Figure(int ordinal) => ordinal < Figures.Length ? Figures[ordinal] : null;

    internal string? Choice(int ordinal) => ordinal < Choices.Length ? Choices[ordinal] : null;

    internal decimal? PreviousFigure(int ordinal) => ordinal < PreviousFigures.Length ? PreviousFigures[ordinal] : null;

    internal string? PreviousChoice(int ordinal) => ordinal < PreviousChoices.Length ? PreviousChoices[ordinal] : null;
}
