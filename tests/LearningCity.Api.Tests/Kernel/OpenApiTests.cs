using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>The document the product serves is the one that is checked in: a difference is a reviewed change.</summary>
public sealed class OpenApiTests(LearningCityApp app) : IClassFixture<LearningCityApp>
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public async Task The_served_document_is_the_one_checked_in()
    {
        var served = await ServedAsync();
        var shown = RepositoryFiles.PathOf("artifacts/openapi.json");
        Directory.CreateDirectory(Path.GetDirectoryName(shown)!);
        await File.WriteAllTextAsync(shown, served, new UTF8Encoding(false), TestContext.Current.CancellationToken);

        var checkedIn = await File.ReadAllTextAsync(RepositoryFiles.PathOf("src/LearningCity.Api/openapi.json"), TestContext.Current.CancellationToken);
        (served == checkedIn).ShouldBeTrue("The API has changed. When that is meant: cp artifacts/openapi.json src/LearningCity.Api/openapi.json");
    }

    [Fact]
    public async Task Every_operation_is_named_like_its_request_and_tagged_with_its_module()
    {
        var paths = JsonNode.Parse(await ServedAsync())!["paths"]!.AsObject();
        var operations = paths.SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!).ToList();

        operations.Count.ShouldBeGreaterThan(50);
        operations.ShouldAllBe(operation => operation["operationId"] != null && operation["tags"]!.AsArray().Count == 1 && operation["summary"] != null);
        operations.Select(operation => (string)operation["operationId"]!).ShouldBeUnique();
    }

    /// <summary>A client made from the document could do nothing with a list of anything, nor with a name that may be nothing.</summary>
    [Fact]
    public async Task Every_list_says_what_it_holds_and_every_identity_is_a_text()
    {
        var schemas = JsonNode.Parse(await ServedAsync())!["components"]!["schemas"]!.AsObject();
        var lists = schemas.SelectMany(schema => Lists(schema.Key, schema.Value)).ToList();

        lists.Count.ShouldBeGreaterThan(100);
        lists.Where(list => list.Schema["items"] is null).Select(list => list.Path).ShouldBeEmpty();
        var identities = schemas.Where(schema => (string?)schema.Value!["format"] == "uuid").ToList();
        identities.Count.ShouldBeGreaterThan(10);
        identities.ShouldAllBe(schema => schema.Value!["type"]!.ToJsonString() == "\"string\"");
    }

    private static IEnumerable<(string Path, JsonObject Schema)> Lists(string path, JsonNode? node) => node switch
    {
        JsonObject schema => (schema["type"]?.ToJsonString().Contains("\"array\"", StringComparison.Ordinal) == true ? new[] { (path, schema) } : [])
            .Concat(schema.SelectMany(part => Lists($"{path}/{part.Key}", part.Value))),
        JsonArray parts => parts.SelectMany((part, index) => Lists($"{path}/{index}", part)),
        _ => [],
    };

    private async Task<string> ServedAsync()
    {
        using var browser = app.Browser();
        var text = await browser.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken);
        return JsonNode.Parse(text)!.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
    }
}
