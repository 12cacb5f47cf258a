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
    public static IReadOnlyList<IPNetwork> Read(IConfiguration configuration) =>
        [.. (configuration[Setting] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ReadOne)];

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
