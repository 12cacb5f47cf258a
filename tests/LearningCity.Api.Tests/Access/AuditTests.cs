using LearningCity.Api.Tests.Kernel;
using LearningCity.Domain.Access;
using Npgsql;

namespace LearningCity.Api.Tests.Access;

public sealed class AuditTests(AccessBench bench) : IClassFixture<AccessBench>
{
    [Fact]
    public async Task A_grant_leaves_one_row_that_says_who_to_whom_and_why()
    {
        var account = await bench.AccountAsync(Role.OfficeLeader, null);
        var leader = await bench.SignedIn(account);
        var holder = await bench.AccountAsync(Role.UnitReporter, bench.Units.Own);
        var made = await leader.Post("/grants", new
        {
            account = holder.Value, role = "unit-head", unit = bench.Units.Own.Value, validFrom = "2026-10-05", validTo = (string?)null, reason = "giao quyền",
        }).Json();

        var rows = (await leader.Get($"/audit?object={made.GetProperty("id").GetGuid()}").Json()).GetProperty("items").EnumerateArray().ToList();

        var row = rows.ShouldHaveSingleItem();
        row.GetProperty("action").GetString().ShouldBe("GiveGrant");
        row.GetProperty("account").GetGuid().ShouldBe(account.Value);
        row.GetProperty("reason").GetString().ShouldBe("giao quyền");
        row.GetProperty("unit").GetGuid().ShouldBe(bench.Units.Own.Value);
        row.GetProperty("changes").GetProperty("account").GetProperty("after").GetGuid().ShouldBe(holder.Value);
    }

    [Fact]
    public async Task No_hash_of_a_password_or_token_stands_in_the_audit()
    {
        await bench.AccountWithPassword();

        (await bench.Sql<long>("select count(*) from access.audit where changes -> 'password_hash' ->> 'after' like 'AQ%'")).ShouldBe(0);
        (await bench.Sql<long>("select count(*) from access.audit where length(changes -> 'token' ->> 'after') > 10")).ShouldBe(0);
        (await bench.Sql<long>("select count(*) from access.audit where changes ? 'password_hash'")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Changes_of_accounts_are_for_readers_of_the_security_log_only()
    {
        var head = await bench.SignedInAs(Role.UnitHead, bench.Units.Own);
        var auditor = await bench.SignedInAs(Role.Auditor);

        (await head.Get("/audit").Json()).GetProperty("total").GetInt32().ShouldBe(0);
        (await auditor.Get("/audit").Json()).GetProperty("total").GetInt32().ShouldBeGreaterThan(0);
        await head.Get("/security-events").Refusal(403);
    }

    [Fact]
    public async Task Every_failed_sign_in_is_in_the_security_log()
    {
        var (id, name) = await bench.AccountWithPassword();
        await bench.Browser().SignIn(name, "không phải mật khẩu ấy đâu").Refusal(401);
        var auditor = await bench.SignedInAs(Role.Auditor);

        var events = (await auditor.Get($"/security-events?kind=sign-in-failed&account={id.Value}").Json()).GetProperty("items").EnumerateArray();

        events.ShouldHaveSingleItem().GetProperty("accountName").GetString().ShouldBe("Chuyên viên");
    }

    [Theory]
    [InlineData("/audit?kind=a%00b")]
    [InlineData("/audit?account=x")]
    [InlineData("/audit?size=201")]
    [InlineData("/audit?page=0")]
    [InlineData("/audit?from=2026-02-30")]
    [InlineData("/audit?sort=at")]
    [InlineData("/audit?kind=a&kind=b")]
    [InlineData("/accounts?text=%00")]
    [InlineData("/security-events?kind=1")]
    public async Task A_filter_that_cannot_be_read_is_refused(string path)
    {
        var leader = await bench.SignedInAs(Role.OfficeLeader);

        ((int)(await leader.Get(path)).StatusCode).ShouldBe(400);
    }

    [Theory]
    [InlineData("/accounts?text=%27%3B%20drop%20table%20x")]
    [InlineData("/accounts?text=%25")]
    [InlineData("/accounts?text=_")]
    public async Task What_looks_like_SQL_is_searched_for_as_it_stands(string path)
    {
        var leader = await bench.SignedInAs(Role.OfficeLeader);

        (await leader.Get(path).Json()).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("update access.audit set reason = 'khác'")]
    [InlineData("delete from access.audit")]
    [InlineData("truncate access.audit")]
    [InlineData("update access.security_events set detail = 'khác'")]
    [InlineData("delete from access.security_events")]
    [InlineData("truncate access.security_events")]
    public async Task Nobody_rewrites_what_was_logged(string statement)
    {
        await bench.AccountAsync(Role.Auditor, null);

        (await Should.ThrowAsync<PostgresException>(() => bench.Sql<object>(statement))).SqlState.ShouldBe("42501");
    }
}
