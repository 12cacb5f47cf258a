using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace LearningCity.Api.Kernel;

/// <summary>
/// Reverse proxies that are believed when they say who asked and that it was over https (<c>X-Forwarded-For</c>, <c>X-Forwarded-Proto</c>).
/// From everybody else both are ignored. The host is never taken from them: the proxy passes on the one that was asked for.
/// </summary>
internal static class TrustedProxies
{
    /// <param name="proxies">None: the product is reached directly.</param>
    public static void UseTrustedProxies(this WebApplication app, IReadOnlyList<IPNetwork> proxies)
    {
        if (proxies.Count is 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            options.KnownIPNetworks.Add(proxy);
        }

        app.UseForwardedHeaders(options);
    }
}
