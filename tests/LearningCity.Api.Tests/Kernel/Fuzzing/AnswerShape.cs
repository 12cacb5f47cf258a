using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LearningCity.Api.Tests.Kernel.Fuzzing;

/// <summary>Whether an answer is what the document says of it.</summary>
internal static class AnswerShape
{
    /// <summary>What differs, with its place; nothing if all is as described.</summary>
    public static IEnumerable<string> Differences(ApiDocument document, JsonNode? described, JsonElement value, string place = "$")
    {
        if (described?["oneOf"] is JsonArray either)
        {
            return value.ValueKind == JsonValueKind.Null ? [] : Differences(document, either.FirstOrDefault(one => one!["$ref"] is not null), value, place);
        }

        if (document.Resolve(described) is not { } schema || ApiDocument.TypesOf(schema) is not { Count: > 0 } types)
        {
            return [];
        }

        var isOfType = types.Any(type => IsOf(type, value));
        if (!isOfType)
        {
            return [$"{place} is {value.ValueKind}, not {string.Join(" or ", types)}"];
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => Members(document, schema, value, place),
            JsonValueKind.Array => value.EnumerateArray().Take(20).SelectMany((element, index) =>
                Differences(document, schema["items"], element, string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]"))),
            JsonValueKind.String => Text(schema, value.GetString()!, place),
            _ => [],
        };
    }

    private static IEnumerable<string> Members(ApiDocument document, JsonObject schema, JsonElement value, string place)
    {
        var known = schema["properties"] as JsonObject ?? [];
        var missing = (schema["required"] as JsonArray ?? []).Select(name => (string)name!)
            .Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{place}.{name} is missing");
        var unknown = value.EnumerateObject().Where(member => !known.ContainsKey(member.Name) && schema["additionalProperties"] is JsonValue)
            .Select(member => $"{place}.{member.Name} is not described");
        var inside = value.EnumerateObject().SelectMany(member =>
            Differences(document, known[member.Name] ?? (schema["additionalProperties"] as JsonObject), member.Value, $"{place}.{member.Name}"));
        return missing.Concat(unknown).Concat(inside);
    }

    private static IEnumerable<string> Text(JsonObject schema, string text, string place) =>
        schema["enum"] is JsonArray names && names.All(name => (string?)name != text) ? [$"{place} is '{text}', which is no member"]
        : (string?)schema["format"] == "uuid" && !Guid.TryParse(text, out _) ? [$"{place} is no uuid"]
        : (string?)schema["format"] == "date" && !DateOnly.TryParseExact(text, "yyyy-MM-dd", out _) ? [$"{place} is no date"]
        : [];

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => value.ValueKind == JsonValueKind.Null,
    };
}
