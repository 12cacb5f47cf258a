using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>The whole answer to one indicator, in place of what was there.</summary>
/// <param name="Indicator">Code in the set.</param>
/// <param name="Seen">The revision of the answer the caller read; 0 where there was none.</param>
/// <param name="Met">The answer of a yes/no question.</param>
/// <param name="Figures">By key of the input; what is left out is missing, never zero.</param>
/// <param name="Choices">By key of the input.</param>
/// <param name="DirectSource">Who published the percentage that stands in for the counts.</param>
/// <param name="GapReason">Why there is no data; then no values.</param>
/// <param name="NotApplicableReason">Why the indicator does not apply; then no values.</param>
/// <param name="Documents">Documents of the evidence library, in place of those linked before; left out: they stay.</param>
public sealed record WantedEntry(
    string Indicator,
    int Seen,
    bool? Met = null,
    IReadOnlyDictionary<string, decimal?>? Figures = null,
    IReadOnlyDictionary<string, string?>? Choices = null,
    string? DirectSource = null,
    string? GapReason = null,
    string? NotApplicableReason = null,
    string? Note = null,
    IReadOnlyList<DocumentId>? Documents = null)
{
    /// <summary>Whoever says that there is no figure gives none: what he wrote beside it is never dropped in silence.</summary>
    /// <exception cref="RuleViolated">A gap or "không áp dụng" with values, or both at once.</exception>
    internal void RequireOneMeaning()
    {
        var hasValues = Met is not null || DirectSource is not null
            || (Figures?.Values.Any(figure => figure is not null) ?? false) || (Choices?.Values.Any(choice => choice is not null) ?? false);
        if ((GapReason is not null && NotApplicableReason is not null) || (hasValues && (GapReason ?? NotApplicableReason) is not null))
        {
            throw ReportEntryRules.GapWithValues(Indicator);
        }
    }

    /// <summary>The values in the order of the indicator's inputs.</summary>
    /// <exception cref="RuleViolated">A key the indicator does not have.</exception>
    internal ReportedValues ToValues(PlanIndicator indicator)
    {
        RequireKnown(Figures?.Keys, indicator.Figures, "figures");
        RequireKnown(Choices?.Keys, indicator.Choices, "choices");
        return new ReportedValues(
            Met,
            [.. indicator.Figures.Select(input => Figures?.GetValueOrDefault(input.Key))],
            [.. indicator.Choices.Select(input => Choices?.GetValueOrDefault(input.Key))],
            DirectSource);
    }

    private void RequireKnown(IEnumerable<string>? keys, IReadOnlyList<InputField> inputs, string place)
    {
        var unknown = (keys ?? []).Where(key => inputs.All(input => input.Key != key)).ToList();
        if (unknown.Count > 0)
        {
            throw ReportEntryRules.Faulty(
                Indicator,
                [.. unknown.Select(key => new Fault($"/{Indicator}/{place}/{key}", "criteria.input-unknown", $"Chỉ báo {Indicator} không có ô \"{key}\"."))]);
        }
    }
}
