using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>One version of a set with its tree, of a draft with faults what can be read of it; its file is asked for with <see cref="GetCriteriaSetFile"/>.</summary>
[Allow(Function.SeeCriteria)]
public sealed record GetCriteriaSet(CriteriaSetId Set) : IQuery<CriteriaSetSheet>;

/// <param name="Revision">For <c>If-Match</c>.</param>
/// <param name="ContentHash">Of the definition; of a draft with faults, of the last definition without.</param>
/// <param name="Editors">Who changed the draft since; like the author, none of them publishes it.</param>
/// <param name="Faults">Everything that is wrong with the file of a draft as it was last saved, each with its JSON pointer.</param>
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
    IReadOnlyList<AccountId> Editors,
    AccountId? Publisher,
    DateTimeOffset? PublishedAt,
    bool IsFaultless,
    IReadOnlyList<Fault> Faults,
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
    IReadOnlyList<LevelTarget> LevelTargets,
    IReadOnlyList<ContinuedCode> Continues);

internal sealed class GetCriteriaSetHandler(IRepository<CriteriaSet> sets, DraftWork drafts, ICaller caller)
    : IRequestHandler<GetCriteriaSet, CriteriaSetSheet>
{
    public async Task<CriteriaSetSheet> Handle(GetCriteriaSet query, CancellationToken ct)
    {
        var set = await sets.GetAsync(new ReadableCriteriaSet(query.Set, caller), ct);
        var reading = set.WorkingFile is { } file ? await drafts.ReadAsync(set, file, ct) : new SetReading(set.Definition, []);
        var definition = reading.Definition ?? reading.Readable ?? set.Definition;
        var nodes = new List<CriteriaNode>();
        foreach (var node in definition.Nodes)
        {
            Add(node, null, 0, definition.Layers, nodes);
        }

        return new CriteriaSetSheet(
            set.Id, set.Revision, set.Code, set.Version, definition.Title, set.State, set.ContentHash, set.Author, set.Editors, set.Publisher, set.PublishedAt,
            set.WorkingFile is null, reading.Faults, definition.Layers, WrittenRule.Of(definition.Rule), definition.Source, definition.Units, nodes);
    }

    private static void Add(SetNode node, string? parent, int depth, IReadOnlyList<string> layers, List<CriteriaNode> nodes)
    {
        var indicator = node.Indicator;
        nodes.Add(new CriteriaNode(
            node.Code, parent, layers.Count > 0 ? layers[Math.Min(depth, layers.Count - 1)] : "", node.Name, indicator?.KindWord(), indicator?.RollUp.Word(),
            indicator?.Inputs ?? [], indicator?.Documents.Minimum ?? 0, indicator?.Guidance, indicator?.Responsible, indicator?.Assignments ?? [], node.Notes,
            indicator?.Points, indicator?.Weight, node.Cap, indicator?.UnitTypes ?? [], indicator?.LevelTargets ?? [], node.Continues));
        foreach (var child in node.Children)
        {
            Add(child, node.Code, depth + 1, layers, nodes);
        }
    }
}
