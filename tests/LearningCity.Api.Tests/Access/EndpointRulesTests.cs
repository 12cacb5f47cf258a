using LearningCity.Api.Tests.Kernel;
using LearningCity.Api.Kernel;
using LearningCity.Application.Kernel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Access;

public sealed class EndpointRulesTests(AccessBench bench) : IClassFixture<AccessBench>
{
    private IReadOnlyList<Endpoint> Endpoints => bench.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    [Fact]
    public void Every_endpoint_carries_exactly_one_policy_or_is_listed_as_public()
    {
        Endpoints.Count.ShouldBeGreaterThan(30);
        EndpointRules.Faults(Endpoints, EndpointRules.Public()).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_listed_as_public_exists() =>
        EndpointRules.Public().Except(Endpoints.Select(EndpointRules.NameOf)).ShouldBeEmpty();

    [Fact]
    public void An_endpoint_without_or_with_a_strange_or_with_two_policies_would_be_noticed()
    {
        var ours = new AuthorizationPolicyBuilder().AddRequirements(new MayAny([Function.UseOwnAccount])).Build();
        var strange = new AuthorizationPolicyBuilder().RequireClaim("admin").Build();
        Endpoint[] trespassers =
        [
            Planted("/unmarked"), Planted("/strange", strange), Planted("/two", ours, ours), Planted("/open", new AllowAnonymousAttribute()),
            Planted("/good", ours),
        ];

        EndpointRules.Faults(trespassers, EndpointRules.Public()).Select(fault => fault.Split(':')[0])
            .ShouldBe(["* /unmarked", "* /strange", "* /two", "* /open"]);
    }

    [Fact]
    public async Task What_declares_nothing_is_denied_to_everybody()
    {
        var provider = bench.Services.GetRequiredService<IAuthorizationPolicyProvider>();

        (await provider.GetFallbackPolicyAsync())!.Requirements.ShouldHaveSingleItem().ShouldBeOfType<MayNobody>();
    }

    [Fact]
    public async Task Every_unsafe_call_needs_the_products_own_header_and_comes_from_its_own_pages()
    {
        var leader = await bench.SignedInAs(Domain.Access.Role.OfficeLeader);
        var calls = Endpoints.Select(EndpointRules.NameOf)
            .Where(name => name.Contains(" /api/", StringComparison.Ordinal) && !name.StartsWith("GET ", StringComparison.Ordinal))
            .ToList();
        calls.Count.ShouldBeGreaterThan(15);

        foreach (var call in calls)
        {
            (await leader.SendAsync(Call(call, headers => headers.Remove("X-LearningCity"))).Refusal(400)).ShouldBe("kernel.csrf", call);
            (await leader.SendAsync(Call(call, headers => headers.Add("Sec-Fetch-Site", "cross-site"))).Refusal(400)).ShouldBe("kernel.csrf", call);
            (await leader.SendAsync(Call(call, headers => headers.Add("Sec-Fetch-Site", "same-site"))).Refusal(400)).ShouldBe("kernel.csrf", call);
        }

        leader.DefaultRequestHeaders.Add("X-LearningCity", "1");
        leader.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        ((int)(await leader.Post("/me/sessions/end-others", new { })).StatusCode).ShouldBe(200);

        HttpRequestMessage Call(string name, Action<System.Net.Http.Headers.HttpRequestHeaders> change)
        {
            var parts = name.Split(' ');
            var path = System.Text.RegularExpressions.Regex.Replace(parts[1], @"\{[^}]*\}", Guid.Empty.ToString());
            var request = new HttpRequestMessage(new HttpMethod(parts[0]), path);
            leader.DefaultRequestHeaders.Remove("X-LearningCity");
            request.Headers.Add("X-LearningCity", "1");
            change(request.Headers);
            return request;
        }
    }

    private static RouteEndpoint Planted(string path, params object[] metadata) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse(path), 0, new EndpointMetadataCollection(metadata), path);
}
