using LearningCity.Api.Kernel;
using LearningCity.Api.Tests.Access;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>
/// Every command is done whole or not at all, across rows, audit, keys and outbox: whichever journey to the database it
/// loses its connection at, and at the commit too, no table has changed (trust.md D4).
/// </summary>
public sealed class AllOrNothingTests(StruckBench bench, StruckCity city) : IClassFixture<StruckBench>, IClassFixture<StruckCity>
{
    [Fact]
    public async Task A_command_that_loses_its_connection_anywhere_has_changed_nothing()
    {
        await bench.Strikes.BeginAsync(bench.Database);
        foreach (var row in MatrixRow.All().Where(row => !row.Endpoint.StartsWith("GET ", StringComparison.Ordinal)).DistinctBy(row => row.Endpoint))
        {
            await WalkAsync(row);
        }

        await city.Strikes.BeginAsync(city.Database);
        await new StruckWalk(city).WalkAsync();

        bench.Strikes.Findings.Concat(city.Strikes.Findings).ShouldBeEmpty();
        var struck = bench.Strikes.Count + city.Strikes.Count;
        TestContext.Current.TestOutputHelper?.WriteLine($"{struck} strikes, {bench.Strikes.Done.Count}+{city.Strikes.Done.Count} kinds of requests");
        Commands().Except(bench.Strikes.Done.Keys.Concat(city.Strikes.Done.Keys)).ShouldBeEmpty("commands that nothing here carries out");
    }

    /// <summary>Somebody who may makes the request of the matrix; the bench prepares its object unstruck.</summary>
    private async Task WalkAsync(MatrixRow row)
    {
        var role = MatrixRoles.Of(row.Role);
        bench.Strikes.AreWanted = false;
        var (caller, browser) = await bench.SignedInAccountAsync(role, row.Scope is "U" or "F" ? bench.Units.Own : null);
        using var call = await AuthorisationMatrixTests.RequestTo(row.Endpoint).MakeAsync(bench, new MatrixAsk(row.Case, bench.Units.Own, caller));
        bench.Strikes.AreWanted = true;
        using var answer = await browser.SendAsync(call);
        ((int)answer.StatusCode).ShouldBeLessThan(500, $"{row.Endpoint}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>The commands that the API serves.</summary>
    private IEnumerable<string> Commands() => bench.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .Select(endpoint => endpoint.Metadata.GetMetadata<SentRequest>()?.Type).OfType<Type>()
        .Where(type => type.IsAssignableTo(typeof(ICommandMessage))).Select(type => type.Name).Distinct();
}
