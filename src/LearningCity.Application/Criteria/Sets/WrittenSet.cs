using System.Text.Json;
using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>A definition as its canonical file says it, member by member: whatever the format can say can be compared.</summary>
internal sealed class WrittenSet
{
    /// <summary>Members by which the objects of a list are known.</summary>
    private static readonly string[] Names = ["key", "unit", "code", "name", "where"];

    /// <summary>Told on their own, or of other nodes.</summary>
    private static readonly string[] Apart = ["code", "name", "children"];

    private readonly List<JsonElement> nodes = [];
    private readonly JsonElement root;

    public WrittenSet(SetDefinition definition)
    {
        root = JsonDocument.Parse(SetFile.Write(definition)).RootElement;
        Collect(root.GetProperty("nodes"));
    }

    /// <summary>What changed in everything but the nodes.</summary>
    public static IReadOnlyList<MemberChange> HeadChanges(WrittenSet earlier, WrittenSet later) =>
        Changes(MembersOf(earlier.root, "nodes"), MembersOf(later.root, "nodes"));

    /// <summary>What changed within one node, by its places in both sets; code, name and what stands below it are left out.</summary>
    public static IReadOnlyList<MemberChange> NodeChanges(WrittenSet earlier, int then, WrittenSet later, int now) =>
        Changes(MembersOf(earlier.nodes[then], Apart), MembersOf(later.nodes[now], Apart));

    private static List<MemberChange> Changes(Dictionary<string, string> before, Dictionary<string, string> after) =>
    [
        .. after.Where(member => before.GetValueOrDefault(member.Key) != member.Value)
            .Select(member => new MemberChange(member.Key, before.GetValueOrDefault(member.Key), member.Value)),
        .. before.Where(member => !after.ContainsKey(member.Key)).Select(member => new MemberChange(member.Key, member.Value, null)),
    ];

    private static Dictionary<string, string> MembersOf(JsonElement element, params string[] without)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject().Where(member => !without.Contains(member.Name)))
        {
            Tell(member.Value, member.Name, members);
        }

        return members;
    }

    private static void Tell(JsonElement value, string path, Dictionary<string, string> members)
    {
        if (value.ValueKind is JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
            {
                Tell(member.Value, $"{path}/{member.Name}", members);
            }
        }
        else if (value.ValueKind is JsonValueKind.Array && value.EnumerateArray().Any(item => item.ValueKind is JsonValueKind.Object))
        {
            foreach (var (i, item) in value.EnumerateArray().Index())
            {
                var named = $"{path}/{NameOf(item) ?? $"{i}"}";
                Tell(item, members.Keys.Any(known => known.StartsWith(named + "/", StringComparison.Ordinal)) ? $"{named}#{i}" : named, members);
            }
        }
        else
        {
            members[path] = value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();
        }
    }

    private static string? NameOf(JsonElement item) => Names
        .Select(name => item.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null)
        .FirstOrDefault(name => name is not null);

    private void Collect(JsonElement list)
    {
        foreach (var node in list.EnumerateArray())
        {
            nodes.Add(node);
            if (node.TryGetProperty("children", out var children))
            {
                Collect(children);
            }
        }
    }
}

/// <summary>One member that differs.</summary>
/// <param name="Member">Its path in the file; an item of a list by its key, unit or name: <c>indicator/inputs/all/label</c>.</param>
/// <param name="Before">None: it was not there. A list of texts is written as JSON.</param>
/// <param name="After">None: it is not there any more.</param>
public sealed record MemberChange(string Member, string? Before, string? After);
