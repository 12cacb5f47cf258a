using System.Text;
using LearningCity.Api.Tests.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Kernel.Fuzzing;

/// <summary>Requests as they should be: those of the matrix of rights, and those the document describes upon what is stored.</summary>
internal sealed class ValidRequests(ApiDocument document, StoredObjects stored, AccessBench bench)
{
    private readonly ValidBodies bodies = new(document, stored);

    /// <summary>By the name the document gives the endpoint.</summary>
    private readonly ILookup<string, (string Endpoint, string? Case)> cases = MatrixRow.All().ToLookup(row => NameOf(row.Endpoint), row => (row.Endpoint, row.Case));

    /// <summary>An endpoint without the kinds of its parts, as the document names it.</summary>
    public static string NameOf(string endpoint) => endpoint.Replace(":int}", "}", StringComparison.Ordinal);

    public async Task<FuzzRequest> MakeAsync(ApiOperation operation, AccountId caller, Chance chance)
    {
        var known = cases.Contains(operation.Endpoint);
        var isForm = operation is { Id: "AddDocument" };
        if (known && (isForm || chance.OneIn(2)))
        {
            var (endpoint, kind) = chance.Of([.. cases[operation.Endpoint].Distinct()]);
            using var message = await AuthorisationMatrixTests.RequestTo(endpoint).MakeAsync(bench, new MatrixAsk(kind, bench.Units.Own, caller));
            return await FuzzRequest.OfAsync(message);
        }

        return await DescribedAsync(operation, chance);
    }

    private async Task<FuzzRequest> DescribedAsync(ApiOperation operation, Chance chance)
    {
        var (path, seen) = (operation.Path, 1);
        foreach (var (name, schema) in operation.PathParts.Reverse())
        {
            var found = (string?)schema["format"] == "uuid" ? await stored.NamedAsync(name, chance) : new StoredObject(ValidBodies.Word(name, chance), 1);
            (path, seen) = (path.Replace($"{{{name}}}", found.Id, StringComparison.Ordinal), found.Revision);
        }

        var request = new FuzzRequest { Method = operation.Method, Path = path };
        request.Headers["Idempotency-Key"] = Guid.CreateVersion7().ToString("N");
        request.Headers["If-Match"] = $"\"{seen}\"";
        foreach (var (name, schema) in operation.Filters.Where(_ => chance.OneIn(4)))
        {
            var value = (string?)schema["format"] == "uuid" ? (await stored.NamedAsync(name, chance)).Id : ValidBodies.Word(name, chance);
            request.Query.Add((name, Uri.EscapeDataString(value)));
        }

        if (operation.BodySchema is { } schemaOfBody)
        {
            var body = await bodies.MakeAsync(schemaOfBody, "", 0, chance);
            request.Body = Encoding.UTF8.GetBytes(body?.ToJsonString() ?? "null");
            request.ContentType = "application/json";
        }

        return request;
    }
}
