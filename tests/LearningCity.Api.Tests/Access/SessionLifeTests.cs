using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Access;

public sealed class SessionLifeTests(AccessBench bench) : IClassFixture<AccessBench>
{
    [Fact]
    public async Task Over_https_the_cookie_is_bound_to_the_host_and_closed_to_scripts()
    {
        var (_, name) = await bench.AccountWithPassword();

        var answer = await bench.Browser("https://localhost").SignIn(name);

        var cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldStartWith("__Host-learning-city=");
        cookie.ToLowerInvariant().ShouldSatisfyAllConditions(
            text => text.ShouldContain("; secure"),
            text => text.ShouldContain("; httponly"),
            text => text.ShouldContain("; samesite=lax"),
            text => text.ShouldContain("; path=/"),
            text => text.ShouldNotContain("domain="));
    }

    [Fact]
    public async Task Over_plain_http_there_is_a_sign_in_on_the_machine_itself_only()
    {
        var (_, name) = await bench.AccountWithPassword();

        var near = await bench.Browser().SignIn(name);
        near.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ShouldStartWith("learning-city=");

        var far = bench.Browser();
        far.DefaultRequestHeaders.Host = "hoctap.halong.example";
        (await far.SignIn(name)).StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Only_the_hash_of_a_token_is_stored()
    {
        var (id, name) = await bench.AccountWithPassword();
        var answer = await bench.Browser().SignIn(name);
        var token = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0].Split('=', 2)[1];

        token.Length.ShouldBe(43);
        (await bench.Sql<string>($"select token from access.sessions where account = '{id.Value}'"))
            .ShouldBe(SecretToken.Read(token)!.Value.Hex);
        (await bench.Sql<long>($"select count(*) from access.audit a where a::text like '%{token}%'")).ShouldBe(0);
    }

    [Theory]
    [InlineData(Role.CityOfficer, 30)]
    [InlineData(Role.SystemAdministrator, 15)]
    [InlineData(Role.OfficeLeader, 15)]
    public async Task A_session_left_alone_ends(Role role, int minutes)
    {
        var browser = await bench.SignedInAs(role);
        bench.Time.Pass(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
        ((int)(await browser.Get("/me")).StatusCode).ShouldBe(200);

        bench.Time.Pass(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
        ((int)(await browser.Get("/me")).StatusCode).ShouldBe(200);

        bench.Time.Pass(TimeSpan.FromMinutes(minutes));
        (await browser.Get("/me").Refusal(401)).ShouldBe("kernel.sign-in-required");
    }

    [Fact]
    public async Task No_session_outlives_twelve_hours()
    {
        var browser = await bench.SignedInAs(Role.CityOfficer);
        for (var passed = 0; passed < 11 * 60 + 40; passed += 20)
        {
            bench.Time.Pass(TimeSpan.FromMinutes(20));
            ((int)(await browser.Get("/me")).StatusCode).ShouldBe(200);
        }

        bench.Time.Pass(TimeSpan.FromMinutes(20));

        await browser.Get("/me").Refusal(401);
    }

    [Fact]
    public async Task Last_seen_is_written_at_most_once_a_minute()
    {
        var account = await bench.AccountAsync(Role.CityOfficer, null);
        var browser = await bench.SignedIn(account);
        var seen = $"select last_seen_at from access.sessions where account = '{account.Value}'";
        var begun = await bench.Sql<DateTime>(seen);

        bench.Time.Pass(TimeSpan.FromSeconds(59));
        await browser.Get("/me");
        (await bench.Sql<DateTime>(seen)).ShouldBe(begun);

        bench.Time.Pass(TimeSpan.FromSeconds(1));
        await browser.Get("/me");
        (await bench.Sql<DateTime>(seen)).ShouldBe(begun.AddMinutes(1));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server()
    {
        var (_, name) = await bench.AccountWithPassword();
        var browser = bench.Browser();
        var cookie = (await browser.SignIn(name)).Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        await browser.Post("/sign-out", new { });

        var thief = bench.Browser();
        thief.DefaultRequestHeaders.Add("Cookie", cookie);

        await thief.Get("/me").Refusal(401);
    }

    [Fact]
    public async Task Signing_in_again_gives_a_new_token_and_ends_the_session_of_the_old_one()
    {
        var (_, name) = await bench.AccountWithPassword();
        var browser = bench.Browser();
        var first = (await browser.SignIn(name)).Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var second = (await browser.SignIn(name)).Headers.GetValues("Set-Cookie").Single().Split(';')[0];

        second.ShouldNotBe(first);
        var thief = bench.Browser();
        thief.DefaultRequestHeaders.Add("Cookie", first);
        await thief.Get("/me").Refusal(401);
    }

    [Fact]
    public async Task Own_sessions_are_listed_and_ended_one_or_all_others_and_nobody_ends_a_strangers()
    {
        var account = await bench.AccountAsync(Role.CityOfficer, null);
        var desk = await bench.SignedIn(account);
        var phone = await bench.SignedIn(account);
        var tablet = await bench.SignedIn(account);
        var stranger = await bench.SignedInAs(Role.CityOfficer);

        var list = (await desk.Get("/me/sessions").Json()).GetProperty("items").EnumerateArray().ToList();
        list.Count.ShouldBe(3);
        list.Count(session => session.GetProperty("isThisOne").GetBoolean()).ShouldBe(1);

        var phones = (await phone.Get("/me/sessions").Json()).GetProperty("items").EnumerateArray()
            .Single(session => session.GetProperty("isThisOne").GetBoolean()).GetProperty("id").GetGuid();
        await stranger.Post($"/me/sessions/{phones}/end", new { }).Refusal(404);
        ((int)(await desk.Post($"/me/sessions/{phones}/end", new { })).StatusCode).ShouldBe(204);
        await phone.Get("/me").Refusal(401);

        (await desk.Post("/me/sessions/end-others", new { }).Json()).GetProperty("count").GetInt32().ShouldBe(1);
        await tablet.Get("/me").Refusal(401);
        ((int)(await desk.Get("/me")).StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task A_new_password_needs_the_present_one_and_ends_the_other_sessions()
    {
        var (id, name) = await bench.AccountWithPassword();
        var browser = bench.Browser();
        await browser.SignIn(name);
        var other = await bench.SignedIn(id);
        const string wanted = "lúa chiêm lấp ló đầu bờ";

        await browser.Post("/me/password", new { presentPassword = "sai rồi sai rồi sai rồi", newPassword = wanted }).Refusal(422);
        (await browser.Post("/me/password", new { presentPassword = InvitedAccounts.Password, newPassword = "ngắn" }).Refusal(422)).ShouldBe("access.password");
        ((int)(await browser.Post("/me/password", new { presentPassword = InvitedAccounts.Password, newPassword = wanted })).StatusCode).ShouldBe(204);

        await other.Get("/me").Refusal(401);
        ((int)(await browser.Get("/me")).StatusCode).ShouldBe(200);
        ((int)(await bench.Browser().SignIn(name, wanted)).StatusCode).ShouldBe(200);
        await bench.Browser().SignIn(name).Refusal(401);
    }
}
