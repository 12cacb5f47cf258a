using System.Text;
using System.Text.Json.Nodes;

namespace LearningCity.Api.Tests.Kernel.Fuzzing;

/// <summary>Makes one thing odd about a body.</summary>
internal sealed class BodyOddities(ApiDocument document)
{
    private static readonly string[] Broken = ["{oops", "", "null", "[]", "\"\"", "{}{}", "{\"a\":1,}", "// x\n{}", "\ufeff{}", "{\"a\":\u0001}", "1", "\u00ff"];

    public void Apply(FuzzRequest request, ApiOperation operation, Chance chance)
    {
        if (request.Oddities.Count > 0 || request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true)
        {
            Damage(request, chance);
            return;
        }

        var root = JsonNode.Parse(request.Body!);
        var places = JsonPlaces.Of(document, root, operation.BodySchema).Skip(1).ToList();
        if (places.Count == 0 || chance.OneIn(12))
        {
            Replace(request, "broken body", chance.Of(Broken));
            return;
        }

        var place = chance.Of(places);
        switch (chance.Below(8))
        {
            case 0 or 1 or 2: Text(request, root!, place, chance); break;
            case 3 or 4: Other(request, root!, place, chance); break;
            case 5: Doubled(request, root!, place); break;
            case 6: Unknown(request, root!, chance.Of(places), chance); break;
            default: Missing(request, root!, place); break;
        }
    }

    private static void Text(FuzzRequest request, JsonNode root, JsonPlace place, Chance chance)
    {
        var (family, json) = chance.Of(OddValues.Texts);
        Replace(request, $"{family} at {place.Key}", place.With(root, json));
        request.MustBeRefused |= family == "lone surrogate" || (IsKnown(place) && !Takes(place, "string"));
    }

    private static void Other(FuzzRequest request, JsonNode root, JsonPlace place, Chance chance)
    {
        var (family, json) = chance.Of(OddValues.Others);
        Replace(request, $"{family} at {place.Key}", place.With(root, json));
        var sort = json[0] switch { '[' => "array", '{' => "object", 't' => "boolean", 'N' => "nothing", 'n' => "null", _ => "number" };
        request.MustBeRefused |= sort switch
        {
            "nothing" => true,
            "null" => !place.MayBeNull,
            "number" => IsKnown(place) && !Takes(place, "number") && !Takes(place, "integer"),
            _ => IsKnown(place) && !Takes(place, sort),
        };
    }

    private static void Doubled(FuzzRequest request, JsonNode root, JsonPlace place)
    {
        if (place.Holder is not JsonObject)
        {
            return;
        }

        var value = place.Value?.ToJsonString() ?? "null";
        Replace(request, $"{place.Key} twice", place.With(root, $"{value},{JsonValue.Create((string)place.Key!)!.ToJsonString()}:{value}"));
        request.MustBeRefused |= place.Schema is not null;
    }

    private static void Unknown(FuzzRequest request, JsonNode root, JsonPlace place, Chance chance)
    {
        if (place.Holder is not JsonObject holder)
        {
            return;
        }

        var name = chance.Of<string>(["isAdmin", "status", "revision", "__proto__", "ID", "$type", ""]);
        if (holder.ContainsKey(name))
        {
            return;
        }

        Replace(request, $"unknown member '{name}'", place.With(root, $"{place.Value?.ToJsonString() ?? "null"},{JsonValue.Create(name)!.ToJsonString()}:true"));
        request.MustBeRefused |= place.Schema is not null && place.Holder == root && place.IsRequired;
    }

    private static void Missing(FuzzRequest request, JsonNode root, JsonPlace place)
    {
        if (place.Holder is JsonObject)
        {
            Replace(request, $"{place.Key} missing", place.Without(root));
            request.MustBeRefused |= place.IsRequired;
        }
    }

    /// <summary>Flips, cuts, splices and repeats bytes of what is no JSON.</summary>
    private static void Damage(FuzzRequest request, Chance chance)
    {
        var body = request.Body!.ToList();
        for (var blows = 1 + chance.Below(4); blows > 0 && body.Count > 4; blows--)
        {
            var at = chance.Below(body.Count);
            var length = Math.Min(1 + chance.Below(64), body.Count - at);
            switch (chance.Below(4))
            {
                case 0: body[at] ^= (byte)(1 << chance.Below(8)); break;
                case 1: body.RemoveRange(at, length); break;
                case 2: body.InsertRange(at, body.GetRange(at, length)); break;
                default: body.RemoveRange(at, body.Count - at); break;
            }
        }

        request.Body = [.. body];
        request.Oddities.Add("damaged bytes");
    }

    private static void Replace(FuzzRequest request, string oddity, string body)
    {
        request.Body = Encoding.UTF8.GetBytes(body);
        request.Oddities.Add(oddity);
    }

    private static bool IsKnown(JsonPlace place) => place.Schema is not null && ApiDocument.TypesOf(place.Schema).Count > 0;

    private static bool Takes(JsonPlace place, string type) => ApiDocument.TypesOf(place.Schema!).Contains(type);
}
