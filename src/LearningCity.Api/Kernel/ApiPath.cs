namespace LearningCity.Api.Kernel;

internal static class ApiPath
{
    /// <summary>Below <c>/api</c>, in whatever case it is written: the endpoints answer to any, so every guard has to.</summary>
    public static bool IsOfApi(this HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}
