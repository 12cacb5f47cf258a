namespace LearningCity.Domain.Criteria;

/// <summary>How much of what is required is there: required inputs and required documents, counted one by one. At most 100 % by construction.</summary>
/// <remarks>A declared gap and a reasoned "không áp dụng" answer everything of their indicator; the gap still scores "chưa có số liệu".</remarks>
public readonly record struct Completeness(int Required, int Answered)
{
    /// <summary>Whole percent, rounded down, so that 100 is reached only when nothing is missing. 100 when nothing is required.</summary>
    public int Percent => Required is 0 ? 100 : (int)(100L * Answered / Required);

    public bool IsComplete => Answered == Required;

    public static Completeness operator +(Completeness left, Completeness right) =>
        new(left.Required + right.Required, left.Answered + right.Answered);

    public static Completeness Add(Completeness left, Completeness right) => left + right;

    /// <summary>Of an indicator that has no entry yet.</summary>
    public static Completeness OfNothing(PlanIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return new(RequiredInputs(indicator) + indicator.Definition.Documents.Minimum, 0);
    }

    /// <summary>Of one entry.</summary>
    public static Completeness Of(PlanIndicator indicator, in EntryValues values)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var (definition, required) = (indicator.Definition, RequiredInputs(indicator));
        var minimum = definition.Documents.Minimum;
        if (values.IsNotApplicable || values.IsDeclaredGap)
        {
            return new(required + minimum, required + minimum);
        }

        var answered = required - MissingFrom(indicator, values).Count;
        return new(required + minimum, answered + minimum - MissingDocumentsOf(indicator, values));
    }

    /// <summary>How many documents are still to be linked. A "no", a declared gap and "không áp dụng" need none.</summary>
    public static int MissingDocumentsOf(PlanIndicator indicator, in EntryValues values)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var needsNone = values.IsNotApplicable || values.IsDeclaredGap || (indicator.Definition is DocumentIndicator && values.Met is false);
        return needsNone ? 0 : Math.Max(0, indicator.Definition.Documents.Minimum - values.Documents);
    }

    /// <summary>Keys of the required inputs that are still empty. A delivered percentage with its source stands in for the counts of its share.</summary>
    public static IReadOnlyList<string> MissingFrom(PlanIndicator indicator, in EntryValues values)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (values.IsNotApplicable || values.IsDeclaredGap)
        {
            return [];
        }

        var replaced = KeysReplacedByDirect(indicator, values);
        var missing = new List<string>();
        var (figure, choice) = (0, 0);
        foreach (var input in indicator.Definition.Inputs)
        {
            var isThere = input.Type switch
            {
                InputType.Boolean => values.Met is not null,
                InputType.Choice => values.Choice(choice++) is not null,
                _ => values.Figure(figure++) is not null,
            };
            if (input.Required && !isThere && !replaced.Contains(input.Key, StringComparer.Ordinal))
            {
                missing.Add(input.Key);
            }
        }

        return missing;
    }

    private static int RequiredInputs(PlanIndicator indicator) => indicator.Definition.Inputs.Count(input => input.Required);

    private static string[] KeysReplacedByDirect(PlanIndicator indicator, in EntryValues values)
    {
        if (indicator.Definition is not ShareIndicator { Direct: { } direct } share || string.IsNullOrWhiteSpace(values.DirectSource))
        {
            return [];
        }

        string[] counts = [.. share.Measure.Numerator, .. share.Measure.Denominator];
        var isDelivered = false;
        for (var i = 0; i < indicator.Figures.Length; i++)
        {
            var key = indicator.Figures[i].Key;
            if (values.Figure(i) is not null && counts.Contains(key, StringComparer.Ordinal))
            {
                return [];
            }

            isDelivered |= values.Figure(i) is not null && string.Equals(key, direct, StringComparison.Ordinal);
        }

        return isDelivered ? counts : [];
    }
}
