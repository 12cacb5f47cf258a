using System.Net;
using System.Security.Cryptography;
using System.Text;
using LearningCity.Application.Kernel;
using IPNetwork = System.Net.IPNetwork;

namespace LearningCity.Api.Kernel;

/// <summary><c>/metrics</c>, for the monitoring alone: it is read on this machine past every proxy, from networks the installation names, or with a token.
/// To everybody else it is not there.</summary>
internal static class Metrics
{
    private const string Plain = "text/plain; version=0.0.4; charset=utf-8";
    private const string Open = "application/openmetrics-text";

    /// <summary>What proxies add, and what is kept of it once it was believed.</summary>
    private static readonly string[] Forwarding = ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Original-Proto", "X-Real-IP", "Forwarded", "Via"];

    /// <param name="readers">Networks beside this machine.</param>
    /// <param name="tokenHash">SHA-256 of the token that opens it; null: none does.</param>
    public static void MapMetrics(this WebApplication app, IReadOnlyList<IPNetwork> readers, byte[]? tokenHash) =>
        app.MapGet("/metrics", async Task<IResult> (HttpContext context, IMetricsPage page, CancellationToken ct) =>
        {
            if (!MayRead(context, readers, tokenHash))
            {
                throw new NotFound();
            }

            var open = context.Request.Headers.Accept.ToString().Contains(Open, StringComparison.OrdinalIgnoreCase);
            var text = await page.ReadAsync(open, ct) ?? throw new NotFound();
            context.Response.Headers.CacheControl = "no-store";
            return Results.Text(text, open ? Open + "; version=1.0.0; charset=utf-8" : Plain);
        }).AllowAnonymous().ExcludeFromDescription();

    /// <summary>The address is the person's, once a trusted proxy has said so. A proxy on this machine that nobody has named makes everybody look near:
    /// it gives itself away by what it adds.</summary>
    private static bool MayRead(HttpContext context, IReadOnlyList<IPNetwork> readers, byte[]? tokenHash)
    {
        var address = context.Connection.RemoteIpAddress is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : context.Connection.RemoteIpAddress;
        return HasToken(context.Request, tokenHash)
            || (address is not null && readers.Any(network => network.Contains(address)))
            || (address is not null && IPAddress.IsLoopback(address) && !Forwarding.Any(context.Request.Headers.ContainsKey));
    }

    private static bool HasToken(HttpRequest request, byte[]? tokenHash) =>
        tokenHash is not null && BearerToken.Read(request) is { } token
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(token)), tokenHash);
}
