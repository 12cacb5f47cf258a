using System.Net;
using LearningCity.Application.Kernel;
using Microsoft.Extensions.Configuration;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Keeps messages out of the networks around this machine, but for the hosts that the operator named.</summary>
internal sealed class WebhookAddresses(IConfiguration configuration) : IWebhookAddresses
{
    /// <summary>Host names and addresses, with commas between; none when it is not set.</summary>
    public const string InternalHostsSetting = "Webhooks:InternalHosts";

    private readonly HashSet<string> internalHosts = (configuration[InternalHostsSetting] ?? "")
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    public bool MayReach(Uri address) =>
        MayConnect(address.IdnHost, address switch
        {
            _ when IPAddress.TryParse(address.IdnHost, out var written) => written,
            { IsLoopback: true } => IPAddress.Loopback,
            _ => null,
        });

    /// <param name="host">As the address names it.</param>
    /// <param name="address">What it stands for; none while that is not known.</param>
    public bool MayConnect(string host, IPAddress? address) =>
        address is null || AddressRanges.IsPublic(address) || internalHosts.Contains(host);
}
