namespace LearningCity.Domain.Criteria;

/// <summary>Which indicator of the set that was asked holds the answers to an indicator of the set that judges.</summary>
/// <param name="Judged">Code in the set that judges.</param>
/// <param name="Asked">Code in the set the answers were given under; none: nothing there answers it.</param>
/// <param name="Fields">By what their input fields meet.</param>
/// <param name="Comparability">Unless comparable, no answer is judged: the indicator has no data.</param>
public sealed record IndicatorPair(string Judged, string? Asked, FieldMeeting Fields, Comparability Comparability)
{
    /// <summary>Whether an answer was given to a measure that is another one by this rule.</summary>
    public bool IsMeasuredOtherwise => Comparability is not (Comparability.Comparable or Comparability.NothingEarlier);

    /// <summary>Indicators under the same code, in the order of the set that judges: all that two sets say about each other without a declared continuation.</summary>
    public static IReadOnlyList<IndicatorPair> ByCode(SetDefinition asked, SetDefinition judged)
    {
        var known = asked.Indicators.Select(node => node.Code).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. judged.Indicators.Select(node => known.Contains(node.Code)
                ? new IndicatorPair(node.Code, node.Code, FieldMeeting.SameKey, Comparability.Comparable)
                : new IndicatorPair(node.Code, null, FieldMeeting.SameKey, Comparability.NothingEarlier)),
        ];
    }
}

/// <summary>By what the input fields of two indicators meet.</summary>
public enum FieldMeeting
{
    /// <summary>The same key.</summary>
    SameKey,

    /// <summary>The same place in the formula, whatever the key: one indicator is declared to be the other, carried on.</summary>
    SamePlace,
}
