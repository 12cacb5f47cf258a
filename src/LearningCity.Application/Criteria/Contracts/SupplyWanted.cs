using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria.Contracts;

/// <summary>A round wants the values of one indicator from whoever answers to the key. Published when the round is opened or reopened, when the office asks
/// again, and every night before scoring. A supplier answers with <see cref="SupplyIndicatorValue"/> for as many units as it can, inside the
/// publisher's transaction, and leaves the other keys alone.</summary>
/// <param name="From">First day of the period that the figures are about.</param>
/// <param name="To">Last day of the period.</param>
/// <param name="CutOff">Chốt số liệu of these units: the figures are wanted as of this day.</param>
/// <param name="Indicator">Code in the set.</param>
/// <param name="Key">As the office set it for the round, such as <c>recognition.units-rated</c>.</param>
/// <param name="Parameters">The text of a JSON object, as the office set it.</param>
/// <param name="Units">Whose value is wanted; units with another cut-off stand in a want of their own.</param>
public sealed record SupplyWanted(
    RoundId Round, DateOnly From, DateOnly To, DateOnly CutOff, string Indicator, string Key, string Parameters, IReadOnlyList<UnitId> Units) : INotification;
