using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>How the value of an indicator is supplied, as a report or a score shows it.</summary>
/// <param name="Key">Names the supplier.</param>
/// <param name="Parameters">What exactly is wanted, as the text of a JSON object.</param>
/// <param name="Value">None: no supplier has answered yet, and the unit may enter by hand.</param>
public sealed record IndicatorSupply(string Key, string Parameters, SuppliedFigures? Value)
{
    internal static IndicatorSupply? Of(RoundSource? source, PlanIndicator indicator, SuppliedValue? value) => source is null
        ? null
        : new(source.Key, source.Parameters, value is null ? null : SuppliedFigures.Of(indicator, value));
}

/// <summary>What was last supplied.</summary>
/// <param name="Revision">For the release.</param>
/// <param name="AsOf">The day the figures are as of.</param>
/// <param name="Source">Who supplies.</param>
/// <param name="Reference">Identity of what opens the figures in the module that supplies them.</param>
/// <param name="ReferenceLabel">How a person recognises it.</param>
/// <param name="DiffersSince">Since when the report holds another answer, or none; none: they agree.</param>
/// <param name="Release">Why the unit may enter by hand all the same; none: it may not.</param>
public sealed record SuppliedFigures(
    SuppliedValueId Id,
    int Revision,
    bool? Met,
    IReadOnlyDictionary<string, decimal?> Figures,
    IReadOnlyDictionary<string, string?> Choices,
    DateOnly AsOf,
    string Source,
    string Reference,
    string ReferenceLabel,
    DateTimeOffset SuppliedAt,
    DateTimeOffset? DiffersSince,
    SupplyRelease? Release)
{
    internal static SuppliedFigures Of(PlanIndicator indicator, SuppliedValue value) => new(
        value.Id, value.Revision, value.Met, indicator.FiguresByKey(value.Figures), indicator.ChoicesByKey(value.Choices),
        value.AsOf, value.Source, value.Reference, value.ReferenceLabel, value.SuppliedAt, value.DiffersSince, value.Release);
}

/// <summary>Values by the keys of their inputs.</summary>
internal static class KeyedValues
{
    extension(PlanIndicator indicator)
    {
        /// <summary>Without the zeros the column adds behind the point: 1500 and not 1500.000000.</summary>
        public IReadOnlyDictionary<string, decimal?> FiguresByKey(IReadOnlyList<decimal?> figures) => indicator.Figures
            .Select((input, i) => (input.Key, Value: figures.ElementAtOrDefault(i) is { } figure ? ShownNumber.Trimmed(figure) : (decimal?)null))
            .ToDictionary(pair => pair.Key, pair => pair.Value);

        public IReadOnlyDictionary<string, string?> ChoicesByKey(IReadOnlyList<string?> choices) => indicator.Choices
            .Select((input, i) => (input.Key, Value: choices.ElementAtOrDefault(i)))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
    }
}
