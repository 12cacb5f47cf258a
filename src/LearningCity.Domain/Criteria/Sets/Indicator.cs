namespace LearningCity.Domain.Criteria;

/// <summary>What is asked of the units, and when it counts as met. One record per kind; the kinds are closed.</summary>
public abstract record Indicator
{
    private protected Indicator()
    {
    }

    /// <summary>What a reporter enters, in the order of the form.</summary>
    public required IReadOnlyList<InputField> Inputs { get; init; }

    public required DocumentRequirement Documents { get; init; }

    /// <summary>The kinds of paper the source accepts as proof, verbatim.</summary>
    public string? Guidance { get; init; }

    public IReadOnlyList<string> DataSources { get; init; } = [];

    /// <summary>Who is responsible, verbatim.</summary>
    public string? Responsible { get; init; }

    /// <summary>Who leads and who supplies, by keys of the set's units. Exactly one lead.</summary>
    public IReadOnlyList<IndicatorAssignment> Assignments { get; init; } = [];

    public required RollUp RollUp { get; init; }

    /// <summary>Whether a unit may answer "không áp dụng", with a reason.</summary>
    public bool AllowsNotApplicable { get; init; }

    /// <summary>Whether units with this part enter values: the lead when answered once, the suppliers when summed or counted.</summary>
    public bool IsAnsweredBy(AssignmentPart part) =>
        RollUp is RollUp.Lead ? part is AssignmentPart.Lead : part is AssignmentPart.Supply;
}

/// <summary>Met when answered yes with the required documents.</summary>
public sealed record DocumentIndicator : Indicator
{
    /// <summary>Key of the yes/no input.</summary>
    public required string Met { get; init; }
}

/// <summary>A share of two sums held against a target.</summary>
public sealed record ShareIndicator : Indicator
{
    public required ShareMeasure Measure { get; init; }

    public required ShareTarget Target { get; init; }

    /// <summary>Key of a percentage delivered by a named source, used only when every count is absent.</summary>
    public string? Direct { get; init; }

    /// <summary>Whether the share may exceed 100 %. Otherwise a numerator above its denominator is refused on entry.</summary>
    public bool AllowsOver100 { get; init; }
}

/// <summary>This period held against the previous one, on the same basis.</summary>
public sealed record ChangeIndicator : Indicator
{
    public required ChangeMeasure Current { get; init; }

    public required ChangeMeasure Previous { get; init; }

    public required ChangeDirection Direction { get; init; }

    public required ChangeTarget Target { get; init; }

    public ChangeBasis? Basis { get; init; }
}

/// <summary>Several shares of which each must reach its own target; the figure shown is the lowest share.</summary>
public sealed record AllOfIndicator : Indicator
{
    public required IReadOnlyList<IndicatorPart> Parts { get; init; }
}

public sealed record IndicatorPart(string Key, string Name, ShareMeasure Measure, ShareTarget Target);

/// <summary>How many documents prove the answer, and which.</summary>
public sealed record DocumentRequirement(int Minimum, string? Guidance);

public sealed record IndicatorAssignment(string Unit, AssignmentPart Part, string? Role);

public enum AssignmentPart
{
    /// <summary>Answers for the city, or watches over the sum.</summary>
    Lead,

    /// <summary>Delivers its own figures, or helps the lead.</summary>
    Supply,
}

/// <summary>How the city's answer comes about.</summary>
public abstract record RollUp
{
    private RollUp()
    {
    }

    /// <summary>Answered once by the lead unit; that answer is the city's.</summary>
    public sealed record Lead : RollUp;

    /// <summary>Numerators and denominators of the accepted reports of the supplying units are added; percentages are never averaged.</summary>
    public sealed record Sum : RollUp;

    /// <summary>Counts the supplying units that met the indicator.</summary>
    /// <param name="Target">The share of units with a verdict that must have met it; none: the count is shown without a verdict.</param>
    public sealed record Count(ShareTarget? Target) : RollUp;
}
