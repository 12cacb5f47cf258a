using LearningCity.Api.Tests.Access;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>
/// Rules that look at more rows than they write hold when two commands are under way at once, each of which alone would be right (trust.md C5).
/// </summary>
public sealed class WriteSkewTests(AccessBench bench) : IClassFixture<AccessBench>
{
    private static readonly int Races = Tier.Of(quick: 100, full: 2_500);

    [Fact]
    public async Task Of_three_administrators_no_race_takes_two_away()
    {
        var leader = await bench.SignedInAs(Role.OfficeLeader);
        AccountId[] three = [await KeeperAsync(), await KeeperAsync(), await KeeperAsync()];
        for (var race = 0; race < Races; race++)
        {
            var (one, other) = (three[race % 3], three[(race + 1) % 3]);
            var (oneSeen, otherSeen) = (await RevisionAsync(one), await RevisionAsync(other));

            var answers = await Task.WhenAll(DisableAsync(one, oneSeen), DisableAsync(other, otherSeen));

            answers.ShouldBe([200, 409], ignoreOrder: true, $"race {race}");
            (await bench.Sql<long>("select count(*) from access.accounts a join access.grants g on g.account = a.id where g.role = 'SystemAdministrator' and a.state = 'Active'"))
                .ShouldBe(2, $"race {race}");
            var gone = answers[0] is 200 ? one : other;
            await leader.Post($"/accounts/{gone.Value}/enable", new { reason = "thử" }, seen: await RevisionAsync(gone)).Json();
        }

        async Task<int> DisableAsync(AccountId account, int seen) =>
            (int)(await leader.Post($"/accounts/{account.Value}/disable", new { reason = "thử" }, seen: seen)).StatusCode;
    }

    [Fact]
    public async Task No_race_gives_one_account_two_roles_that_exclude_each_other()
    {
        var leader = await bench.SignedInAs(Role.OfficeLeader);
        for (var race = 0; race < Races; race++)
        {
            var account = await bench.AccountAsync(Role.UnitReporter, bench.Units.Own, new DateOnly(2026, 1, 1), new DateOnly(2026, 9, 30));

            var answers = await Task.WhenAll(GiveAsync("auditor"), GiveAsync("city-officer"));

            answers.ShouldBe([201, 409], ignoreOrder: true, $"race {race}");

            async Task<int> GiveAsync(string role) => (int)(await leader.Post("/grants", new
            {
                account = account.Value, role, unit = (Guid?)null, validFrom = "2026-10-05", validTo = (string?)null, reason = "phân công",
            })).StatusCode;
        }
    }

    private Task<AccountId> KeeperAsync() => bench.AccountAsync(Role.SystemAdministrator, null);

    private Task<int> RevisionAsync(AccountId account) => bench.Sql<int>($"select revision from access.accounts where id = '{account.Value}'");
}
