using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria.Contracts;

/// <summary>What rounds want at this moment from whoever answers to a key: rounds that are open and have not reached khoá. A supplier asks it when his own figures
/// change, and answers with <see cref="SupplyIndicatorValue"/>; the same wants are told by <see cref="SupplyWanted"/> when a round begins and every night.</summary>
/// <param name="Key">As the office set it, such as <c>recognition.units-rated</c>.</param>
public sealed record ListSupplyWants(string Key) : IQuery<IReadOnlyList<SupplyWant>>;

/// <summary>One indicator of one round, for the units with one cut-off; by round, then in the order the office set the sources.</summary>
/// <param name="From">First day of the period that the figures are about.</param>
/// <param name="To">Last day of the period.</param>
/// <param name="CutOff">Chốt số liệu of these units: the figures are wanted as of this day.</param>
/// <param name="Indicator">Code in the set.</param>
/// <param name="Parameters">The text of a JSON object, as the office set it.</param>
/// <param name="Units">Whose value is wanted.</param>
/// <param name="Waiting">Those of them for whom none was supplied yet.</param>
public sealed record SupplyWant(
    RoundId Round, DateOnly From, DateOnly To, DateOnly CutOff, string Indicator, string Parameters, IReadOnlyList<UnitId> Units, IReadOnlyList<UnitId> Waiting);
