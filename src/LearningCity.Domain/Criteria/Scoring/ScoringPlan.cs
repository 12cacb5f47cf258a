using System.Diagnostics.CodeAnalysis;

namespace LearningCity.Domain.Criteria;

/// <summary>A set compiled for scoring: nodes in pre-order with stable ordinals, indicators with their input ordinals. Immutable, safe to share between threads.</summary>
/// <remarks>Ordinals follow from the published definition alone, so they may be stored beside it.</remarks>
public sealed class ScoringPlan
{
    private readonly Dictionary<string, PlanIndicator> byCode;

    private ScoringPlan(SetDefinition definition, PlanNode[] nodes, PlanIndicator[] indicators)
    {
        Rule = PlanRule.From(definition.Rule, indicators);
        Definition = definition;
        Nodes = nodes;
        Indicators = indicators;
        byCode = indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
    }

    public SetDefinition Definition { get; }

    /// <summary>How the whole is judged; none: it is not.</summary>
    internal PlanRule? Rule { get; }

    /// <summary>Every node in pre-order: a node stands before those below it, and they stand together.</summary>
    public IReadOnlyList<PlanNode> Nodes { get; }

    public IReadOnlyList<PlanIndicator> Indicators { get; }

    /// <param name="definition">A definition without faults (<see cref="SetCheck"/>).</param>
    public static ScoringPlan From(SetDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var nodes = new List<PlanNode>();
        var indicators = new List<PlanIndicator>();
        foreach (var node in definition.Nodes)
        {
            Number(node, definition.Rule, parent: -1, depth: 1, nodes, indicators);
        }

        return new ScoringPlan(definition, [.. nodes], [.. indicators]);
    }

    public bool TryFind(string code, [NotNullWhen(true)] out PlanIndicator? indicator) => byCode.TryGetValue(code, out indicator);

    /// <summary>The indicator of this code, where units with this part answer it.</summary>
    public bool TryFindAnswered(string code, AssignmentPart part, [NotNullWhen(true)] out PlanIndicator? indicator)
    {
        indicator = byCode.TryGetValue(code, out var found) && found.Definition.IsAnsweredBy(part) ? found : null;
        return indicator is not null;
    }

    /// <summary>Names of the nodes above an indicator, from the top.</summary>
    public IReadOnlyList<string> NamesAbove(PlanIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var above = new Stack<string>();
        for (var node = Nodes[indicator.Node].Parent; node >= 0; node = Nodes[node].Parent)
        {
            above.Push(Nodes[node].Name);
        }

        return [.. above];
    }

    /// <summary>Counts for every node the statuses of the indicators below it.</summary>
    /// <param name="statuses">By ordinal of the indicator.</param>
    /// <param name="counts">By ordinal of the node; overwritten.</param>
    public void Count(ReadOnlySpan<ScoreStatus> statuses, Span<StatusCounts> counts)
    {
        counts[..Nodes.Count].Clear();
        foreach (var indicator in Indicators)
        {
            var one = StatusCounts.One(statuses[indicator.Ordinal]);
            for (var node = indicator.Node; node >= 0; node = Nodes[node].Parent)
            {
                counts[node] += one;
            }
        }
    }

    private static short Number(SetNode node, SetRule rule, short parent, byte depth, List<PlanNode> nodes, List<PlanIndicator> indicators)
    {
        var ordinal = checked((short)nodes.Count);
        nodes.Add(null!);
        short indicator = -1;
        if (node.Indicator is { } asked)
        {
            indicator = (short)indicators.Count;
            indicators.Add(PlanIndicator.From(asked, new PlanPlace(node, indicator, ordinal, rule)));
        }

        var end = (short)(ordinal + 1);
        foreach (var child in node.Children)
        {
            end = Number(child, rule, ordinal, (byte)(depth + 1), nodes, indicators);
        }

        nodes[ordinal] = new PlanNode(ordinal, parent, end, depth, indicator, node.Code, node.Name)
        {
            Cap = node.Cap is { } cap ? Millionths.Of(cap) : long.MaxValue,
        };
        return end;
    }
}

/// <summary>A node by its place.</summary>
/// <param name="Parent">Ordinal of the parent, or -1.</param>
/// <param name="End">One past the last ordinal below this node: the node and all below are <c>Ordinal..End</c>.</param>
/// <param name="Depth">From 1.</param>
/// <param name="Indicator">Ordinal of its indicator, or -1.</param>
public sealed record PlanNode(short Ordinal, short Parent, short End, byte Depth, short Indicator, string Code, string Name)
{
    /// <summary>The most points that count of everything below it, in millionths.</summary>
    public long Cap { get; init; }
}
