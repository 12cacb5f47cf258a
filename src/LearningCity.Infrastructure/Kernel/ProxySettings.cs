using System.Net;
using Microsoft.Extensions.Configuration;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Which reverse proxies stand before the product.</summary>
public static class ProxySettings
{
    /// <summary>Addresses and networks, with commas between; none: the product is reached directly.</summary>
    public const string Setting = "Proxies";

    /// <summary>A network wider than this is not one of proxies but of people.</summary>
    private const int ShortestPrefix = 8;

    /// <exception cref="StartUpRefused">The setting cannot be read, or trusts the whole world.</exception>
    public static IReadOnlyList<IPNetwork> Read(IConfiguration configuration) => Networks(configuration, Setting);

    /// <summary>A list of addresses and networks.</summary>
    /// <exception cref="StartUpRefused">It cannot be read, or means the whole world.</exception>
    internal static IReadOnlyList<IPNetwork> Networks(IConfiguration configuration, string setting) =>
        [.. (configuration[setting] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text => ReadOne(text, setting.Replace(":", "__", StringComparison.Ordinal)))];

    private static IPNetwork ReadOne(string text, string setting)
    {
        if (IPAddress.TryParse(text, out var address))
        {
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        }

        return IPNetwork.TryParse(text, out var network) && network.PrefixLength >= ShortestPrefix
            ? network
            : throw new StartUpRefused(
                $"{setting} có \"{text}\": hãy ghi địa chỉ IP hoặc dải mạng (từ /{ShortestPrefix}), cách nhau bằng dấu phẩy.",
                $"{setting} says \"{text}\": write IP addresses or networks (/{ShortestPrefix} or longer), with commas between.");
    }
}
