using LearningCity.Api.Kernel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LearningCity.Api.Tests.Access;

/// <summary>What every endpoint of the product must say of itself.</summary>
internal static class EndpointRules
{
    public static string File(string name) => Path.Combine(AppContext.BaseDirectory, "Access", name);

    public static IReadOnlySet<string> Public() => Lines("public-endpoints.txt").ToHashSet(StringComparer.Ordinal);

    /// <summary>The lines of a checked-in list, without its remarks.</summary>
    public static IEnumerable<string> Lines(string name) =>
        System.IO.File.ReadAllLines(File(name)).Where(line => line.Length > 0 && line[0] != '#');

    public static string NameOf(Endpoint endpoint)
    {
        var pattern = "/" + ((RouteEndpoint)endpoint).RoutePattern.RawText!.TrimStart('/').Replace(":guid", "", StringComparison.Ordinal);
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        return (methods.Count == 0 ? "*" : string.Join(',', methods)) + " " + pattern;
    }

    /// <summary>What is wrong, one line an endpoint.</summary>
    public static IReadOnlyList<string> Faults(IEnumerable<Endpoint> endpoints, IReadOnlySet<string> publicOnes) =>
        [.. endpoints.Select(endpoint => (Name: NameOf(endpoint), Fault: FaultOf(endpoint, publicOnes)))
            .Where(found => found.Fault is not null)
            .Select(found => $"{found.Name}: {found.Fault}")];

    private static string? FaultOf(Endpoint endpoint, IReadOnlySet<string> publicOnes)
    {
        var policies = endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>();
        var isOpen = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        var isListed = publicOnes.Contains(NameOf(endpoint));

        return (isOpen, isListed) switch
        {
            (true, false) => "open to anybody, but not listed in public-endpoints.txt",
            (false, true) => "listed in public-endpoints.txt, but not open",
            (true, true) => policies.Count == 0 ? null : "open and with a policy",
            _ when policies.Count != 1 => $"{policies.Count} policies instead of one",
            _ when policies[0].Requirements is not [MayAny or MaySignedIn] => "a policy that is not ours",
            _ => null,
        };
    }
}
