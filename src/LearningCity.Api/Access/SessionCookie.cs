using System.Net;
using LearningCity.Application.Access;
using LearningCity.Application.Kernel;

namespace LearningCity.Api.Access;

/// <summary>
/// Carries the token of a session. Over https its name binds it to this host and path; over plain http it exists on the
/// machine itself only, under another name; over plain http from elsewhere there is no sign-in.
/// </summary>
internal static class SessionCookie
{
    public const string Secure = "__Host-learning-city";
    public const string Loopback = "learning-city";

    public static string? Read(HttpContext context) => NameFor(context) is { } name ? context.Request.Cookies[name] : null;

    /// <exception cref="Malformed"><c>access.needs-https</c></exception>
    public static void EnsureSafe(HttpContext context)
    {
        if (NameFor(context) is null)
        {
            throw new Malformed(
                "access.needs-https",
                "Chỉ đăng nhập hoặc dùng mã truy cập được qua https. Hãy mở trang bằng địa chỉ https://…, hoặc mở ngay trên máy chủ qua http://localhost.");
        }
    }

    public static void Write(HttpContext context, SecretToken token) =>
        context.Response.Cookies.Append(NameFor(context)!, token.Text, Options(context));

    public static void Clear(HttpContext context)
    {
        if (NameFor(context) is { } name)
        {
            context.Response.Cookies.Delete(name, Options(context));
        }
    }

    private static string? NameFor(HttpContext context) =>
        context.Request.IsHttps ? Secure : IsLoopback(context) ? Loopback : null;

    private static bool IsLoopback(HttpContext context)
    {
        var host = context.Request.Host.Host.Trim('[', ']');
        var isLocalName = host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

        return isLocalName && (context.Connection.RemoteIpAddress is not { } remote || IPAddress.IsLoopback(remote));
    }

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
    };
}
