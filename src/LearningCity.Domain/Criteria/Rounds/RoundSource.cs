namespace LearningCity.Domain.Criteria;

/// <summary>In one round the value of an indicator is supplied by another part of the product instead of being entered, whatever its kind.</summary>
/// <param name="Indicator">Code in the set.</param>
/// <param name="Key">Names the supplier; opaque here: "recognition.units-rated".</param>
/// <param name="Parameters">What exactly is wanted, as the text of a JSON object; opaque here.</param>
public sealed record RoundSource(string Indicator, string Key, string Parameters);
