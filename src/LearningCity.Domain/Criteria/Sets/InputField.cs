namespace LearningCity.Domain.Criteria;

/// <summary>One field of the form.</summary>
/// <param name="Key">Unique in its indicator.</param>
/// <param name="Unit">The unit of the figure, verbatim: "đơn vị", "tấn".</param>
/// <param name="Minimum">The least figure allowed. A file that names none means 0.</param>
/// <param name="Required">Whether a report is incomplete without it. Every input of a formula is required: missing is never zero.</param>
/// <param name="Choices">The words to choose from; empty for other types.</param>
public sealed record InputField(
    string Key,
    string Label,
    InputType Type,
    string? Unit,
    decimal Minimum,
    decimal? Maximum,
    bool Required,
    IReadOnlyList<string> Choices)
{
    /// <summary>Whether the value is a figure, and so has an ordinal among the indicator's figures.</summary>
    public bool IsFigure => Type is InputType.Integer or InputType.Decimal or InputType.Percentage;
}

/// <summary>Fields by their key.</summary>
public static class InputFields
{
    /// <summary>Place of a field among others, from 0; -1 where there is none of this key.</summary>
    public static int PlaceOf(this IReadOnlyList<InputField> fields, string key)
    {
        ArgumentNullException.ThrowIfNull(fields);
        for (var i = 0; i < fields.Count; i++)
        {
            if (string.Equals(fields[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}

public enum InputType : byte
{
    Integer,
    Decimal,

    /// <summary>0 to 100, in percent.</summary>
    Percentage,

    Boolean,
    Choice,
}
