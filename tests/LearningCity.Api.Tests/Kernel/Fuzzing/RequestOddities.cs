using System.Text.RegularExpressions;

namespace LearningCity.Api.Tests.Kernel.Fuzzing;

/// <summary>Makes one or two things odd about a request that would do without.</summary>
internal sealed partial class RequestOddities(ApiDocument document, StoredObjects stored)
{
    private static readonly string[] OtherMethods = ["DELETE", "PATCH", "TRACE", "HEAD", "OPTIONS", "PUT", "POST", "GET", "QUERY"];

    private readonly BodyOddities bodies = new(document);

    public async Task ApplyAsync(FuzzRequest request, ApiOperation operation, Chance chance)
    {
        for (var many = chance.OneIn(5) ? 2 : 1; many > 0 && !request.MustBeRefused; many--)
        {
            var ways = new List<Func<Task>> { () => Do(() => Header(request, operation, chance)) };
            if (request.Body is not null && operation.BodySchema is not null)
            {
                ways.AddRange(Enumerable.Repeat(() => Do(() => bodies.Apply(request, operation, chance)), 5));
            }
            else if (request.Body is not null)
            {
                ways.Add(() => Do(() => bodies.Apply(request, operation, chance)));
            }

            if (operation.Filters.Count > 0)
            {
                ways.AddRange(Enumerable.Repeat(() => Filter(request, operation, chance), 5));
            }

            if (operation.PathParts.Count > 0)
            {
                ways.Add(() => PathPart(request, operation, chance));
            }

            await chance.Of(ways)();
        }
    }

    private static Task Do(Action action)
    {
        action();
        return Task.CompletedTask;
    }

    private async Task Filter(FuzzRequest request, ApiOperation operation, Chance chance)
    {
        var (name, schema) = chance.Of(operation.Filters);
        var (family, value) = chance.Of(OddValues.Plain);
        switch (chance.Below(12))
        {
            case 0:
                request.Query.AddRange([(name, "1"), (name, "2")]);
                request.Oddities.Add($"{name} twice");
                request.MustBeRefused = true;
                return;
            case 1:
                request.Query.Add((chance.Of<string>(["sortBy", "$filter", name + "[]", name.ToUpperInvariant() + "_", "__proto__", "", "id"]), Uri.EscapeDataString(value)));
                request.Oddities.Add("unknown filter");
                request.MustBeRefused = true;
                return;
            case 2:
                Set(request, name, chance.Of(OddValues.Escapes), "escape");
                return;
            case 3 when (string?)schema["format"] == "uuid":
                Set(request, name, (await stored.AnyAsync(chance)).Id, "id of something");
                return;
            default:
                Set(request, name, Uri.EscapeDataString(value), family);
                return;
        }
    }

    private static void Set(FuzzRequest request, string name, string value, string oddity)
    {
        request.Query.RemoveAll(pair => pair.Name == name);
        request.Query.Add((name, value));
        request.Oddities.Add($"{oddity} as {name}");
    }

    private async Task PathPart(FuzzRequest request, ApiOperation operation, Chance chance)
    {
        var parts = request.Path.Split('/');
        var holes = operation.Path.Split('/').Select((part, index) => (part, index)).Where(part => Hole().IsMatch(part.part)).ToList();
        var (hole, at) = chance.Of(holes);
        var (family, value) = chance.Below(3) switch
        {
            0 => ("id of another thing", (await stored.AnyAsync(chance)).Id),
            1 => ("escape in the path", chance.Of(OddValues.Escapes.Skip(1).ToArray())),
            _ => Escaped(chance.Of(OddValues.Plain)),
        };
        parts[at] = Hole().Replace(hole, value.Length == 0 ? "%20" : value.Replace("$", "$$", StringComparison.Ordinal));
        request.Path = string.Join('/', parts);
        request.Oddities.Add($"{family} in the path");
    }

    private static (string, string) Escaped((string Family, string Text) odd) => (odd.Family, Uri.EscapeDataString(odd.Text).Replace("..", "%2E%2E", StringComparison.Ordinal));

    private static void Header(FuzzRequest request, ApiOperation operation, Chance chance)
    {
        switch (chance.Below(8))
        {
            case 0 when request.Body is not null:
                request.ContentType = chance.Of(OddValues.ContentTypes);
                request.Oddities.Add($"content type '{request.ContentType}'");
                break;
            case 1 when operation.Headers.Count > 0:
                var name = chance.Of(operation.Headers);
                request.Headers.Remove(name);
                request.Headers["X-LearningCity"] = name == "X-LearningCity" ? "" : "1";
                request.Oddities.Add($"no {name}");
                request.MustBeRefused = true;
                break;
            case 2:
                request.Method = chance.Of(OtherMethods);
                request.Oddities.Add($"method {request.Method}");
                break;
            default:
                var (header, value) = chance.Of(OddValues.Headers);
                request.Headers[header] = value;
                request.Oddities.Add($"{header} '{(value.Length > 60 ? value[..60] : value)}'");
                break;
        }
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
