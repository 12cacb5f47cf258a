using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>What was accepted in the round before: to be taken over with one click, and what a change is measured against.</summary>
/// <param name="Units">Whose it was: the unit itself, or the predecessors that are summed.</param>
/// <param name="Figures">By key of this round's input; none where one of the units gave none.</param>
/// <param name="IsInPart">A predecessor came only in part, so there are no figures.</param>
/// <param name="Documents">The papers that proved it.</param>
public sealed record SuggestedAnswer(
    IReadOnlyList<NamedUnit> Units,
    bool? Met,
    IReadOnlyDictionary<string, decimal?> Figures,
    IReadOnlyDictionary<string, string?> Choices,
    bool IsInPart,
    IReadOnlyList<LinkedDocument> Documents)
{
    internal static SuggestedAnswer Of(
        PlanIndicator indicator, CarriedRow row, IReadOnlyDictionary<UnitId, NamedUnit> names, IReadOnlyDictionary<Guid, IReadOnlyList<LinkedDocument>> documents) => new(
        [.. row.Units.Select(unit => names.GetValueOrDefault(unit)).OfType<NamedUnit>()],
        row.Answer.Met,
        indicator.FiguresByKey(row.Answer.Figures),
        indicator.ChoicesByKey(row.Answer.Choices),
        row.Answer.IsInPart,
        [.. row.Entries.SelectMany(entry => documents.GetValueOrDefault(entry.Value, [])).DistinctBy(document => document.Id)
            .Where(document => document.Standing is DocumentStanding.Active)]);
}
