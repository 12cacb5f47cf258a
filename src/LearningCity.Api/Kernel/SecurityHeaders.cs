namespace LearningCity.Api.Kernel;

/// <summary>Headers of every answer. Nothing is loaded from a foreign host; nothing is shown in a foreign frame.</summary>
internal static class SecurityHeaders
{
    /// <summary>Images made in a page (a preview, a code) are data or blobs. Styles are files: nothing writes any while it runs.</summary>
    private const string Strict =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "worker-src 'self'; manifest-src 'self'; object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The documentation page carries a small inline script and inline styles of its own.</summary>
    private const string Documentation =
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Nothing of the machine is asked for, by our pages or by anything that might get into them.</summary>
    private const string NoFeatures =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), "
        + "serial=(), usb=()";

    /// <summary>Set when the answer begins, so that a refusal, which starts its answer anew, carries them too.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Set(context);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = NoFeatures;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            // A download has set a stricter one.
            headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/docs", StringComparison.Ordinal) ? Documentation : Strict;
        }

        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        if (context.Request.IsForOneReader())
        {
            headers.CacheControl = "no-store";
        }
    }
}
