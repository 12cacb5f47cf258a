using System.Globalization;
using LearningCity.Api.Tests.Access;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Access;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Every write that the API serves, sent by a role that may send it and aimed at a round that takes nothing more: no report and no answer of it changes,
/// whatever else the write does (trust.md C6). The writes to a report itself stand in <see cref="LockedRoundTests"/>, each in the state in which it would be possible.</summary>
public sealed class LockedByEveryWriteTests(AccessBench bench) : IClassFixture<AccessBench>
{
    private const string RoundPart = "{round}";

    private static readonly string[] Unsafe = ["POST", "PUT", "DELETE", "PATCH"];

    public static TheoryData<string> States => [.. Tier.Of<string[]>(quick: ["Locked", "Decided"], full: ["Open", "Locked", "Assessed", "Decided", "Published", "Withdrawn"])];

    [Theory]
    [MemberData(nameof(States))]
    public async Task Nothing_of_a_unit_is_changed_by_any_write(string state) =>
        (await ChangedByAsync(isToReports: false, state, "2026-10-05")).ShouldBeEmpty();

    [Fact]
    public async Task The_same_walk_over_the_writes_to_reports_of_an_open_round_finds_them_all() =>
        (await ChangedByAsync(isToReports: true, "Open", "2027-01-01")).Count.ShouldBeGreaterThanOrEqualTo(8);

    private async Task<List<string>> ChangedByAsync(bool isToReports, string state, string locksOn)
    {
        var made = await MatrixRound.OfAsync(bench);
        var round = made.Id.Value;
        var writes = MatrixRow.All()
            .Where(row => Unsafe.Contains(row.Endpoint.Split(' ')[0]) && row.Endpoint.Contains(" /api/v1/reports/", StringComparison.Ordinal) == isToReports)
            .GroupBy(row => (row.Endpoint, row.Case)).ToList();
        writes.Count.ShouldBeGreaterThan(isToReports ? 8 : 50);
        var changed = new List<string>();
        foreach (var write in writes)
        {
            var role = Enum.GetValues<Role>().First(one => write.Any(row => row.Role == RoleFunctions.CodeOf(one)));
            var isWide = write.Any(row => row.Role == RoleFunctions.CodeOf(role) && row.Scope == "A");
            await SetAsync(round, "Open", "2027-01-01");
            await made.ReportAsync(bench.Units.Own, "Accepted");
            var (caller, browser) = await bench.SignedInAccountAsync(role, isWide ? null : bench.Units.Own, null, null);
            using var call = await AuthorisationMatrixTests.RequestTo(write.Key.Endpoint).MakeAsync(bench, new MatrixAsk(write.Key.Case, bench.Units.Own, caller));
            await SetAsync(round, state, locksOn);
            await AimAsync(call, write.Key.Endpoint, round);
            var before = await StoredAsync(round);

            using var answer = await browser.SendAsync(call);

            ((int)answer.StatusCode).ShouldBeLessThan(500, $"{write.Key}: {await answer.Content.ReadAsStringAsync()}");
            if (await StoredAsync(round) != before)
            {
                changed.Add($"{write.Key.Endpoint} [{write.Key.Case}] {role} {(int)answer.StatusCode}");
            }
        }

        return changed;
    }

    /// <summary>Whatever round the request was made for, it is sent to this one, as it stands.</summary>
    private async Task AimAsync(HttpRequestMessage call, string endpoint, Guid round)
    {
        var place = Array.IndexOf(endpoint.Split(' ')[1].Split('/'), RoundPart);
        if (place < 0)
        {
            return;
        }

        var (path, query) = call.RequestUri!.OriginalString.Split('?') is [var one, var more] ? (one, "?" + more) : (call.RequestUri.OriginalString, "");
        var parts = path.Split('/');
        parts[place] = round.ToString();
        call.RequestUri = new Uri(string.Join('/', parts) + query, UriKind.Relative);
        if (call.Headers.Remove("If-Match"))
        {
            var revision = await bench.Sql<int>($"select revision from criteria.rounds where id = '{round}'");
            call.Headers.TryAddWithoutValidation("If-Match", string.Create(CultureInfo.InvariantCulture, $"\"{revision}\""));
        }
    }

    private Task<Guid> SetAsync(Guid round, string state, string locksOn) => bench.Sql<Guid>(
        $"""
        alter table criteria.rounds disable trigger user;
        update criteria.rounds set state = '{state}', locks_at = '{locksOn}T00:00:00Z' where id = '{round}';
        alter table criteria.rounds enable trigger user;
        select '{round}'::uuid
        """);

    private Task<string> StoredAsync(Guid round) => bench.Sql<string>(
        $"""
        select (select md5(string_agg(r::text, '' order by r.id)) from criteria.reports r where r.round = '{round}')
            || (select md5(string_agg(e::text, '' order by e.id)) from criteria.entries e join criteria.reports r on r.id = e.report where r.round = '{round}')
        """);
}
