using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Names units of a tree: one of the three, never two.</summary>
/// <param name="Unit">This unit.</param>
/// <param name="Type">Every unit of this type.</param>
/// <param name="Group">Every unit of this group.</param>
public sealed record UnitChoice(UnitId? Unit = null, string? Type = null, string? Group = null);

/// <summary>Resolves choices to units as they stood in a tree on the cut-off day.</summary>
internal sealed class RoundUnits(IReadOnlyList<UnitOnDate> tree, IReadOnlyDictionary<string, IReadOnlyList<UnitOnDate>> groups)
{
    /// <summary>One question for the tree and one for each group that is named.</summary>
    public static async Task<RoundUnits> FindAsync(
        ISender modules, string tree, DateOnly on, UnitId under, IEnumerable<UnitChoice> choices, CancellationToken ct)
    {
        var all = await modules.Send(new FindUnitsOnDate(tree, on) { Under = under }, ct);
        var groups = new Dictionary<string, IReadOnlyList<UnitOnDate>>(StringComparer.Ordinal);
        foreach (var group in choices.Select(choice => choice.Group).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            groups[group] = await modules.Send(new FindUnitsOnDate(tree, on) { Under = under, Groups = [group] }, ct);
        }

        return new RoundUnits(all, groups);
    }

    /// <exception cref="RuleViolated">The choice names nothing, too much, or nobody.</exception>
    public IReadOnlyList<UnitOnDate> Of(UnitChoice choice, string place)
    {
        IReadOnlyList<UnitOnDate> found = choice switch
        {
            { Unit: { } unit, Type: null, Group: null } => [.. tree.Where(known => known.Id == unit)],
            { Unit: null, Type: { } type, Group: null } => [.. tree.Where(known => known.Type == type)],
            { Unit: null, Type: null, Group: { } group } => groups[group],
            _ => throw RoundRules.ChoiceUnclear(place),
        };
        return found.Count > 0
            ? found
            : throw RoundRules.ChoiceEmpty(place);
    }
}
