using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Access;

/// <summary>
/// Knows how to make a request to one endpoint of the matrix; found by scan. A module that adds rows to authz-matrix.json adds
/// one of these per endpoint; without it only the function is walked (<see cref="FunctionLevelRequest"/>).
/// </summary>
internal interface IMatrixRequest
{
    /// <summary>As in the file: <c>POST /api/v1/grants</c>.</summary>
    string Endpoint { get; }

    /// <summary>What somebody allowed and in scope is answered, when it is no 2xx.</summary>
    int? Expected => null;

    /// <summary>A list answers the same to everybody allowed and hides what is out of scope instead of refusing it.</summary>
    bool IsList => false;

    /// <summary>Allowed and in scope means: found and not refused to this caller; what else the answer says is no matter of the matrix.</summary>
    bool ReachesOnly => false;

    /// <summary>Prepares the object in the unit asked for and makes the request upon it.</summary>
    Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask);
}

/// <param name="Case">As in the file.</param>
/// <param name="Unit">The unit the object belongs to.</param>
/// <param name="Caller">Who is going to send the request.</param>
internal sealed record MatrixAsk(string? Case, UnitId Unit, AccountId Caller)
{
    public static HttpRequestMessage Call(string method, string path, object? body = null, int? seen = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), "/api/v1" + path)
        {
            Content = body is null ? null : System.Net.Http.Json.JsonContent.Create(body),
        };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString("N"));
        if (seen is { } revision)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{revision}\"");
        }

        return request;
    }
}
