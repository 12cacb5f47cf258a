using System.Text.Json.Nodes;

namespace LearningCity.Api.Tests.Kernel.Fuzzing;

/// <summary>Bodies the document describes.</summary>
internal sealed class ValidBodies(ApiDocument document, StoredObjects stored)
{
    public async Task<JsonNode?> MakeAsync(JsonNode described, string name, int depth, Chance chance)
    {
        if (described["oneOf"] is JsonArray either)
        {
            return await MakeAsync(either.First(one => one!["$ref"] is not null)!, name, depth, chance);
        }

        var schema = document.Resolve(described)!;
        if (schema["enum"] is JsonArray names)
        {
            return chance.Of([.. names])!.DeepClone();
        }

        return ApiDocument.TypesOf(schema).FirstOrDefault(type => type != "null") switch
        {
            "object" => await ObjectAsync(schema, depth, chance),
            "array" => await ListAsync(schema, name, depth, chance),
            "boolean" => chance.OneIn(2),
            "integer" => chance.Of<int>([0, 1, 2, 12]),
            "number" => chance.Of<decimal>([0m, 1m, 12.5m, 66m]),
            "string" when (string?)schema["format"] == "uuid" => (await stored.OfAsync(ApiDocument.NameOf(described) ?? "", chance)).Id,
            "string" => (string?)schema["format"] switch
            {
                "date" => chance.Of<string>(["2026-10-05", "2026-12-10", "2027-01-01"]),
                "date-time" => "2026-12-20T00:00:00+07:00",
                "time" => "08:00:00",
                _ => Word(name, chance),
            },
            _ => new JsonObject(),
        };
    }

    /// <summary>A text that fits where it is so called.</summary>
    public static string Word(string name, Chance chance) => name switch
    {
        "code" or "signInName" => $"ma-{chance.Below(1_000_000)}",
        "indicator" => chance.Of<string>(["3.2.3", "1.1.1", "2.1.1"]),
        "set" => "hai-phong-5195-2022",
        "year" => "2026",
        "number" or "page" => "1",
        "size" => "20",
        "from" or "on" => "2026-10-01",
        "to" or "until" or "dueUntil" => "2026-12-31",
        "kind" => "report",
        "job" => "sweep-keys",
        "tree" => "hanh-chinh",
        "address" => "https://hoangyen.example.vn/",
        "mailAddress" => KeptSecrets.Mail,
        "missing" or "unread" or "onlyInForce" => "true",
        _ => chance.Of(KeptSecrets.Texts),
    };

    private async Task<JsonNode> ObjectAsync(JsonObject schema, int depth, Chance chance)
    {
        var made = new JsonObject();
        foreach (var (name, member) in schema["properties"] as JsonObject ?? [])
        {
            if (depth < 6 && (ApiDocument.IsRequired(schema, name) || chance.OneIn(3)))
            {
                made[name] = await MakeAsync(member!, name, depth + 1, chance);
            }
        }

        return made;
    }

    private async Task<JsonNode> ListAsync(JsonObject schema, string name, int depth, Chance chance)
    {
        var made = new JsonArray();
        for (var many = depth < 5 ? 1 + chance.Below(2) : 0; many > 0; many--)
        {
            made.Add(await MakeAsync(schema["items"]!, name, depth + 1, chance));
        }

        return made;
    }
}
