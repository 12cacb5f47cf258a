using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>One version of a set with its tree; its file is asked for with <see cref="GetCriteriaSetFile"/>.</summary>
[Allow(Function.SeeCriteria)]
public sealed record GetCriteriaSet(CriteriaSetId Set) : IQuery<CriteriaSetSheet>;

/// <param name="Revision">For <c>If-Match</c>.</param>
/// <param name="Layers">Names of the layers from the top.</param>
/// <param name="Nodes">In pre-order.</param>
public sealed record CriteriaSetSheet(
    CriteriaSetId Id,
    int Revision,
    string Code,
    int Version,
    string Title,
    CriteriaSetState State,
    string ContentHash,
    AccountId Author,
    AccountId? Publisher,
    DateTimeOffset? PublishedAt,
    IReadOnlyList<string> Layers,
    WrittenRule Rule,
    SetSource Source,
    IReadOnlyList<SetUnit> Units,
    IReadOnlyList<CriteriaNode> Nodes);

/// <param name="Layer">The name of its layer.</param>
/// <param name="Kind">document, share, change, all-of, count, level, points; none for a node with children.</param>
/// <param name="RollUp">lead, sum or count; none for a node with children.</param>
/// <param name="Points">The full mark before its weight; none: it carries no points.</param>
/// <param name="Cap">Of a group: the most points that count of everything below it.</param>
/// <param name="UnitTypes">Codes of the unit types it concerns; empty: all.</param>
public sealed record CriteriaNode(
    string Code,
    string? Parent,
    string Layer,
    string Name,
    string? Kind,
    string? RollUp,
    IReadOnlyList<InputField> Inputs,
    int DocumentsRequired,
    string? Guidance,
    string? Responsible,
    IReadOnlyList<IndicatorAssignment> Assignments,
    IReadOnlyList<string> Notes,
    decimal? Points,
    decimal? Weight,
    decimal? Cap,
    IReadOnlyList<string> UnitTypes,
    IReadOnlyList<LevelTarget> LevelTargets);

internal sealed class GetCriteriaSetHandler(IRepository<CriteriaSet> sets, ICaller caller) : IRequestHandler<GetCriteriaSet, CriteriaSetSheet>
{
    public async Task<CriteriaSetSheet> Handle(GetCriteriaSet query, CancellationToken ct)
    {
        var set = await sets.GetAsync(new ReadableCriteriaSet(query.Set, caller), ct);
        var definition = set.Definition;
        var nodes = new List<CriteriaNode>();
        foreach (var node in definition.Nodes)
        {
            Add(node, null, 0, definition.Layers, nodes);
        }

        return new CriteriaSetSheet(
            set.Id, set.Revision, set.Code, set.Version, definition.Title, set.State, set.ContentHash, set.Author, set.Publisher, set.PublishedAt,
            definition.Layers, WrittenRule.Of(definition.Rule), definition.Source, definition.Units, nodes);
    }

    private static void Add(SetNode node, string? parent, int depth, IReadOnlyList<string> layers, List<CriteriaNode> nodes)
    {
        var indicator = node.Indicator;
        nodes.Add(new CriteriaNode(
            node.Code, parent, layers[Math.Min(depth, layers.Count - 1)], node.Name, indicator?.KindWord(), indicator?.RollUp.Word(),
            indicator?.Inputs ?? [], indicator?.Documents.Minimum ?? 0, indicator?.Guidance, indicator?.Responsible, indicator?.Assignments ?? [], node.Notes,
            indicator?.Points, indicator?.Weight, node.Cap, indicator?.UnitTypes ?? [], indicator?.LevelTargets ?? []));
        foreach (var child in node.Children)
        {
            Add(child, node.Code, depth + 1, layers, nodes);
        }
    }
}
