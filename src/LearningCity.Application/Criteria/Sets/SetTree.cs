using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using JsonNodeObject = System.Text.Json.Nodes.JsonObject;

namespace LearningCity.Application.Criteria;

/// <summary>The nodes of a set file as it is written, faults and all, to be changed one by one; everything else of the file stays as it is.</summary>
internal sealed class SetTree
{
    private const string Top = "nodes";
    private const string Below = "children";

    private static readonly JsonDocumentOptions Reading = new() { AllowDuplicateProperties = false };
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonNodeObject root;

    private SetTree(JsonNodeObject root) => this.root = root;

    /// <exception cref="RuleViolated">A member is written twice, so that nobody knows which is meant.</exception>
    public static SetTree Of(string file)
    {
        try
        {
            return new SetTree((JsonNodeObject)JsonNode.Parse(file, documentOptions: Reading)!);
        }
        catch (JsonException)
        {
            throw CriteriaSetRules.FileUnclear();
        }
    }

    /// <exception cref="RuleViolated">The file holds half a character, which cannot be written again.</exception>
    public override string ToString()
    {
        try
        {
            return root.ToJsonString(Writing);
        }
        catch (Exception unwritable) when (unwritable is InvalidOperationException or ArgumentException)
        {
            throw CriteriaSetRules.FileUnclear();
        }
    }

    /// <exception cref="RuleViolated">The node is no object, or there is no such parent or place.</exception>
    public void Add(JsonElement node, string? parent, int? place) => Put(Given(node), ListIn(parent), place);

    /// <exception cref="NotFound">There is no such node.</exception>
    /// <exception cref="RuleViolated">The node is no object, or several carry the code.</exception>
    public void Replace(string code, JsonElement node)
    {
        var (old, given) = (Find(code), Given(node));
        if (!given.ContainsKey(Below) && old.Remove(Below, out var children))
        {
            given[Below] = children;
        }

        old.ReplaceWith(given);
    }

    /// <exception cref="NotFound">There is no such node.</exception>
    /// <exception cref="RuleViolated">Several carry the code, there is no such parent or place, or it would lie in itself.</exception>
    public void Move(string code, string? parent, int? place)
    {
        var node = Find(code);
        if (parent is not null && WithBelow(node).Any(below => CodeOf(below) == parent))
        {
            throw CriteriaSetRules.MovedIntoItself(code);
        }

        Take(node);
        Put(node, ListIn(parent), place);
    }

    /// <exception cref="NotFound">There is no such node.</exception>
    /// <exception cref="RuleViolated">Several carry the code.</exception>
    public void Remove(string code) => Take(Find(code));

    private static JsonNodeObject Given(JsonElement node) =>
        node.ValueKind is JsonValueKind.Object ? JsonNodeObject.Create(node.Clone())! : throw CriteriaSetRules.NodeNotAnObject();

    private static void Put(JsonNodeObject node, JsonArray list, int? place)
    {
        if (place is { } at && (at < 0 || at > list.Count))
        {
            throw CriteriaSetRules.PlaceOutOfRange(list.Count);
        }

        list.Insert(place ?? list.Count, node);
    }

    /// <summary>A list that became empty goes too: an empty one is a fault of its own.</summary>
    private static void Take(JsonNodeObject node)
    {
        var list = (JsonArray)node.Parent!;
        list.Remove(node);
        if (list is { Count: 0, Parent: JsonNodeObject owner } && owner[Below] == list)
        {
            owner.Remove(Below);
        }
    }

    private static string? CodeOf(JsonNodeObject node) =>
        node["code"] is JsonValue value && value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : null;

    private static IEnumerable<JsonNodeObject> Listed(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonNodeObject>();

    private static IEnumerable<JsonNodeObject> WithBelow(JsonNodeObject node) => Listed(node[Below]).SelectMany(WithBelow).Prepend(node);

    private List<JsonNodeObject> Called(string code) => [.. Listed(root[Top]).SelectMany(WithBelow).Where(node => CodeOf(node) == code)];

    private JsonNodeObject Find(string code) => Called(code) switch
    {
        [] => throw new NotFound(),
        [var only] => only,
        _ => throw CriteriaSetRules.NodeAmbiguous(code),
    };

    private JsonArray ListIn(string? parent)
    {
        var (owner, member) = parent is null ? (root, Top) : (ParentCalled(parent), Below);
        if (owner[member] is not JsonArray list)
        {
            owner[member] = list = [];
        }

        return list;
    }

    private JsonNodeObject ParentCalled(string code) => Called(code) switch
    {
        [] => throw CriteriaSetRules.ParentUnknown(code),
        [var only] => only,
        _ => throw CriteriaSetRules.NodeAmbiguous(code),
    };
}
