using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>What one version of a set says otherwise than another, of the same set or of another. Of a draft with faults, its last definition without.</summary>
/// <param name="Set">The later version.</param>
/// <param name="With">The earlier version.</param>
[Allow(Function.SeeCriteria)]
public sealed record GetCriteriaSetComparison(CriteriaSetId Set, CriteriaSetId With) : IQuery<CriteriaSetComparison>;

/// <param name="IsSame">Both say the same, to the letter.</param>
/// <param name="Head">What changed beside the nodes: title, layers, units, rule.</param>
/// <param name="Nodes">What changed, in the order of the later version; what is gone stands behind what it stood behind.</param>
public sealed record CriteriaSetComparison(
    ComparedVersion Later, ComparedVersion Earlier, bool IsSame, IReadOnlyList<MemberChange> Head, IReadOnlyList<NodeChange> Nodes);

public sealed record ComparedVersion(CriteriaSetId Id, string Code, int Version, string Title, CriteriaSetState State, string ContentHash)
{
    internal static ComparedVersion Of(CriteriaSet set) => new(set.Id, set.Code, set.Version, set.Title, set.State, set.ContentHash);
}

/// <param name="Code">In the later version; none: it is gone.</param>
/// <param name="EarlierCode">In the earlier version; none: it is new.</param>
/// <param name="Parent">Code of the node above it, in the later version.</param>
/// <param name="Members">Each member that differs within it.</param>
public sealed record NodeChange(
    string? Code,
    string? EarlierCode,
    string? Name,
    string? EarlierName,
    string? Parent,
    string? EarlierParent,
    IReadOnlyList<NodeChangeKind> Kinds,
    IReadOnlyList<MemberChange> Members);

public enum NodeChangeKind
{
    Added,
    Removed,

    /// <summary>Under another node, or at another place among its neighbours.</summary>
    Moved,

    /// <summary>Another code.</summary>
    Recoded,

    /// <summary>Another name.</summary>
    Renamed,

    /// <summary>Something within it.</summary>
    Changed,
}

internal sealed class GetCriteriaSetComparisonHandler(IRepository<CriteriaSet> sets, ICaller caller)
    : IRequestHandler<GetCriteriaSetComparison, CriteriaSetComparison>
{
    public async Task<CriteriaSetComparison> Handle(GetCriteriaSetComparison query, CancellationToken ct)
    {
        var later = await sets.GetAsync(new ReadableCriteriaSet(query.Set, caller), ct);
        var earlier = await sets.GetAsync(new ReadableCriteriaSet(query.With, caller), ct);
        var (now, then) = (new WrittenSet(later.Definition), new WrittenSet(earlier.Definition));
        var matches = NodeMatches.Of(new SetVersion(later.Version, later.Definition), new SetVersion(earlier.Version, earlier.Definition));
        var present = matches.Later.Select(node => (At: node.Ordinal, Gone: -1, Change: ChangeOf(node, matches, then, now)));
        var gone = Gone(matches);
        return new CriteriaSetComparison(
            ComparedVersion.Of(later), ComparedVersion.Of(earlier), later.ContentHash == earlier.ContentHash, WrittenSet.HeadChanges(then, now),
            [.. present.Concat(gone).OrderBy(one => one.At).ThenBy(one => one.Gone).Select(one => one.Change).OfType<NodeChange>()]);
    }

    private static NodeChange? ChangeOf(PlacedNode node, NodeMatches matches, WrittenSet then, WrittenSet now)
    {
        if (matches.EarlierOf(node) is not { } earlier)
        {
            return new NodeChange(node.Code, null, node.Node.Name, null, node.Parent, null, [NodeChangeKind.Added], []);
        }

        var members = WrittenSet.NodeChanges(then, earlier.Ordinal, now, node.Ordinal);
        (NodeChangeKind Kind, bool Happened)[] kinds =
        [
            (NodeChangeKind.Moved, matches.IsMoved(node)), (NodeChangeKind.Recoded, node.Code != earlier.Code),
            (NodeChangeKind.Renamed, node.Node.Name != earlier.Node.Name), (NodeChangeKind.Changed, members.Count > 0),
        ];
        NodeChangeKind[] happened = [.. kinds.Where(kind => kind.Happened).Select(kind => kind.Kind)];
        return happened.Length is 0
            ? null
            : new NodeChange(node.Code, earlier.Code, node.Node.Name, earlier.Node.Name, node.Parent, earlier.Parent, happened, members);
    }

    private static IEnumerable<(int At, int Gone, NodeChange? Change)> Gone(NodeMatches matches)
    {
        var behind = -1;
        foreach (var node in matches.Earlier)
        {
            if (matches.LaterOf(node) is { } later)
            {
                behind = later.Ordinal;
            }
            else
            {
                yield return (behind, node.Ordinal, new NodeChange(null, node.Code, null, node.Node.Name, null, node.Parent, [NodeChangeKind.Removed], []));
            }
        }
    }
}
