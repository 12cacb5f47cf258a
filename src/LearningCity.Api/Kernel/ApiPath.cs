namespace LearningCity.Api.Kernel;

internal static class ApiPath
{
    /// <summary>Below <c>/api</c>, in whatever case it is written: the endpoints answer to any, so every guard has to.</summary>
    public static bool IsOfApi(this HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is told to one reader alone, and so kept by nobody on the way: the API, and the addresses that calendar programs read.</summary>
    public static bool IsForOneReader(this HttpRequest request) =>
        request.IsOfApi() || (request.Path.StartsWithSegments("/calendar", StringComparison.OrdinalIgnoreCase, out var rest) && rest.HasValue);
}
