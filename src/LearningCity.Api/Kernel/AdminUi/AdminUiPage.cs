using System.Security.Cryptography;
using System.Text;

namespace LearningCity.Api.Kernel;

/// <summary>
/// The one page of the admin UI. Each answer carries a nonce of its own, in the policy and wherever the built page holds its place: with it
/// the UI adds styles while it runs, and nobody else does. A page with an old nonce would be a page without styles, so it is never
/// answered with 304.
/// </summary>
internal static class AdminUiPage
{
    /// <summary>What the build writes where the nonce belongs (<c>html.cspNonce</c> in vite.config.ts).</summary>
    public const string NoncePlace = "__CSP_NONCE__";

    private const string NotBuilt =
        "Giao diện chưa được dựng: hãy chạy ./build/run.sh, hoặc đặt AdminUi__Folder là thư mục chứa giao diện đã dựng. / "
        + "The user interface has not been built: run ./build/run.sh, or set AdminUi__Folder to the folder that holds the built one.\n";

    public static IResult Answer(HttpContext context, AdminUiFiles files)
    {
        context.Response.Headers.CacheControl = "no-cache";
        if (files.Find("index.html") is not { Exists: true, PhysicalPath: { } page })
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return TypedResults.Bytes(Encoding.UTF8.GetBytes(NotBuilt), "text/plain; charset=utf-8");
        }

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        context.Response.Headers.ContentSecurityPolicy = Policy(nonce);
        return TypedResults.Bytes(Encoding.UTF8.GetBytes(File.ReadAllText(page).Replace(NoncePlace, nonce, StringComparison.Ordinal)), "text/html; charset=utf-8");
    }

    /// <summary>Images made in the page (a preview, a code) are data or blobs; the reader of PDF files works in a worker.</summary>
    private static string Policy(string nonce) =>
        $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob:; font-src 'self'; "
        + "connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
}
