using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>Which node of an earlier version each node of a later one is: by what is continued, by code, and where the code changed by its name.</summary>
internal sealed class NodeMatches
{
    private readonly Dictionary<string, PlacedNode> earlierOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlacedNode> laterOf = new(StringComparer.Ordinal);

    /// <summary>Codes of the nodes below each parent that kept their order.</summary>
    private readonly Dictionary<string, HashSet<string>> staying = new(StringComparer.Ordinal);

    private NodeMatches(SetVersion later, SetVersion earlier)
    {
        Later = PlacedNode.Of(later.Definition);
        Earlier = PlacedNode.Of(earlier.Definition);
        var byCode = Earlier.ToDictionary(node => node.Code, StringComparer.Ordinal);
        var continued = Continuation.Of(later, earlier).Where(one => one.Earlier is not null).ToDictionary(one => one.Code, StringComparer.Ordinal);
        var isSameSet = later.Definition.Code == earlier.Definition.Code;
        Take(node => continued.TryGetValue(node.Code, out var one) ? byCode[one.Earlier!] : null);
        Take(node => byCode.TryGetValue(node.Code, out var same) && (isSameSet || same.Node.Name == node.Node.Name) ? same : null);
        var byName = Earlier.Where(node => !laterOf.ContainsKey(node.Code)).ToLookup(node => node.Node.Name, StringComparer.Ordinal);
        Take(node => byName[node.Node.Name].ToList() is [var only] ? only : null);
    }

    /// <summary>In the order of the set.</summary>
    public IReadOnlyList<PlacedNode> Later { get; }

    /// <summary>In the order of the set.</summary>
    public IReadOnlyList<PlacedNode> Earlier { get; }

    public static NodeMatches Of(SetVersion later, SetVersion earlier) => new(later, earlier);

    public PlacedNode? EarlierOf(PlacedNode later) => earlierOf.GetValueOrDefault(later.Code);

    public PlacedNode? LaterOf(PlacedNode earlier) => laterOf.GetValueOrDefault(earlier.Code);

    /// <summary>Whether it hangs under another node than before, or stands at another place among those that stayed beside it.</summary>
    public bool IsMoved(PlacedNode later)
    {
        var parent = later.Parent is null ? null : earlierOf.GetValueOrDefault(later.Parent)?.Code ?? "";
        if (EarlierOf(later)!.Parent != parent)
        {
            return true;
        }

        if (!staying.TryGetValue(later.Parent ?? "", out var run))
        {
            staying[later.Parent ?? ""] = run = StayingBeside(later, parent);
        }

        return !run.Contains(later.Code);
    }

    /// <summary>The longest run of neighbours whose order is the earlier one; who is not in it was moved.</summary>
    private HashSet<string> StayingBeside(PlacedNode later, string? parent)
    {
        List<PlacedNode> beside = [.. Later.Where(node => node.Parent == later.Parent && EarlierOf(node) is { } match && match.Parent == parent)];
        var best = new (int Length, int From)[beside.Count];
        for (var i = 0; i < beside.Count; i++)
        {
            best[i] = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (EarlierOf(beside[j])!.Ordinal < EarlierOf(beside[i])!.Ordinal && best[j].Length >= best[i].Length)
                {
                    best[i] = (best[j].Length + 1, j);
                }
            }
        }

        var run = new HashSet<string>(StringComparer.Ordinal);
        for (var i = Array.IndexOf(best, best.MaxBy(one => one.Length)); i >= 0; i = best[i].From)
        {
            run.Add(beside[i].Code);
        }

        return run;
    }

    private void Take(Func<PlacedNode, PlacedNode?> match)
    {
        foreach (var node in Later.Where(node => !earlierOf.ContainsKey(node.Code)))
        {
            if (match(node) is { } found && !laterOf.ContainsKey(found.Code) && found.IsIndicator == node.IsIndicator)
            {
                earlierOf[node.Code] = found;
                laterOf[found.Code] = node;
            }
        }
    }
}

/// <summary>A node with its place.</summary>
/// <param name="Parent">Code of the node above it.</param>
/// <param name="Ordinal">Place in the whole set, from 0.</param>
internal sealed record PlacedNode(SetNode Node, string? Parent, int Ordinal)
{
    public string Code => Node.Code;

    public bool IsIndicator => Node.Indicator is not null;

    public static IReadOnlyList<PlacedNode> Of(SetDefinition definition)
    {
        var nodes = new List<PlacedNode>();
        foreach (var node in definition.Nodes)
        {
            Add(node, null);
        }

        return nodes;

        void Add(SetNode node, string? parent)
        {
            nodes.Add(new PlacedNode(node, parent, nodes.Count));
            foreach (var child in node.Children)
            {
                Add(child, node.Code);
            }
        }
    }
}
