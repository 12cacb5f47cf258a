using Microsoft.Extensions.Primitives;

namespace LearningCity.Api.Kernel;

/// <summary>How a program names its token: <c>Authorization: Bearer lc_…</c>, in place of the cookie. Looked at under <c>/api</c> only.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <summary>Something stands where the token belongs, whatever it is: the caller has to be known by it or not at all.</summary>
    public static bool IsGiven(HttpRequest request) =>
        request.Headers.Authorization.Count > 0 && request.IsOfApi();

    /// <summary>A browser sends no such header of its own accord, and no foreign page can make it send one.</summary>
    public static bool IsBearer(HttpRequest request) => IsGiven(request) && HasScheme(request.Headers.Authorization);

    /// <returns>Null when there is anything but one text of this scheme.</returns>
    public static string? Read(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && HasScheme(header) ? header[Scheme.Length..] : null;

    private static bool HasScheme(StringValues header) =>
        header is [{ } text] && text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);
}
