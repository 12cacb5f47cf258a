using System.Net;
using LearningCity.Infrastructure.Kernel;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace LearningCity.Api.Kernel;

/// <summary>
/// Reverse proxies that are believed when they say who asked and that it was over https (<c>X-Forwarded-For</c>, <c>X-Forwarded-Proto</c>).
/// From everybody else both are ignored. The host is never taken from them: the proxy passes on the one that was asked for.
/// </summary>
internal static class TrustedProxies
{
    /// <summary>Addresses and networks, with commas between; none: the product is reached directly.</summary>
    public const string Setting = "Proxies";

    /// <summary>A network wider than this is not one of proxies but of people.</summary>
    private const int ShortestPrefix = 8;

    /// <exception cref="StartUpRefused">The setting cannot be read, or trusts the whole world.</exception>
    public static void UseTrustedProxies(this WebApplication app)
    {
        var networks = Read(app.Configuration[Setting]);
        if (networks.Count is 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks)
        {
            options.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(options);
    }

    private static List<IPNetwork> Read(string? setting) =>
        [.. (setting ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ReadOne)];

    private static IPNetwork ReadOne(string text)
    {
        if (IPAddress.TryParse(text, out var address))
        {
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        }

        return IPNetwork.TryParse(text, out var network) && network.PrefixLength >= ShortestPrefix
            ? network
            : throw new StartUpRefused(
                $"Proxies có \"{text}\": hãy ghi địa chỉ IP hoặc dải mạng (từ /{ShortestPrefix}) của máy chủ trung chuyển, cách nhau bằng dấu phẩy.",
                $"Proxies says \"{text}\": write the IP address or network (/{ShortestPrefix} or longer) of each reverse proxy, with commas between.");
    }
}
