using LearningCity.Api.Kernel;
using LearningCity.Application.Access;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Access;

/// <summary>Walks every role, and nobody, through every endpoint of the matrix in every place: what the file says is what happens.</summary>
public sealed class AuthorisationMatrixTests(AccessBench bench) : IClassFixture<AccessBench>
{
    private static readonly IReadOnlyList<MatrixRow> Matrix = MatrixRow.All();

    private static readonly Dictionary<string, IMatrixRequest> Requests = typeof(IMatrixRequest).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type != typeof(FunctionLevelRequest) && type.IsAssignableTo(typeof(IMatrixRequest)))
        .Select(type => (IMatrixRequest)Activator.CreateInstance(type)!)
        .ToDictionary(request => request.Endpoint);

    [Fact]
    public void The_matrix_names_every_endpoint_that_is_not_public_and_no_other()
    {
        var served = bench.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<SentRequest>() is not null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(EndpointRules.NameOf)
            .ToHashSet();
        var named = Matrix.Select(row => row.Endpoint).ToHashSet();

        served.Except(named).ShouldBeEmpty("served, but not in authz-matrix.json");
        named.Except(served).ShouldBeEmpty("in authz-matrix.json, but not served");
        Requests.Keys.Except(named).ShouldBeEmpty("an IMatrixRequest for nothing");
    }

    [Fact]
    public void Every_endpoint_with_a_scope_has_a_request_that_walks_it() =>
        Matrix.Where(row => row.Scope != "A").Select(row => row.Endpoint).Except(Requests.Keys).ShouldBeEmpty();

    [Fact]
    public async Task What_the_matrix_says_is_what_happens()
    {
        var differences = new List<string>();
        var walked = 0;
        await EnoughKeepers();

        foreach (var group in Matrix.GroupBy(row => (row.Endpoint, row.Case)))
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                var row = group.SingleOrDefault(cell => cell.Role == RoleFunctions.CodeOf(role));
                foreach (var place in PlacesFor(row, RequestTo(group.Key.Endpoint)))
                {
                    walked++;
                    await CompareAsync(group.Key.Endpoint, group.Key.Case, role, row, place, differences);
                }
            }

            walked++;
            await CompareWithNobodyAsync(group.Key.Endpoint, group.Key.Case, differences);
        }

        differences.ShouldBeEmpty();
        walked.ShouldBeGreaterThan(1200);
    }

    private async Task CompareAsync(string endpoint, string? kind, Role role, MatrixRow? row, Place place, List<string> differences)
    {
        var request = RequestTo(endpoint);
        var (caller, browser) = await bench.SignedInAccountAsync(
            role, UnitOf(role, row), place.IsExpired ? new DateOnly(2026, 1, 1) : null, place.IsExpired ? new DateOnly(2026, 10, 4) : null);
        using var call = await request.MakeAsync(bench, new MatrixAsk(kind, place.Unit(bench.Units), caller));
        using var answer = await browser.SendAsync(call);
        var status = (int)answer.StatusCode;
        var isForEverybody = row is not null && !row.Deny.ContainsKey("role");

        // Who may do the like to others is not told whether an object outside his scope exists.
        var mayToOthers = Matrix.Any(cell => cell.Endpoint == endpoint && cell.Role == RoleFunctions.CodeOf(role));

        var (expected, fits) = row switch
        {
            null when mayToOthers => ("403 or 404", status is 403 or 404),
            null => ("403", status == 403),
            _ when place.IsExpired && !isForEverybody => ("403 (expired)", status == 403),
            _ when place.IsOutside && !request.IsList => ("404 (out of scope)", status == row.Deny["outOfScope"]),
            _ when request is FunctionLevelRequest => ("anything but 401 and 403", status is not (401 or 403) and < 500),
            _ when request.ReachesOnly => ("anything but 401, 403, 404", status is not (401 or 403 or 404) and < 500),
            _ => ($"{request.Expected?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "2xx"}",
                request.Expected is { } one ? status == one : status is >= 200 and < 300),
        };

        if (!fits)
        {
            differences.Add($"{endpoint} [{kind}] {role} {place.Name}: {status} instead of {expected}: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    internal static IMatrixRequest RequestTo(string endpoint) => Requests.GetValueOrDefault(endpoint) ?? new FunctionLevelRequest(endpoint);

    private async Task CompareWithNobodyAsync(string endpoint, string? kind, List<string> differences)
    {
        using var call = await RequestTo(endpoint).MakeAsync(bench, new MatrixAsk(kind, bench.Units.Own, default));
        using var answer = await bench.Browser().SendAsync(call);
        if ((int)answer.StatusCode != 401)
        {
            differences.Add($"{endpoint} [{kind}] nobody: {(int)answer.StatusCode} instead of 401");
        }
    }

    /// <summary>Administrators and leaders enough that ending one of them is refused to no one for want of keepers.</summary>
    private async Task EnoughKeepers()
    {
        foreach (var role in new[] { Role.SystemAdministrator, Role.OfficeLeader })
        {
            for (var count = 0; count < 3; count++)
            {
                await bench.AccountAsync(role, null);
            }
        }
    }

    private UnitId? UnitOf(Role role, MatrixRow? row) => role switch
    {
        Role.UnitReporter or Role.UnitHead => bench.Units.Own,
        Role.CityOfficer when row?.Scope == "S" => bench.Units.Own,
        _ => null,
    };

    private static IEnumerable<Place> PlacesFor(MatrixRow? row, IMatrixRequest request)
    {
        // What is published: the bench has published nothing.
        yield return new Place("own", units => units.Own, IsOutside: row?.Scope is "P");

        if (row is null)
        {
            yield break;
        }

        yield return new Place("expired", units => units.Own, IsExpired: true);

        if (row.Scope is "A" or "P" || request.IsList)
        {
            yield break;
        }

        yield return new Place("child", units => units.Child);
        yield return new Place("sibling", units => units.Sibling, IsOutside: true);
        yield return new Place("parent", units => units.Parent, IsOutside: true);
        yield return new Place("foreign", units => units.Foreign, IsOutside: true);
    }

    private sealed record Place(string Name, Func<FixedUnits, UnitId> Unit, bool IsOutside = false, bool IsExpired = false);
}
