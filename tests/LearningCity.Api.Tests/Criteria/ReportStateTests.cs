using System.Text.Json;
using LearningCity.Api.Tests.Access;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Every step of a report in every state: the states of the matrix let it pass, every other is a conflict and changes nothing.</summary>
public sealed class ReportStateTests(AccessBench bench) : IClassFixture<AccessBench>
{
    private static readonly string[] States = ["Draft", "Ready", "Sent", "InReview", "Accepted"];

    public static TheoryData<string, string> Steps => new(
        from row in MatrixRow.All()
        where row.Endpoint.StartsWith("POST /api/v1/reports/{report}/", StringComparison.Ordinal)
        group row by row.Endpoint into step
        from state in States
        select (step.Key, state));

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_step_passes_in_its_own_state_only(string endpoint, string state)
    {
        var rows = MatrixRow.All().Where(row => row.Endpoint == endpoint).ToList();
        var role = rows.Any(row => row.Role == "UH") ? Role.UnitHead : Role.OfficeLeader;
        var actor = await bench.SignedInAs(role, role is Role.UnitHead ? bench.Units.Own : null);
        var request = AuthorisationMatrixTests.RequestTo(endpoint);
        using var call = await ((UponReport)request).InStateAsync(bench, bench.Units.Own, state);
        var before = await StoredAsync();
        using var answer = await actor.SendAsync(call);

        if (rows[0].States.Contains(JsonNamingPolicy.KebabCaseLower.ConvertName(state)))
        {
            ((int)answer.StatusCode).ShouldBe(request.Expected ?? 200, await answer.Content.ReadAsStringAsync());
        }
        else
        {
            (await answer.Refusal(409)).ShouldStartWith("criteria.report-not-");
            (await StoredAsync()).ShouldBe(before);
        }
    }

    private Task<string> StoredAsync() => bench.Sql<string>(
        """
        select (select md5(string_agg(r::text, '' order by r.id)) from criteria.reports r) || (select md5(string_agg(e::text, '' order by e.id)) from criteria.entries e)
            || (select count(*) from kernel.idempotency_keys) || ' ' || (select count(*) from access.audit)
        """);
}
