namespace LearningCity.Domain.Criteria;

/// <summary>What of an indicator decides whether its figures stand in one line with another's: the inputs of each sum, their units, the reading.</summary>
/// <param name="Reading">In what the figure is told; empty where the kind leaves no choice.</param>
/// <param name="Target">What it is held against, as a text that is equal for equal targets.</param>
internal sealed record IndicatorMeasure(IReadOnlyList<IReadOnlyList<InputField>> Sums, string Reading, string Target)
{
    public static IndicatorMeasure Of(Indicator indicator)
    {
        var inputs = indicator.Inputs.DistinctBy(input => input.Key).ToDictionary(input => input.Key, StringComparer.Ordinal);
        var rollUp = indicator.RollUp is RollUp.Count { Target: { } share } ? Told(share) : "";
        var levels = string.Concat(indicator.LevelTargets.Select(target =>
            FormattableString.Invariant($"{target.Level} {target.Comparison} {target.Value:0.######} {target.Choice};")));
        return indicator switch
        {
            ShareIndicator one => new([Sum(one.Measure.Numerator), Sum(one.Measure.Denominator)], "", Told(one.Target) + levels + rollUp),
            CountIndicator count => new([Sum(count.Value)], "", Told(count.Target) + levels + rollUp),
            PointsIndicator points => new(
                [Sum([points.Mark])], FormattableString.Invariant($"{points.Points:0.######}"), Told(points.Target) + levels + rollUp),
            LevelIndicator level => new(
                [Sum([level.Level])], string.Join('|', Sum([level.Level]).SelectMany(input => input.Choices)), level.Target + levels + rollUp),
            ChangeIndicator change => new(
                [Sum(change.Current.Sum), Sum(change.Current.Over)],
                $"{change.Direction} {change.Target.Reading} {change.Current.IsShare}",
                FormattableString.Invariant($"{change.Target.Comparison} {change.Target.Value:0.######}{levels}{rollUp}")),
            AllOfIndicator allOf => new(
                [.. allOf.Parts.SelectMany(part => new[] { Sum(part.Measure.Numerator), Sum(part.Measure.Denominator) })],
                "",
                string.Concat(allOf.Parts.Select(part => Told(part.Target))) + levels + rollUp),
            _ => new([.. indicator.Inputs.Select(input => new[] { input })], "", levels + rollUp),
        };

        IReadOnlyList<InputField> Sum(IReadOnlyList<string> keys) => [.. keys.Select(key => inputs.GetValueOrDefault(key)).OfType<InputField>()];
    }

    /// <summary>Whether the same inputs are added in the same places, in whatever order.</summary>
    public bool HasKeysOf(IndicatorMeasure other) => IsAlike(other, input => input.Key);

    /// <summary>Whether each sum is counted in the same unit.</summary>
    public bool HasUnitsOf(IndicatorMeasure other) => IsAlike(other, input => $"{input.Type is InputType.Percentage} {input.Unit}");

    private bool IsAlike(IndicatorMeasure other, Func<InputField, string> feature) =>
        Sums.Count == other.Sums.Count
        && Sums.Zip(other.Sums).All(pair => pair.First.Select(feature).ToHashSet(StringComparer.Ordinal).SetEquals(pair.Second.Select(feature)));

    private static string Told(ShareTarget? target) => target is null
        ? ""
        : FormattableString.Invariant($"{target.Comparison} {target.Percent:0.######} {target.Upper:0.######};");

    private static string Told(ValueTarget? target) => target is null
        ? ""
        : FormattableString.Invariant($"{target.Comparison} {target.Value:0.######} {target.Upper:0.######};");
}
