using System.Text.RegularExpressions;

namespace LearningCity.Api.Tests.Access;

/// <summary>A request to something that is the city's own, and so reaches everybody who may alike; ids in the address name nothing.</summary>
internal abstract partial class CityRequest(string endpoint, Func<object>? body, int? expected = null, int? seen = null, string query = "") : IMatrixRequest
{
    private static int codes;

    protected CityRequest(string endpoint, object? body = null, int? expected = null, int? seen = null, string query = "")
        : this(endpoint, () => body ?? new { }, expected, seen, query)
    {
    }

    public string Endpoint => endpoint;

    public int? Expected => expected;

    public bool IsList => true;

    public Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask)
    {
        var parts = Hole().Replace(endpoint, hole => hole.Value == "{year:int}" ? "2026" : Guid.Empty.ToString()).Replace("/api/v1", "", StringComparison.Ordinal).Split(' ');
        return Task.FromResult(MatrixAsk.Call(parts[0], parts[1] + query, parts[0] == "GET" ? null : body!(), seen));
    }

    protected static string NewCode() => $"ma-{Interlocked.Increment(ref codes)}";

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
