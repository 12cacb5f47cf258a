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

    /// <summary>The full mark, before <see cref="Weight"/>: all of it when met and none otherwise; of kind points the mark that is entered. None: it carries no points.</summary>
    public decimal? Points { get; init; }

    /// <summary>Hệ số: how often the mark counts.</summary>
    public decimal Weight { get; init; } = 1;

    /// <summary>Codes of the unit types it concerns; empty: all. For a unit of another type it does not apply.</summary>
    public IReadOnlyList<string> UnitTypes { get; init; } = [];

    /// <summary>What the levels of the set ask of it, from the lowest; empty: every level asks that it is met.</summary>
    public IReadOnlyList<LevelTarget> LevelTargets { get; init; } = [];

    /// <summary>By what an answer is questioned before it is sent.</summary>
    public IReadOnlyList<EntryCheck> Checks { get; init; } = [];

    /// <summary>Whether one answer can be met or missed; otherwise it is only recorded.</summary>
    public virtual bool HasVerdict => true;

    public bool Concerns(string unitType) => UnitTypes.Count is 0 || UnitTypes.Contains(unitType, StringComparer.Ordinal);

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

    /// <summary>None: the source names no threshold, and the share is only recorded.</summary>
    public ShareTarget? Target { get; init; }

    /// <summary>Key of a percentage delivered by a named source, used only when every count is absent.</summary>
    public string? Direct { get; init; }

    /// <summary>Whether the share may exceed 100 %. Otherwise a numerator above its denominator is refused on entry.</summary>
    public bool AllowsOver100 { get; init; }

    public override bool HasVerdict => Target is not null || LevelTargets.Count > 0;
}

/// <summary>This period held against the previous one, on the same basis.</summary>
public sealed record ChangeIndicator : Indicator
{
    public required ChangeMeasure Current { get; init; }

    public required ChangeMeasure Previous { get; init; }

    /// <summary>The previous figures are those the unit, or after a merger its predecessors, had accepted in the round before; nobody enters them.</summary>
    public bool CarriesPrevious { get; init; }

    public required ChangeDirection Direction { get; init; }

    public required ChangeTarget Target { get; init; }

    public ChangeBasis? Basis { get; init; }
}

/// <summary>A number held against a target.</summary>
public sealed record CountIndicator : Indicator
{
    /// <summary>Keys of the figures that are added.</summary>
    public required IReadOnlyList<string> Value { get; init; }

    /// <summary>None: the source names no threshold, and the number is only recorded.</summary>
    public ValueTarget? Target { get; init; }

    public override bool HasVerdict => Target is not null || LevelTargets.Count > 0;
}

/// <summary>One of several ordered levels: "duy trì mức 2".</summary>
public sealed record LevelIndicator : Indicator
{
    /// <summary>Key of the choice whose words are the levels, from the lowest.</summary>
    public required string Level { get; init; }

    /// <summary>The word to be reached at least; none: the level is only recorded.</summary>
    public string? Target { get; init; }

    public override bool HasVerdict => Target is not null || LevelTargets.Count > 0;
}

/// <summary>A mark given by whoever answers, up to the full mark.</summary>
public sealed record PointsIndicator : Indicator
{
    /// <summary>Key of the figure.</summary>
    public required string Mark { get; init; }

    /// <summary>None: the mark counts in the sum and is held against nothing.</summary>
    public ValueTarget? Target { get; init; }

    public override bool HasVerdict => Target is not null || LevelTargets.Count > 0;
}

/// <summary>Several shares of which each must reach its own target; the figure shown is the lowest share.</summary>
public sealed record AllOfIndicator : Indicator
{
    public required IReadOnlyList<IndicatorPart> Parts { get; init; }
}

public sealed record IndicatorPart(string Key, string Name, ShareMeasure Measure, ShareTarget Target);

/// <summary>How many documents prove the answer, and which.</summary>
public sealed record DocumentRequirement(int Minimum, string? Guidance)
{
    /// <summary>The kinds of paper that count: "Quyết định", "Kế hoạch"; empty: any.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The body whose paper it must be; none: any.</summary>
    public string? Issuer { get; init; }
}

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
