using System.Text.RegularExpressions;

namespace LearningCity.Api.Tests.Access;

/// <summary>
/// The request to an endpoint whose module adds none of its own: names no object that exists, so it shows only who gets past
/// the check of the function. Enough where the scope is the whole city; an endpoint with a scope needs a request of its own.
/// </summary>
internal sealed partial class FunctionLevelRequest(string endpoint) : IMatrixRequest
{
    public string Endpoint => endpoint;

    public bool IsList => true;

    public Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask)
    {
        var parts = endpoint.Replace("/api/v1", "", StringComparison.Ordinal).Replace("{year:int}", "2026", StringComparison.Ordinal).Split(' ');
        var path = Parameter().Replace(parts[1], Guid.Empty.ToString());
        return Task.FromResult(MatrixAsk.Call(parts[0], path, parts[0] == "GET" ? null : new { }, seen: 1));
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
