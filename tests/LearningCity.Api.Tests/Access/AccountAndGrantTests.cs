using LearningCity.Api.Tests.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Access;

public sealed class AccountAndGrantTests(AccessBench bench) : IClassFixture<AccessBench>
{
    [Fact]
    public async Task An_ended_grant_gives_nothing_from_the_next_request_on()
    {
        var officer = await bench.AccountAsync(Role.CityOfficer, null);
        var browser = await bench.SignedIn(officer);
        var leader = await bench.SignedInAs(Role.OfficeLeader);
        ((int)(await browser.Get("/accounts")).StatusCode).ShouldBe(200);

        var grant = await OnlyGrantOf(leader, officer);
        await leader.Post($"/grants/{grant}/end", new { reason = "chuyển công tác" }, seen: 1).Json();

        await browser.Get("/accounts").Refusal(403);
        await leader.Post($"/grants/{grant}/end", new { reason = "lần nữa" }, seen: 1).Refusal(412);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_comes_back_when_enabled_but_not_its_sessions()
    {
        var (id, name) = await bench.AccountWithPassword(Role.UnitHead, bench.Units.Own);
        var browser = await bench.SignedIn(id);
        var leader = await bench.SignedInAs(Role.OfficeLeader);
        var seen = await RevisionOf(leader, id);

        await leader.Post($"/accounts/{id.Value}/disable", new { reason = "nghỉ hưu" }, seen: seen).Json();
        await browser.Get("/me").Refusal(401);
        await bench.Browser().SignIn(name).Refusal(401);

        await leader.Post($"/accounts/{id.Value}/enable", new { reason = "làm lại" }, seen: await RevisionOf(leader, id)).Json();
        await browser.Get("/me").Refusal(401);
        ((int)(await bench.Browser().SignIn(name)).StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task A_reason_is_kept_in_one_form_whoever_wrote_it_how()
    {
        var leader = await bench.SignedInAs(Role.OfficeLeader);
        var id = await bench.AccountAsync(Role.UnitHead, bench.Units.Own);

        await leader.Post($"/accounts/{id.Value}/disable", new { reason = " Nghỉ hưu ".Normalize(System.Text.NormalizationForm.FormD) }, seen: await RevisionOf(leader, id)).Json();

        (await bench.Sql<string>($"select reason from access.audit where object = '{id.Value}' and action = 'DisableAccount'")).ShouldBe("Nghỉ hưu");
        (await bench.Sql<string>($"select detail from access.security_events where account = '{id.Value}' and kind = 'AccountDisabled'")).ShouldBe("Nghỉ hưu");
    }

    [Fact]
    public async Task The_last_two_administrators_stay()
    {
        var first = await bench.AccountAsync(Role.SystemAdministrator, null);
        var second = await bench.AccountAsync(Role.SystemAdministrator, null);
        var leader = await bench.SignedInAs(Role.OfficeLeader);

        (await leader.Post($"/accounts/{second.Value}/disable", new { reason = "thử" }, seen: 1).Refusal(409)).ShouldBe("access.too-few-keepers");
        (await leader.Post($"/grants/{await OnlyGrantOf(leader, first)}/end", new { reason = "thử" }, seen: 1).Refusal(409)).ShouldBe("access.too-few-keepers");

        await bench.AccountAsync(Role.SystemAdministrator, null);
        var answers = await Task.WhenAll(
            leader.Post($"/accounts/{first.Value}/disable", new { reason = "thử" }, seen: 1),
            leader.Post($"/accounts/{second.Value}/disable", new { reason = "thử" }, seen: 1));
        answers.Select(answer => (int)answer.StatusCode).Order().ShouldBe([200, 409]);
    }

    [Fact]
    public async Task Two_roles_that_exclude_each_other_are_not_given_in_a_race()
    {
        var leader = await bench.SignedInAs(Role.OfficeLeader);
        var account = await bench.AccountAsync(Role.UnitReporter, bench.Units.Own);
        await leader.Post($"/grants/{await OnlyGrantOf(leader, account)}/end", new { reason = "thử" }, seen: 1).Json();

        var answers = await Task.WhenAll(
            leader.Post("/grants", GrantOf(account, "auditor")), leader.Post("/grants", GrantOf(account, "city-officer")));

        answers.Select(answer => (int)answer.StatusCode).Order().ShouldBe([201, 409]);
    }

    [Fact]
    public async Task Nobody_gives_himself_a_role_nor_disables_himself()
    {
        var account = await bench.AccountAsync(Role.OfficeLeader, null);
        var leader = await bench.SignedIn(account);

        (await leader.Post("/grants", GrantOf(account, "steering-viewer")).Refusal(409)).ShouldBe("access.grant-to-oneself");
        (await leader.Post($"/accounts/{account.Value}/disable", new { reason = "thử" }, seen: 1).Refusal(409)).ShouldBe("access.disables-itself");
    }

    [Fact]
    public async Task The_database_itself_refuses_a_grant_to_oneself()
    {
        var account = await bench.AccountAsync(Role.OfficeLeader, null);

        var refused = await Should.ThrowAsync<Npgsql.PostgresException>(() => bench.Sql<Guid>(
            $"update access.grants set given_by = account where account = '{account.Value}' returning id"));

        refused.ConstraintName.ShouldBe("ck_grants_giver_is_not_holder");
    }

    [Fact]
    public async Task A_head_sees_and_manages_the_reporters_of_his_unit_and_below_and_nobody_else()
    {
        var head = await bench.SignedInAs(Role.UnitHead, bench.Units.Own);
        var reporter = await bench.AccountAsync(Role.UnitReporter, bench.Units.Child);
        var neighbour = await bench.AccountAsync(Role.UnitReporter, bench.Units.Sibling);
        var ownHead = await bench.AccountAsync(Role.UnitHead, bench.Units.Own);

        var listed = (await head.Get("/accounts?size=200").Json()).GetProperty("items").EnumerateArray()
            .Select(account => account.GetProperty("id").GetGuid()).ToList();
        listed.ShouldContain(reporter.Value);
        listed.ShouldNotContain(neighbour.Value);

        await head.Post($"/accounts/{neighbour.Value}/disable", new { reason = "thử" }, seen: 1).Refusal(404);
        await head.Post($"/accounts/{ownHead.Value}/disable", new { reason = "thử" }, seen: 1).Refusal(403);
        ((int)(await head.Post($"/accounts/{reporter.Value}/disable", new { reason = "thử" }, seen: 1)).StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task Accounts_are_found_without_accents()
    {
        var leader = await bench.SignedInAs(Role.OfficeLeader);
        var (id, name) = await bench.InvitedAccount();

        var found = (await leader.Get("/accounts?text=phong%20giao%20duc&state=invited").Json()).GetProperty("items").EnumerateArray().ToList();

        found.ShouldContain(account => account.GetProperty("id").GetGuid() == id.Value && account.GetProperty("signInName").GetString() == name);
        await leader.Get("/accounts?state=sleeping").Refusal(400);
    }

    [Fact]
    public async Task A_sign_in_name_is_given_once()
    {
        var leader = await bench.SignedInAs(Role.OfficeLeader);
        object Named(string name) => new
        {
            signInName = name,
            displayName = "Chuyên viên",
            post = "Chuyên viên",
            role = "city-officer",
            unit = (Guid?)null,
            validFrom = "2026-10-05",
            validTo = (string?)null,
            reason = "phân công",
        };

        ((int)(await leader.Post("/accounts", Named("Van.Thu"))).StatusCode).ShouldBe(201);
        (await leader.Post("/accounts", Named("van.thu")).Refusal(409)).ShouldBe("access.sign-in-name-taken");
    }

    private static object GrantOf(AccountId account, string role) => new
    {
        account = account.Value,
        role,
        unit = (Guid?)null,
        validFrom = "2026-10-05",
        validTo = (string?)null,
        reason = "phân công",
    };

    private static async Task<Guid> OnlyGrantOf(HttpClient leader, AccountId account) =>
        (await leader.Get($"/grants?account={account.Value}").Json()).GetProperty("items").EnumerateArray().Single().GetProperty("id").GetGuid();

    private static async Task<int> RevisionOf(HttpClient leader, AccountId account) =>
        (await leader.Get($"/accounts/{account.Value}").Json()).GetProperty("revision").GetInt32();
}
