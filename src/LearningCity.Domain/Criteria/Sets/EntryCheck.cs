namespace LearningCity.Domain.Criteria;

/// <summary>A rule by which an answer is questioned before it is sent; it decides nothing about the score.</summary>
public abstract record EntryCheck(CheckSeverity Severity)
{
    /// <summary>What the set says to the reporter, in its own words; none: the product's sentence.</summary>
    public string? Message { get; init; }
}

/// <summary>The figure moved from that of the round before by more than so many percent of it, up or down.</summary>
/// <param name="Input">Key of the figure.</param>
/// <param name="Percent">Of last round's figure; 900 questions ten times as much.</param>
public sealed record JumpCheck(string Input, decimal Percent, CheckSeverity Severity) : EntryCheck(Severity);

/// <summary>A total that its parts do not add up to.</summary>
/// <param name="Total">Key of the figure that holds the total.</param>
/// <param name="Of">Keys of its parts.</param>
public sealed record TotalCheck(string Total, IReadOnlyList<string> Of, CheckSeverity Severity) : EntryCheck(Severity);

/// <summary>A figure that exceeds the one it is part of.</summary>
/// <param name="Lesser">Key of the figure that may not be greater.</param>
/// <param name="Greater">Key of the figure that holds it.</param>
public sealed record OrderCheck(string Lesser, string Greater, CheckSeverity Severity) : EntryCheck(Severity);

public enum CheckSeverity : byte
{
    /// <summary>Shown to the reporter and to the office.</summary>
    Notice,

    /// <summary>The report goes out only with a note that explains it.</summary>
    Explain,

    /// <summary>The report does not go out with it.</summary>
    Refuse,
}
