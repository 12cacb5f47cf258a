namespace LearningCity.Domain.Criteria;

/// <summary>Why an indicator came to its status, as data: a screen draws it and opens it further, to units and documents.</summary>
/// <param name="Inputs">Every field with its value; empty for a roll-up, whose values stand in the units below, and without the answer.</param>
/// <param name="Measures">One line per measure; none for yes/no questions.</param>
/// <param name="LowestPart">Index of the measure whose figure is shown for the whole, or -1.</param>
/// <param name="Units">For a roll-up: units by status.</param>
/// <param name="IsComplete">For a roll-up: false while a unit is missing and the verdict provisional.</param>
public sealed record Explanation(
    string Code,
    string Name,
    ScoreStatus Status,
    ScoreReason Reason,
    IReadOnlyList<ExplainedInput> Inputs,
    IReadOnlyList<ExplainedMeasure> Measures,
    int LowestPart,
    int DocumentsRequired,
    int? DocumentsHeld,
    string? DirectSource,
    StatusCounts? Units,
    bool IsComplete)
{
    /// <summary>Explains the score of one entry.</summary>
    public static Explanation Of(PlanIndicator indicator, in EntryValues values, IndicatorResult result)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var inputs = new List<ExplainedInput>(indicator.Definition.Inputs.Count);
        var (figure, choice) = (0, 0);
        foreach (var input in indicator.Definition.Inputs)
        {
            inputs.Add(input.Type switch
            {
                InputType.Boolean => new ExplainedInput(input.Key, input.Label, input.Type, input.Unit, null, null, values.Met),
                InputType.Choice => new ExplainedInput(input.Key, input.Label, input.Type, input.Unit, null, values.Choice(choice++), null),
                _ => new ExplainedInput(input.Key, input.Label, input.Type, input.Unit, Shown(values.Figure(figure++)), null, null),
            });
        }

        return new(
            indicator.Code,
            indicator.Name,
            result.Status,
            result.Reason,
            inputs,
            [.. indicator.Explain(result)],
            result.LowestPart,
            indicator.Definition.Documents.Minimum,
            values.Documents,
            result.IsDirect ? values.DirectSource : null,
            Units: null,
            IsComplete: true);
    }

    /// <summary>Explains what the units below an ancestor come to together.</summary>
    public static Explanation Of(PlanIndicator indicator, RollUpResult rolledUp)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var result = rolledUp.Result;
        return new(
            indicator.Code,
            indicator.Name,
            result.Status,
            result.Reason,
            Inputs: [],
            indicator.Definition.RollUp is RollUp.Count count ? OfCount(count, result) : [.. indicator.Explain(result)],
            result.LowestPart,
            indicator.Definition.Documents.Minimum,
            DocumentsHeld: null,
            DirectSource: null,
            rolledUp.Units,
            rolledUp.IsComplete);
    }

    /// <summary>The figures and the verdict alone, for whoever may see the score and not the answer it was made from.</summary>
    public Explanation WithoutAnswer() => this with { Inputs = [], DocumentsHeld = null, DirectSource = null };

    private static ShownNumber? Shown(decimal? figure) => figure is { } value ? ShownNumber.Exact(value) : null;

    private static IReadOnlyList<ExplainedMeasure> OfCount(RollUp.Count count, IndicatorResult result) => count.Target is { } target
        ? [ExplainedMeasure.OfShare(
            null, UnitsMet, target, [new(target.Comparison, Millionths.Of(target.Percent))], result.Status, result.Reason, result.Figures, isDirect: false)]
        : [];

    private static ShareMeasure UnitsMet { get; } = new(["met"], ["met", "notMet"]);
}

/// <summary>One field of the form with its value; all values none when it was left empty.</summary>
public sealed record ExplainedInput(
    string Key, string Label, InputType Type, string? Unit, ShownNumber? Figure, string? Choice, bool? Answer);
