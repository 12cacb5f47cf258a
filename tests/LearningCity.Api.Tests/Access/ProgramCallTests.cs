using System.Net.Http.Headers;
using System.Reflection;
using LearningCity.Api.Kernel;
using LearningCity.Api.Tests.Criteria;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Access;

/// <summary>What a program may by its token, and what it never may.</summary>
public sealed class ProgramCallTests(AccessBench bench) : IClassFixture<AccessBench>
{
    private static int codes;

    [Fact]
    public async Task A_program_is_told_in_whose_name_it_works_and_what_its_token_leaves_it()
    {
        var (account, browser) = await bench.SignedInAccountAsync(Role.UnitHead, bench.Units.Own);
        var (_, token) = await browser.IssuedToken("Phần mềm trường", readsOnly: true, functions: ["read-reports", "send-report"]);

        var me = await bench.Program(token).Get("/me").Json();

        me.GetProperty("account").GetGuid().ShouldBe(account.Value);
        me.GetProperty("program").GetString().ShouldBe("Phần mềm trường");
        me.GetProperty("readsOnly").GetBoolean().ShouldBeTrue();
        me.GetProperty("idleMinutes").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        me.GetProperty("sessionEndsAt").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.FromHours(7)));
        (await bench.Program(token).Functions()).ShouldBe(["read-reports"], "sending a report changes it");
        (await browser.Get("/me").Json()).GetProperty("program").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task A_program_that_only_reads_is_told_no_function_that_changes_anything()
    {
        var browser = await bench.SignedInAs(Role.OfficeLeader);
        var whole = await bench.Program((await browser.IssuedToken()).Token).Functions();
        var changing = typeof(GetMe).Assembly.GetTypes().Where(request => !ProgramRule.Of(request).IsQuery)
            .SelectMany(request => request.GetCustomAttribute<AllowAttribute>()?.Functions ?? []).Select(function => WireFormat.NameOf(function)).ToHashSet();

        var told = await bench.Program((await browser.IssuedToken(readsOnly: true)).Token).Functions();

        told.ShouldBe(whole.Where(function => !changing.Contains(function)), ignoreOrder: true);
        told.ShouldContain("read-reports");
        whole.Except(told).ShouldContain("change-units");
    }

    [Fact]
    public async Task A_program_that_only_reads_is_offered_no_step_of_a_round_or_a_report()
    {
        var round = await MatrixRound.OfAsync(bench);
        var report = await round.ReportAsync(bench.Units.Own, "Sent");
        var browser = await bench.SignedInAs(Role.OfficeLeader);
        var (whole, reading) = (bench.Program((await browser.IssuedToken()).Token), bench.Program((await browser.IssuedToken(readsOnly: true)).Token));

        foreach (var path in new[] { $"/rounds/{round.Id.Value}", $"/reports/{report}" })
        {
            (await whole.Get(path).Json()).GetProperty("actions").GetArrayLength().ShouldBeGreaterThan(0, path);
            (await reading.Get(path).Json()).GetProperty("actions").GetArrayLength().ShouldBe(0, path);
        }
    }

    [Fact]
    public async Task What_a_program_changes_shows_the_account_and_the_program_in_the_audit()
    {
        var (account, browser) = await bench.SignedInAccountAsync(Role.OfficeLeader, null);
        var (id, token) = await browser.IssuedToken("Phần mềm cây đơn vị");
        var code = NewCode();

        ((int)(await bench.Program(token).Post("/unit-types", new { code, name = "Trường" })).StatusCode).ShouldBe(201);

        var row = (await browser.Get($"/audit?token={id}").Json()).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        row.GetProperty("action").GetString().ShouldBe("AddUnitType");
        row.GetProperty("account").GetGuid().ShouldBe(account.Value);
        row.GetProperty("token").GetGuid().ShouldBe(id);
        row.GetProperty("program").GetString().ShouldBe("Phần mềm cây đơn vị");
        var byHand = (await browser.Get($"/audit?account={account.Value}&action=IssuePersonalToken").Json()).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        byHand.GetProperty("program").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task A_key_is_the_accounts_whether_a_program_or_the_holder_sends_it()
    {
        var browser = await bench.SignedInAs(Role.OfficeLeader);
        var program = bench.Program((await browser.IssuedToken()).Token);
        var (key, code) = (Calls.NewKey(), NewCode());

        var first = await browser.Post("/unit-types", new { code, name = "Trường" }, key: key).Json();
        var again = await program.Post("/unit-types", new { code, name = "Trường" }, key: key).Json();

        again.GetProperty("id").GetGuid().ShouldBe(first.GetProperty("id").GetGuid());
        await program.Call(HttpMethod.Post, "/unit-types", new { code = NewCode(), name = "Trường" }).Refusal(400);
    }

    [Fact]
    public async Task A_token_that_only_reads_changes_nothing()
    {
        var browser = await bench.SignedInAs(Role.OfficeLeader);
        var program = bench.Program((await browser.IssuedToken(readsOnly: true)).Token);

        ((int)(await program.Get("/unit-types")).StatusCode).ShouldBe(200);
        ((int)(await program.Get("/audit")).StatusCode).ShouldBe(200);
        (await program.Post("/unit-types", new { code = NewCode(), name = "Trường" }).Refusal(403)).ShouldBe("kernel.forbidden");
        await program.Post("/unit-types", "{oops").Refusal(403);

        // A check of a file that is sent for it changes nothing, so it is reading, whatever the method.
        ((int)(await program.Call(HttpMethod.Post, "/criteria-set-checks", new { }, Calls.NewKey())).StatusCode).ShouldNotBe(403);
    }

    [Fact]
    public async Task A_token_that_only_reads_is_refused_by_every_command_of_the_api()
    {
        var program = bench.Program((await (await bench.SignedInAs(Role.OfficeLeader)).IssuedToken(readsOnly: true)).Token);
        var walked = 0;

        foreach (var endpoint in Closed(request => !ProgramRule.Of(request).IsQuery))
        {
            walked++;
            using var call = Call(endpoint);
            if (endpoint == "POST /api/v1/documents")
            {
                call.Content = new MultipartFormDataContent();
            }

            (await program.SendAsync(call).Refusal(403)).ShouldBe("kernel.forbidden", endpoint);
        }

        walked.ShouldBeGreaterThan(40);
    }

    [Fact]
    public async Task No_token_touches_an_account_a_grant_or_another_token()
    {
        foreach (var role in new[] { Role.SystemAdministrator, Role.OfficeLeader })
        {
            var (account, browser) = await bench.SignedInAccountAsync(role, null);
            var program = bench.Program((await browser.IssuedToken()).Token);
            var walked = 0;

            foreach (var endpoint in Closed(request => request.Namespace == "LearningCity.Application.Access"
                && request != typeof(GetMe) && request != typeof(ListAudit) && request != typeof(ListSecurityEvents)))
            {
                walked++;
                using var call = Call(endpoint);
                (await program.SendAsync(call).Refusal(403)).ShouldBe("kernel.forbidden", endpoint);
            }

            walked.ShouldBeGreaterThan(20);
            (await bench.Sql<long>($"select count(*) from access.personal_tokens where account = '{account.Value}'")).ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_program_needs_no_header_of_the_product_but_comes_from_no_foreign_page()
    {
        var program = bench.Program((await (await bench.SignedInAs(Role.OfficeLeader)).IssuedToken()).Token);
        var walked = 0;

        foreach (var endpoint in Closed(_ => true).Where(name => !name.StartsWith("GET ", StringComparison.Ordinal)))
        {
            walked++;
            using var call = Call(endpoint);
            (await (await program.SendAsync(call)).Content.ReadAsStringAsync()).ShouldNotContain("kernel.csrf", Case.Sensitive, endpoint);
            using var foreign = Call(endpoint);
            foreign.Headers.Add("Sec-Fetch-Site", "cross-site");
            (await program.SendAsync(foreign).Refusal(400)).ShouldBe("kernel.csrf", endpoint);
        }

        walked.ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task A_token_for_a_unit_reaches_that_unit_and_what_lies_below_and_no_function_of_the_city()
    {
        var (_, browser) = await bench.SignedInAccountAsync(Role.OfficeLeader, null);
        var program = bench.Program((await browser.IssuedToken(unit: bench.Units.Own.Value)).Token);

        var held = (await program.Get("/me").Json()).GetProperty("functions").EnumerateArray()
            .ToDictionary(one => one.GetProperty("function").GetString()!);

        held["read-reports"].GetProperty("everywhere").GetBoolean().ShouldBeFalse();
        held["read-reports"].GetProperty("units").EnumerateArray().Select(unit => unit.GetGuid())
            .ShouldBe([bench.Units.Own.Value, bench.Units.Child.Value], ignoreOrder: true);
        held.ShouldContainKey("see-criteria");
        held.ShouldNotContainKey("run-round");
        held.ShouldNotContainKey("change-units");
        (await program.Post("/unit-types", new { code = NewCode(), name = "Trường" }).Refusal(403)).ShouldBe("kernel.forbidden");
    }

    [Fact]
    public async Task A_token_never_gives_more_than_its_account_has_at_that_moment()
    {
        var (account, browser) = await bench.SignedInAccountAsync(Role.CityOfficer, null);
        var (_, leader) = await bench.SignedInAccountAsync(Role.OfficeLeader, null);
        var program = bench.Program((await browser.IssuedToken(functions: ["accept-report", "see-criteria"])).Token);
        (await program.Functions()).ShouldBe(["see-criteria", "accept-report"], ignoreOrder: true);

        var grant = await bench.Sql<Guid>($"select id from access.grants where account = '{account.Value}'");
        await leader.Post($"/grants/{grant}/end", new { reason = "chuyển công tác" }, seen: 1).Json();
        (await program.Functions()).ShouldBeEmpty();
        await program.Get("/unit-types").Refusal(403);

        await leader.Post("/grants", MatrixRoles.GrantBody(Role.UnitReporter, bench.Units.Own, account)).Json();
        (await program.Functions()).ShouldBe(["see-criteria"]);
    }

    [Fact]
    public async Task A_disabled_account_loses_its_tokens_at_once_and_for_good()
    {
        var (account, browser) = await bench.SignedInAccountAsync(Role.UnitReporter, bench.Units.Own);
        var (_, leader) = await bench.SignedInAccountAsync(Role.OfficeLeader, null);
        var program = bench.Program((await browser.IssuedToken()).Token);

        await leader.Post($"/accounts/{account.Value}/disable", new { reason = "nghỉ việc" }, seen: 1).Json();
        (await program.Get("/me").Refusal(401)).ShouldBe("access.token-refused");

        await leader.Post($"/accounts/{account.Value}/enable", new { reason = "trở lại" }, seen: 2).Json();
        await program.Get("/me").Refusal(401);
    }

    [Fact]
    public async Task A_token_works_until_midnight_of_its_last_day_in_the_city()
    {
        bench.Time.GoTo(new DateOnly(2026, 10, 5), new TimeOnly(9, 0));
        var browser = await bench.SignedInAs(Role.CityOfficer);
        var program = bench.Program((await browser.IssuedToken(validTo: "2026-10-07")).Token);

        bench.Time.GoTo(new DateTimeOffset(2026, 10, 7, 23, 59, 59, TimeSpan.FromHours(7)));
        ((int)(await program.Get("/me")).StatusCode).ShouldBe(200);
        bench.Time.GoTo(new DateTimeOffset(2026, 10, 8, 0, 0, 0, TimeSpan.FromHours(7)));
        (await program.Get("/me").Refusal(401)).ShouldBe("access.token-refused");
        bench.Time.GoTo(new DateOnly(2026, 10, 5), new TimeOnly(9, 0));
    }

    [Fact]
    public async Task The_last_day_of_use_is_written_once_a_day()
    {
        bench.Time.GoTo(new DateOnly(2026, 10, 5), new TimeOnly(9, 0));
        var (account, browser) = await bench.SignedInAccountAsync(Role.CityOfficer, null);
        var program = bench.Program((await browser.IssuedToken()).Token);
        var used = $"select last_used_on || ' ' || xmin from access.personal_tokens where account = '{account.Value}'";

        await program.Get("/me").Json();
        var first = await bench.Sql<string>(used);
        bench.Time.Pass(TimeSpan.FromHours(10));
        await program.Get("/me").Json();
        (await bench.Sql<string>(used)).ShouldBe(first);
        first.ShouldStartWith("2026-10-05 ");

        bench.Time.Pass(TimeSpan.FromHours(10));
        await program.Get("/me").Json();
        (await bench.Sql<string>(used)).ShouldStartWith("2026-10-06 ");
        bench.Time.GoTo(new DateOnly(2026, 10, 5), new TimeOnly(9, 0));
    }

    private IEnumerable<string> Closed(Func<Type, bool> which) => bench.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .Where(endpoint => endpoint.Metadata.GetMetadata<SentRequest>() is { } sent && which(sent.Type)
            && endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is null)
        .Select(EndpointRules.NameOf);

    private static HttpRequestMessage Call(string endpoint)
    {
        var parts = endpoint.Split(' ');
        var path = System.Text.RegularExpressions.Regex.Replace(
            parts[1].Replace("/api/v1", "", StringComparison.Ordinal).Replace("{year:int}", "2026", StringComparison.Ordinal)
                .Replace("{number:int}", "1", StringComparison.Ordinal), @"\{[^}]*\}", Guid.Empty.ToString());
        return MatrixAsk.Call(parts[0], path, parts[0] == "GET" ? null : new { }, seen: 1);
    }

    private static string NewCode() => "may-" + Interlocked.Increment(ref codes);
}
