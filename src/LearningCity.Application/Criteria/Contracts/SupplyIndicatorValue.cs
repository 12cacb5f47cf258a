using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria.Contracts;

/// <summary>Supplies the value of one indicator for one unit in a round, inside the supplier's own transaction; said again, it changes nothing.
/// Written into a draft report, and in place of an accepted answer that was supplied before, whose unit is scored anew at once. Everywhere else (sent,
/// in review, accepted after entry by hand, released, from khoá on) the report stays and the difference is recorded beside it: never refused because of
/// the state of report or round. Refuses a round, unit or indicator that was not asked (404 <c>kernel.not-found</c>, 422
/// <c>criteria.indicator-not-asked</c>, <c>criteria.indicator-not-supplied</c>) and values that do not fit the indicator (422 <c>criteria.entry-faulty</c>,
/// <c>criteria.supply-faulty</c>).</summary>
/// <param name="Indicator">Code in the set.</param>
/// <param name="Met">The answer of a yes/no question.</param>
/// <param name="Figures">By key of the input; what is left out is missing, never zero.</param>
/// <param name="Choices">By key of the input.</param>
/// <param name="AsOf">The day the figures are as of.</param>
/// <param name="Source">Who supplies, in the office's words; at most 300 characters.</param>
/// <param name="Reference">Identity of what opens the figures, known to the supplier alone; at most 200 characters.</param>
/// <param name="ReferenceLabel">How a person recognises it; at most 300 characters.</param>
public sealed record SupplyIndicatorValue(
    RoundId Round,
    UnitId Unit,
    string Indicator,
    bool? Met,
    IReadOnlyDictionary<string, decimal?>? Figures,
    IReadOnlyDictionary<string, string?>? Choices,
    DateOnly AsOf,
    string Source,
    string Reference,
    string ReferenceLabel) : ICommand<SupplyOutcome>;

/// <summary>What became of a supplied value.</summary>
public enum SupplyOutcome
{
    /// <summary>The report holds it.</summary>
    Written,

    /// <summary>The report holds another answer, or none; the difference stands beside it.</summary>
    Differs,
}
