using System.Text.Json.Nodes;

namespace LearningCity.Api.Tests.Kernel.Fuzzing;

/// <summary>One value inside a body, with what the document says of it.</summary>
/// <param name="Holder">The object or list it stands in; null: it is the whole body.</param>
/// <param name="Key">Its name, or its number in the list.</param>
/// <param name="Schema">Resolved; null where the document says nothing.</param>
/// <param name="IsRequired">Its object is nothing without it.</param>
/// <param name="MayBeNull">The document allows null, or says nothing.</param>
internal sealed record JsonPlace(JsonNode? Holder, object? Key, JsonNode? Value, JsonObject? Schema, bool IsRequired, bool MayBeNull)
{
    private const string Mark = "@@odd@@";

    /// <summary>The body with other words at this place.</summary>
    /// <param name="raw">Written as it is, whether it is JSON or not; with a name of its own it may bring further members.</param>
    public string With(JsonNode root, string raw)
    {
        if (Holder is null)
        {
            return raw;
        }

        var before = Value?.DeepClone();
        Put(Mark);
        var text = root.ToJsonString();
        Put(before);
        return text.Replace($"\"{Mark}\"", raw, StringComparison.Ordinal);
    }

    /// <summary>The body without this place.</summary>
    public string Without(JsonNode root)
    {
        ((JsonObject)Holder!).Remove((string)Key!);
        var text = root.ToJsonString();
        Put(Value?.DeepClone());
        return text;
    }

    private void Put(JsonNode? value)
    {
        switch (Holder)
        {
            case JsonObject holder: holder[(string)Key!] = value; break;
            case JsonArray holder: holder[(int)Key!] = value; break;
        }
    }
}

internal static class JsonPlaces
{
    /// <summary>Every value of a body, the body itself first.</summary>
    public static IEnumerable<JsonPlace> Of(ApiDocument document, JsonNode? root, JsonNode? schema) =>
        Below(document, new JsonPlace(null, null, root, document.Resolve(schema), true, false));

    private static IEnumerable<JsonPlace> Below(ApiDocument document, JsonPlace place)
    {
        yield return place;
        IEnumerable<JsonPlace> inside = place.Value switch
        {
            JsonObject value => value.ToList().Select(member => Inside(document, place, member.Key, member.Value, Member(place.Schema, member.Key))),
            JsonArray value => value.ToList().Select((element, index) => Inside(document, place, index, element, place.Schema?["items"])),
            _ => [],
        };
        foreach (var found in inside.SelectMany(one => Below(document, one)))
        {
            yield return found;
        }
    }

    private static JsonPlace Inside(ApiDocument document, JsonPlace around, object key, JsonNode? value, JsonNode? described)
    {
        var isRequired = key is string name && around.Schema is not null && ApiDocument.IsRequired(around.Schema, name);
        if (described?["oneOf"] is JsonArray either)
        {
            return new JsonPlace(around.Value, key, value, document.Resolve(either.FirstOrDefault(one => one!["$ref"] is not null)), isRequired, true);
        }

        var schema = document.Resolve(described);
        var types = schema is null ? [] : ApiDocument.TypesOf(schema);
        return new JsonPlace(around.Value, key, value, schema, isRequired, types.Count == 0 || types.Contains("null"));
    }

    private static JsonNode? Member(JsonObject? schema, string name) =>
        schema?["properties"]?[name] ?? (schema?["additionalProperties"] as JsonObject);
}
