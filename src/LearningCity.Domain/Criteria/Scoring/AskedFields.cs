namespace LearningCity.Domain.Criteria;

/// <summary>Says an indicator in the input fields of another, so that answers given to that one can be scored as they stand.</summary>
internal static class AskedFields
{
    /// <param name="judged">Its targets, requirements and points stay.</param>
    /// <param name="asked">Its fields keep their ordinals; a field that only <paramref name="judged"/> has stands behind them and is never answered.</param>
    public static Indicator In(Indicator judged, Indicator asked, FieldMeeting fields) =>
        (fields is FieldMeeting.SamePlace ? InPlace(judged, asked) : judged) with
        {
            Inputs =
            [
                .. asked.Inputs.Select(field => judged.Inputs.FirstOrDefault(own => Meet(own, field)) ?? field),
                .. judged.Inputs.Where(own => !asked.Inputs.Any(field => Meet(own, field))),
            ],
        };

    /// <summary>Keys that only one class of values has may repeat in the other: figures, words and yes/no are answered apart.</summary>
    private static bool Meet(InputField own, InputField field) =>
        string.Equals(own.Key, field.Key, StringComparison.Ordinal) && (own.IsFigure ? field.IsFigure : own.Type == field.Type);

    private static Indicator InPlace(Indicator judged, Indicator asked) => (judged, asked) switch
    {
        (DocumentIndicator document, DocumentIndicator from) => document with { Met = from.Met },
        (ShareIndicator share, ShareIndicator from) => share with { Measure = from.Measure, Direct = share.Direct is null ? null : from.Direct },
        (CountIndicator count, CountIndicator from) => count with { Value = from.Value },
        (LevelIndicator level, LevelIndicator from) => level with { Level = from.Level },
        (PointsIndicator points, PointsIndicator from) => points with { Mark = from.Mark },
        (ChangeIndicator change, ChangeIndicator from) => InPlace(change, from),
        (AllOfIndicator allOf, AllOfIndicator from) => allOf with
        {
            Parts = [.. allOf.Parts.Zip(from.Parts, (part, place) => part with { Measure = place.Measure })],
        },
        _ => throw new ArgumentException("An indicator carries on only one of its own kind.", nameof(asked)),
    };

    /// <summary>The previous period is the one that was entered, unless either takes it from the round before.</summary>
    private static ChangeIndicator InPlace(ChangeIndicator change, ChangeIndicator from)
    {
        var carries = change.CarriesPrevious || from.CarriesPrevious;
        return change with
        {
            Current = from.Current,
            Previous = carries ? from.Current : from.Previous,
            CarriesPrevious = carries,
            Basis = change.Basis is { } basis && from.Basis is { } stated ? basis with { Current = stated.Current, Previous = stated.Previous } : change.Basis,
        };
    }
}
