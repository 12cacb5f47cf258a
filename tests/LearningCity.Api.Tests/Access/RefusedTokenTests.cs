using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Access;

/// <summary>Everything that is no token that works: one answer, after one look-up.</summary>
public sealed class RefusedTokenTests(AccessBench bench) : IClassFixture<AccessBench>
{
    [Fact]
    public async Task Whatever_is_no_token_that_works_is_refused_in_the_same_words_after_the_same_look_up()
    {
        bench.Time.GoTo(new DateOnly(2026, 10, 5), new TimeOnly(9, 0));
        var (account, browser) = await bench.SignedInAccountAsync(Role.CityOfficer, null);
        var good = (await browser.IssuedToken()).Token;
        var (revoked, revokedToken) = await browser.IssuedToken();
        await browser.Post($"/me/tokens/{revoked}/revoke", new { });
        var expired = (await browser.IssuedToken(validTo: "2026-10-05")).Token;
        bench.Time.GoTo(new DateOnly(2026, 10, 6), new TimeOnly(0, 0));
        browser = await bench.SignedIn(account);
        var disabled = (await (await bench.SignedIn(await DisabledLater())).IssuedToken()).Token;
        await bench.Sql<int>("update access.accounts set state = 'Disabled' where display_name = 'Sắp nghỉ' returning 1");
        var flipped = good[3..].Select(letter => char.IsLower(letter) ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter));
        var lastLetter = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var sibling = good[..^1] + lastLetter[lastLetter.IndexOf(good[^1], StringComparison.Ordinal) ^ 1];
        string[] headers =
        [
            "Bearer lc_" + SecretToken.New().Text, "Bearer " + revokedToken, "Bearer " + expired, "Bearer " + disabled,
            "Bearer " + good.ToUpperInvariant(), "Bearer " + good.ToLowerInvariant(), "Bearer LC_" + good[3..], "Bearer lc_" + string.Concat(flipped),
            "Bearer " + sibling, "Bearer " + good + "=", "Bearer " + good + "\u00a0", "Bearer " + good + ", Bearer " + good,
            "Bearer", "Bearer x", "Bearer " + good[3..], "Bearer lc_", "lc_", good, "Basic bGFuaC1kYW86bGFuaC1kYW8=", "Digest " + good,
            "Bearer lc_" + new string('A', 40 * 1024),
        ];
        var told = new HashSet<string>();

        foreach (var header in headers)
        {
            told.Add(await AnswerAsync(header, cookie: null));
            bench.Time.Pass(TimeSpan.FromSeconds(5));
        }

        told.Add(await AnswerAsync("Bearer " + good, browser.DefaultRequestHeaders.GetValues("Cookie").Single()));
        told.ShouldHaveSingleItem().ShouldStartWith("401 access.token-refused");
        ((int)(await bench.Program(good).Get("/me")).StatusCode).ShouldBe(200);
        ((int)(await browser.Get("/me")).StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task The_word_bearer_is_read_in_any_case_as_the_rules_of_http_say()
    {
        var good = (await (await bench.SignedInAs(Role.CityOfficer)).IssuedToken()).Token;
        var program = bench.Browser();
        program.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "bearer " + good);

        ((int)(await program.Get("/me")).StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task A_token_in_two_headers_or_in_the_address_or_in_a_cookie_is_none()
    {
        var good = (await (await bench.SignedInAs(Role.CityOfficer)).IssuedToken()).Token;
        var twice = bench.Browser();
        twice.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", ["Bearer " + good, "Bearer " + good]);
        var cookie = bench.Browser();
        cookie.DefaultRequestHeaders.Add("Cookie", "learning-city=" + good);
        var bare = bench.Browser();
        bare.DefaultRequestHeaders.Add("Cookie", "learning-city=" + good[3..]);

        await twice.Get("/me").Refusal(401);
        await cookie.Get("/me").Refusal(401);
        await bare.Get("/me").Refusal(401);
        await bench.Browser().Get("/me?access_token=" + good).Refusal(401);
    }

    [Fact]
    public async Task An_open_endpoint_refuses_a_token_that_does_not_work_too()
    {
        var stranger = bench.Program("lc_nothing");

        (await stranger.Get("/criteria-set-schema").Refusal(401)).ShouldBe("access.token-refused");
        ((int)(await bench.Browser().Get("/criteria-set-schema")).StatusCode).ShouldBe(200);
    }

    private async Task<AccountId> DisabledLater()
    {
        var (id, _) = await bench.SignedInAccountAsync(Role.CityOfficer, null);
        await bench.Sql<int>($"update access.accounts set display_name = 'Sắp nghỉ' where id = '{id.Value}' returning 1");
        return id;
    }

    /// <summary>Everything an answer says, and how many statements it took, but its trace.</summary>
    private async Task<string> AnswerAsync(string header, string? cookie)
    {
        var caller = bench.Browser();
        caller.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
        if (cookie is not null)
        {
            caller.DefaultRequestHeaders.Add("Cookie", cookie);
        }

        using var statements = bench.CountStatements();
        var answer = await caller.Get("/unit-types");
        answer.IsSuccessStatusCode.ShouldBeFalse(header);
        var problem = await answer.Problem((int)answer.StatusCode);
        return $"{(int)answer.StatusCode} {problem.GetProperty("code")} {problem.GetProperty("title")} {problem.GetProperty("errors")} "
            + $"{answer.Headers.WwwAuthenticate} {statements.Count} statements";
    }
}
