using System.Net;
using System.Net.Sockets;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Which addresses belong to the public internet, by the registries of special addresses (IANA, RFC 6890).</summary>
internal static class AddressRanges
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    /// <summary>False for this machine, private, link-local, shared, documentation, multicast and reserved addresses, and for those that wrap an
    /// address of the fourth version.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily is AddressFamily.InterNetwork || Global6.Contains(plain)) && !Array.Exists(Special, range => range.Contains(plain));
    }
}
