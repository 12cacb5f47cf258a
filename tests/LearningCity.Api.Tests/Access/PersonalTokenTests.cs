using LearningCity.Api.Tests.Kernel;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Access;

/// <summary>Issuing, seeing and revoking tokens for programs.</summary>
public sealed class PersonalTokenTests(AccessBench bench) : IClassFixture<AccessBench>
{
    [Fact]
    public async Task A_token_is_shown_once_and_only_its_hash_is_stored()
    {
        var (account, browser) = await bench.SignedInAccountAsync(Role.CityOfficer, null);

        var answer = await browser.IssueToken("Phần mềm báo cáo của Sở", "2026-12-31", readsOnly: true, ["read-reports", "see-criteria"]);
        var issued = await answer.Json();
        var list = await browser.Get("/me/tokens");

        ((int)answer.StatusCode).ShouldBe(201);
        var token = issued.GetProperty("token").GetString()!;
        token.ShouldStartWith("lc_");
        token.Length.ShouldBe(46);
        issued.GetProperty("endsAt").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.FromHours(7)));
        (await list.Content.ReadAsStringAsync()).ShouldNotContain(token);
        (await bench.Sql<string>($"select token from access.personal_tokens where account = '{account.Value}'"))
            .ShouldBe(Application.Access.PersonalTokenText.Read(token)!.Value.Hex);
        foreach (var table in new[] { "audit", "security_events", "personal_tokens" })
        {
            (await bench.Sql<long>($"select count(*) from access.{table} r where r::text like '%{token[3..]}%'")).ShouldBe(0, table);
        }

        (await bench.Sql<long>($"select count(*) from kernel.idempotency_keys where account = '{account.Value}'")).ShouldBe(0);
        var line = (await list.Json()).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        line.GetProperty("name").GetString().ShouldBe("Phần mềm báo cáo của Sở");
        line.GetProperty("readsOnly").GetBoolean().ShouldBeTrue();
        line.GetProperty("functions").EnumerateArray().Select(name => name.GetString()).ShouldBe(["see-criteria", "read-reports"]);
        line.GetProperty("validTo").GetString().ShouldBe("2026-12-31");
        line.GetProperty("lastUsedOn").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        line.GetProperty("works").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-10-04", "access.token-end")]
    [InlineData("2027-10-06", "access.token-end")]
    public async Task The_end_lies_between_today_and_a_year_ahead(string validTo, string code)
    {
        bench.Time.GoTo(new DateOnly(2026, 10, 5), new TimeOnly(9, 0));
        var browser = await bench.SignedInAs(Role.CityOfficer);

        (await browser.IssueToken(validTo: validTo).Refusal(422)).ShouldBe(code);
        await browser.IssuedToken(validTo: "2026-10-05");
        await browser.IssuedToken(validTo: "2027-10-05");
    }

    [Theory]
    [InlineData("""{"name":"Máy","readsOnly":true}""", 400)]
    [InlineData("""{"name":"Máy","validTo":"2026-12-31"}""", 400)]
    [InlineData("""{"name":"Máy","validTo":"31/12/2026","readsOnly":true}""", 400)]
    [InlineData("""{"name":"Máy","validTo":"2026-12-31","readsOnly":"yes"}""", 400)]
    [InlineData("""{"name":"Máy","validTo":"2026-12-31","readsOnly":true,"functions":["everything"]}""", 400)]
    [InlineData("""{"name":"Máy","validTo":"2026-12-31","readsOnly":true,"functions":[null]}""", 400)]
    [InlineData("""{"name":"Máy","validTo":"2026-12-31","readsOnly":true,"account":"00000000-0000-7000-8000-000000000001"}""", 400)]
    [InlineData("""{"name":"   ","validTo":"2026-12-31","readsOnly":true}""", 422)]
    [InlineData("""{"name":"a\u200bb","validTo":"2026-12-31","readsOnly":true}""", 422)]
    [InlineData("""{"name":"Máy","validTo":"2026-12-31","readsOnly":true,"functions":[]}""", 422)]
    [InlineData("""{"name":"Máy","validTo":"2026-12-31","readsOnly":true,"functions":["manage-reporters"]}""", 422)]
    [InlineData("""{"name":"Máy","validTo":"2026-12-31","readsOnly":true,"functions":["use-own-account"]}""", 422)]
    [InlineData("""{"name":"Máy","validTo":"2026-12-31","readsOnly":true,"functions":["publish-criteria-set"]}""", 422)]
    [InlineData("""{"name":"Máy","validTo":"2026-12-31","readsOnly":true,"functions":["run-round"],"unit":"00000000-0000-7000-8000-000000000002"}""", 422)]
    public async Task What_cannot_be_a_token_is_refused(string body, int status)
    {
        var (account, browser) = await bench.SignedInAccountAsync(Role.CityOfficer, null);

        await browser.Call(HttpMethod.Post, "/me/tokens", body).Refusal(status);

        (await bench.Sql<long>($"select count(*) from access.personal_tokens where account = '{account.Value}'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_token_is_limited_to_units_of_the_own_scope_only()
    {
        var head = await bench.SignedInAs(Role.UnitHead, bench.Units.Own);

        await head.IssuedToken(unit: bench.Units.Child.Value);
        (await head.IssueToken(unit: bench.Units.Sibling.Value).Refusal(404)).ShouldBe("kernel.not-found");
        (await head.IssueToken(unit: bench.Units.Parent.Value).Refusal(404)).ShouldBe("kernel.not-found");
    }

    [Fact]
    public async Task A_name_stands_for_one_program_until_its_token_is_revoked()
    {
        var browser = await bench.SignedInAs(Role.CityOfficer);
        var (id, _) = await browser.IssuedToken("Phần mềm của Sở");

        (await browser.IssueToken("phần mềm của sở").Refusal(409)).ShouldBe("access.token-name-taken");
        await browser.Post($"/me/tokens/{id}/revoke", new { });
        await browser.IssuedToken("Phần mềm của Sở");
    }

    [Fact]
    public async Task Of_many_asked_for_at_once_under_one_name_one_is_issued()
    {
        var (account, browser) = await bench.SignedInAccountAsync(Role.CityOfficer, null);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => browser.IssueToken("Cùng tên")));

        answers.Count(answer => (int)answer.StatusCode == 201).ShouldBe(1);
        answers.Count(answer => (int)answer.StatusCode == 409).ShouldBe(5);
        (await bench.Sql<long>($"select count(*) from access.personal_tokens where account = '{account.Value}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_has_more_than_twenty_tokens_that_work()
    {
        var browser = await bench.SignedInAs(Role.CityOfficer);
        for (var number = 0; number < 20; number++)
        {
            await browser.IssuedToken();
        }

        (await browser.IssueToken().Refusal(409)).ShouldBe("access.too-many-tokens");
    }

    [Fact]
    public async Task The_holder_revokes_his_own_token_and_nobody_elses()
    {
        var browser = await bench.SignedInAs(Role.CityOfficer);
        var stranger = await bench.SignedInAs(Role.CityOfficer);
        var (id, token) = await browser.IssuedToken();
        var program = bench.Program(token);
        ((int)(await program.Get("/me")).StatusCode).ShouldBe(200);

        await stranger.Post($"/me/tokens/{id}/revoke", new { }).Refusal(404);
        ((int)(await program.Get("/me")).StatusCode).ShouldBe(200);
        ((int)(await browser.Post($"/me/tokens/{id}/revoke", new { })).StatusCode).ShouldBe(204);
        ((int)(await browser.Post($"/me/tokens/{id}/revoke", new { })).StatusCode).ShouldBe(204);

        (await program.Get("/me").Refusal(401)).ShouldBe("access.token-refused");
        (await bench.Sql<long>($"select count(*) from access.audit where object = '{id}' and action = 'RevokeOwnPersonalToken'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_leader_sees_and_revokes_the_tokens_of_others_and_an_officer_those_of_his_units()
    {
        var (reporter, browser) = await bench.SignedInAccountAsync(Role.UnitReporter, bench.Units.Own);
        var (first, firstToken) = await browser.IssuedToken("Máy một");
        var (second, secondToken) = await browser.IssuedToken("Máy hai");
        var (leaderId, leader) = await bench.SignedInAccountAsync(Role.OfficeLeader, null);
        var officer = await bench.SignedInAs(Role.CityOfficer, bench.Units.Own);
        var stranger = await bench.SignedInAs(Role.CityOfficer, bench.Units.Foreign);
        var path = $"/accounts/{reporter.Value}/tokens";

        (await leader.Get(path).Json()).GetProperty("items").EnumerateArray().Select(line => line.GetProperty("name").GetString())
            .ShouldBe(["Máy một", "Máy hai"], ignoreOrder: true);
        await stranger.Get(path).Refusal(404);
        await stranger.Post($"{path}/{first}/revoke", new { reason = "thử" }).Refusal(404);
        (await leader.Post($"{path}/{first}/revoke", new { reason = " " }).Refusal(422)).ShouldBe("access.reason-missing");
        ((int)(await leader.Post($"{path}/{first}/revoke", new { reason = "lộ mã" })).StatusCode).ShouldBe(204);
        ((int)(await officer.Post($"{path}/{second}/revoke", new { reason = "máy hỏng" })).StatusCode).ShouldBe(204);

        await bench.Program(firstToken).Get("/me").Refusal(401);
        await bench.Program(secondToken).Get("/me").Refusal(401);
        var line = (await browser.Get("/me/tokens").Json()).GetProperty("items").EnumerateArray().Single(line => line.GetProperty("id").GetGuid() == first);
        line.GetProperty("revokedBy").GetGuid().ShouldBe(leaderId.Value);
        line.GetProperty("revokeReason").GetString().ShouldBe("lộ mã");
        line.GetProperty("works").GetBoolean().ShouldBeFalse();
        (await bench.Sql<string>($"select reason from access.audit where object = '{first}' and action = 'RevokePersonalToken'")).ShouldBe("lộ mã");
    }

    [Fact]
    public async Task The_token_of_an_account_that_holds_more_than_one_may_give_is_out_of_reach()
    {
        var (leader, _) = await bench.SignedInAccountAsync(Role.OfficeLeader, null);
        var officer = await bench.SignedInAs(Role.CityOfficer);

        await officer.Get($"/accounts/{leader.Value}/tokens").Refusal(403);
    }
}
