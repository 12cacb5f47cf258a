using System.Net;
using LearningCity.Api.Demonstration;
using LearningCity.Api.Tests.Criteria;
using LearningCity.Api.Tests.Evidence;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>
/// The database commits and its answer never arrives: nobody knows whether the command was done. Whoever sends it again
/// under its key has it done once, and the same answer each time (trust.md D3).
/// </summary>
public sealed class CutCommitTests(StruckCity city) : IClassFixture<StruckCity>
{
    private static readonly string Ward = HaiPhongUnits.Ward(1);

    [Fact]
    public async Task A_commit_whose_answer_was_lost_is_not_done_twice()
    {
        var cuts = Tier.Of(quick: 66, full: 200);
        await city.City.FoundAsync(wards: 1);
        var round = await city.City.OpenRoundAsync(HaiPhong.Dates, HaiPhong.Locks);
        var (reporter, officer, path) = (await city.City.Reporter(Ward), await city.City.As(Role.CityOfficer), await round.ReportPath(Ward));

        for (var cut = 0; cut < cuts; cut++)
        {
            var (number, key) = (cut / 3, $"cut-{cut}");
            await OnceAsync(key, () => (cut % 3) switch
            {
                0 => reporter.Create(path + "/entries", new
                {
                    entries = new[] { new { indicator = "3.2.3", seen = number, note = key, figures = new { numerator = number, denominator = 1_000 } } },
                }, key),
                1 => reporter.Upload(city.City.Units[Ward], SamplePaper.Pdf(key), key: key),
                _ => officer.Create("/unit-groups", new { code = $"nhom-{number}", name = key }, key),
            });
        }

        (await city.Database.ScalarAsync<int>("select revision from criteria.entries")).ShouldBe((cuts + 2) / 3);
        (await city.Database.ScalarAsync<long>("select count(*) from evidence.documents")).ShouldBe((cuts + 1) / 3);
        (await city.Database.ScalarAsync<long>("select count(*) from units.unit_groups where code like 'nhom-%'")).ShouldBe(cuts / 3);
        (await city.Database.ScalarAsync<long>(
            "select count(*) from (select from access.audit where operation_key like 'cut-%' group by operation_key having count(distinct transaction) = 1) once")).ShouldBe(cuts);
    }

    /// <summary>Cut at the commit of the transaction that keeps the key, asked again, and asked once more.</summary>
    private async Task OnceAsync(string key, Func<Task<HttpResponseMessage>> call)
    {
        var (isKept, isCut) = (false, false);
        city.Strikes.Proxy.Judge = journey =>
        {
            isKept |= journey.Contains("update kernel.idempotency_keys", StringComparison.Ordinal);
            return isKept && !isCut && (isCut = journey.Trim() == "COMMIT") ? Fate.IsCutAfter : Fate.Passes;
        };
        using var lost = await call();
        isCut.ShouldBeTrue(key);
        lost.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, key);

        using var again = await call();
        again.IsSuccessStatusCode.ShouldBeTrue($"{key}: {await again.Content.ReadAsStringAsync()}");
        using var third = await call();
        (await third.Content.ReadAsStringAsync()).ShouldBe(await again.Content.ReadAsStringAsync(), key);
    }
}
