using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>One object of the file, read strictly: a member that is repeated, unknown, missing or of the wrong type is a fault with its place, and the reading goes on.</summary>
internal sealed class JsonObject
{
    private readonly Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
    private readonly string here;
    private readonly JsonFaults faults;

    public JsonObject(JsonElement element, string at, Shape shape, JsonFaults faults)
    {
        (here, this.faults) = (at, faults);
        if (element.ValueKind is not JsonValueKind.Object)
        {
            faults.Add(at, "wrong-type", "Chỗ này phải là một đối tượng JSON.");
            return;
        }

        foreach (var member in element.EnumerateObject())
        {
            if (!TryName(member, out var name) || !shape.Has(name))
            {
                faults.Add($"{at}/{Escaped(name)}", "unknown-member", $"Không có mục \"{name}\" ở đây.");
            }
            else if (!members.TryAdd(name, member.Value))
            {
                faults.Add($"{at}/{name}", "repeated-member", $"Mục \"{name}\" được ghi hai lần.");
            }
        }

        foreach (var name in shape.Required.Where(name => !members.ContainsKey(name)))
        {
            faults.Add($"{at}/{name}", "missing-member", $"Thiếu mục \"{name}\".");
        }
    }

    public bool Has(string name) => members.ContainsKey(name);

    public bool IsNull(string name) => members.TryGetValue(name, out var value) && value.ValueKind is JsonValueKind.Null;

    public string Text(string name) => OptionalText(name) ?? "";

    public string? OptionalText(string name) => members.TryGetValue(name, out var value) ? TextOf(value, $"{here}/{name}") : null;

    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (var (item, at) in Items(name))
        {
            texts.Add(TextOf(item, at) ?? "");
        }

        return texts;
    }

    public bool Truth(string name)
    {
        if (!members.TryGetValue(name, out var value))
        {
            return false;
        }

        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            faults.Add($"{here}/{name}", "wrong-type", "Chỗ này phải là true hoặc false.");
        }

        return value.ValueKind is JsonValueKind.True;
    }

    /// <summary>A number, written as a JSON number or as a string; read exactly.</summary>
    public decimal? Number(string name)
    {
        if (!members.TryGetValue(name, out var value))
        {
            return null;
        }

        var text = value.ValueKind switch
        {
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.String => TextOf(value, $"{here}/{name}") ?? "",
            _ => "",
        };
        if (!NumberReader.TryReadPlain(text, out var number))
        {
            faults.Add($"{here}/{name}", "number-malformed",
                "Chỗ này phải là số viết thường: tối đa 12 chữ số, dấu chấm thập phân, tối đa 6 chữ số thập phân.");
            return null;
        }

        return number;
    }

    public int Whole(string name)
    {
        if (!members.TryGetValue(name, out var value))
        {
            return 0;
        }

        if (value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var whole))
        {
            return whole;
        }

        faults.Add($"{here}/{name}", "wrong-type", "Chỗ này phải là số nguyên.");
        return 0;
    }

    public T Word<T>(string name, Words<T> words)
        where T : notnull
    {
        if (OptionalText(name) is not { } word)
        {
            return default!;
        }

        if (!words.TryFind(word, out var meaning))
        {
            faults.Add($"{here}/{name}", "unknown-word", $"\"{word}\" không phải một trong: {string.Join(", ", words.All)}.");
        }

        return meaning;
    }

    public JsonObject? Object(string name, Shape shape) =>
        members.TryGetValue(name, out var value) ? new JsonObject(value, $"{here}/{name}", shape, faults) : null;

    public IEnumerable<(JsonElement Element, string At)> Items(string name)
    {
        if (!members.TryGetValue(name, out var list))
        {
            yield break;
        }

        if (list.ValueKind is not JsonValueKind.Array)
        {
            faults.Add($"{here}/{name}", "wrong-type", "Chỗ này phải là một danh sách.");
            yield break;
        }

        var i = 0;
        foreach (var item in list.EnumerateArray())
        {
            yield return (item, $"{here}/{name}/{i++}");
        }
    }

    public IReadOnlyList<T> Objects<T>(string name, Shape shape, Func<JsonObject, T> read) =>
        [.. Items(name).Select(item => read(new JsonObject(item.Element, item.At, shape, faults)))];

    public bool TryElement(string name, out JsonElement element) => members.TryGetValue(name, out element);

    private static bool TryName(JsonProperty member, out string name)
    {
        try
        {
            name = member.Name;
            return true;
        }
        catch (InvalidOperationException)
        {
            name = "?";
            return false;
        }
    }

    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private string? TextOf(JsonElement value, string at)
    {
        if (value.ValueKind is not JsonValueKind.String)
        {
            faults.Add(at, "wrong-type", "Chỗ này phải là văn bản trong dấu ngoặc kép.");
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            faults.Add(at, "text-not-unicode", "Văn bản chứa nửa ký tự Unicode (surrogate lẻ).");
            return null;
        }
    }
}
