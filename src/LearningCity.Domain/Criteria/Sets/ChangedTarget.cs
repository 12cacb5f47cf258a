namespace LearningCity.Domain.Criteria;

/// <summary>Another value for a target of a set, to see what would come of it.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Value">In the unit of the target it replaces: percent, percentage points, or the measure's own unit.</param>
/// <param name="Part">Key of the part, for an indicator of several.</param>
/// <param name="OfUnits">The share of units that must have met it, where units are counted, instead of the target of each unit.</param>
public sealed record ChangedTarget(string Indicator, decimal Value, string? Part = null, bool OfUnits = false);

/// <summary>Puts changed targets into a definition; everything else stays as it is.</summary>
public static class ChangedTargets
{
    /// <exception cref="Kernel.RuleViolated">No target is named, one is named twice or is not there, or the set would have faults.</exception>
    public static SetDefinition Apply(SetDefinition set, IReadOnlyList<ChangedTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(targets);
        var open = new Dictionary<string, List<ChangedTarget>>(StringComparer.Ordinal);
        foreach (var (target, place) in targets.Select((target, place) => (target, place)))
        {
            var known = open.TryGetValue(target.Indicator, out var before) ? before : open[target.Indicator] = [];
            if (known.Exists(other => other.Part == target.Part && other.OfUnits == target.OfUnits))
            {
                throw ChangedTargetRules.Repeated(place, target.Indicator);
            }

            known.Add(target);
        }

        var changed = set with { Nodes = [.. set.Nodes.Select(node => Changed(node, open))] };
        if (open.Count > 0)
        {
            throw ChangedTargetRules.IndicatorUnknown(open.Keys.First());
        }

        return SetCheck.FaultsOf(changed) is { Count: > 0 } faults ? throw CriteriaSetRules.Faulty(faults) : changed;
    }

    private static SetNode Changed(SetNode node, Dictionary<string, List<ChangedTarget>> open)
    {
        var indicator = node.Indicator;
        if (indicator is not null && open.Remove(node.Code, out var targets))
        {
            indicator = targets.Aggregate(indicator, Changed);
        }

        return node with { Indicator = indicator, Children = [.. node.Children.Select(child => Changed(child, open))] };
    }

    private static Indicator Changed(Indicator indicator, ChangedTarget to) => (indicator, to) switch
    {
        ({ RollUp: RollUp.Count { Target: { } target } }, { OfUnits: true, Part: null }) => indicator with { RollUp = new RollUp.Count(Changed(target, to)) },
        (ShareIndicator { Target: { } target } share, { OfUnits: false, Part: null }) => share with { Target = Changed(target, to) },
        (CountIndicator { Target: { } target } count, { OfUnits: false, Part: null }) => count with { Target = Changed(target, to) },
        (PointsIndicator { Target: { } target } points, { OfUnits: false, Part: null }) => points with { Target = Changed(target, to) },
        (ChangeIndicator change, { OfUnits: false, Part: null }) => change with { Target = change.Target with { Value = to.Value, Phrase = null } },
        (AllOfIndicator allOf, { OfUnits: false, Part: { } key }) when allOf.Parts.Any(part => part.Key == key) => allOf with
        {
            Parts = [.. allOf.Parts.Select(part => part.Key == key ? part with { Target = Changed(part.Target, to) } : part)],
        },
        _ => throw ChangedTargetRules.NoSuchTarget(to),
    };

    private static ShareTarget Changed(ShareTarget target, ChangedTarget to) => target with { Percent = to.Value, Phrase = null };

    private static ValueTarget Changed(ValueTarget target, ChangedTarget to) => target with { Value = to.Value, Phrase = null };
}
