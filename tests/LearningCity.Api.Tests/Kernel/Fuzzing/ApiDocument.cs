using System.Text.Json.Nodes;

namespace LearningCity.Api.Tests.Kernel.Fuzzing;

/// <summary>The product's own OpenAPI document, as far as requests are made and answers are judged by it.</summary>
internal sealed class ApiDocument
{
    private readonly JsonObject schemas;

    public ApiDocument(string text)
    {
        var root = JsonNode.Parse(text)!;
        schemas = root["components"]!["schemas"]!.AsObject();
        Operations =
        [
            .. root["paths"]!.AsObject()
                .SelectMany(path => path.Value!.AsObject().Select(method => new ApiOperation(method.Key.ToUpperInvariant(), path.Key, method.Value!)))
                .OrderBy(operation => operation.Id, StringComparer.Ordinal),
        ];
    }

    public IReadOnlyList<ApiOperation> Operations { get; }

    /// <summary>The schema itself where it is only referred to.</summary>
    public JsonObject? Resolve(JsonNode? schema) =>
        NameOf(schema) is { } name ? schemas[name]!.AsObject() : schema as JsonObject;

    /// <summary>The component a schema refers to.</summary>
    public static string? NameOf(JsonNode? schema) => ((string?)schema?["$ref"])?.Split('/')[^1];

    /// <summary>The types a schema allows; none: anything.</summary>
    public static IReadOnlyList<string> TypesOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => [.. several.Select(type => (string)type!)],
        { } one => [(string)one!],
        null => [],
    };

    public static bool IsRequired(JsonObject schema, string member) =>
        schema["required"] is JsonArray required && required.Any(name => (string?)name == member);
}

/// <summary>One operation of the document.</summary>
internal sealed class ApiOperation(string method, string path, JsonNode described)
{
    public string Id { get; } = (string)described["operationId"]!;

    public string Method { get; } = method;

    public string Path { get; } = path;

    /// <summary>As the matrix of rights names it.</summary>
    public string Endpoint => $"{Method} {Path}";

    public bool IsSafe => Method is "GET" or "HEAD";

    public IReadOnlyList<(string Name, JsonObject Schema)> PathParts { get; } = Parameters(described, "path");

    public IReadOnlyList<(string Name, JsonObject Schema)> Filters { get; } = Parameters(described, "query");

    public IReadOnlyList<string> Headers { get; } = [.. Parameters(described, "header").Select(header => header.Name)];

    /// <summary>Of the body in JSON.</summary>
    public JsonNode? BodySchema { get; } = described["requestBody"]?["content"]?["application/json"]?["schema"];

    /// <summary>The schema of what a success answers; null where it is no JSON or nothing.</summary>
    public JsonNode? AnswerSchema(int status) => described["responses"]![$"{status}"]?["content"]?["application/json"]?["schema"];

    public bool Documents(int status) => described["responses"]![$"{status}"] is not null;

    private static List<(string Name, JsonObject Schema)> Parameters(JsonNode described, string place) =>
    [
        .. (described["parameters"] as JsonArray ?? [])
            .Where(parameter => (string?)parameter!["in"] == place)
            .Select(parameter => ((string)parameter!["name"]!, parameter["schema"]!.AsObject())),
    ];
}
