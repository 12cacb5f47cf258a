using System.Diagnostics;
using System.Net;
using LearningCity.Application.Access;
using LearningCity.Infrastructure.Access;

namespace LearningCity.Api.Tests.Kernel.Deploy;

/// <summary>Two instances behind the proxy that is shipped: people notice neither that there are two, nor that one is restarted (trust.md O3).</summary>
public sealed class TwoInstanceTests(TwoInstanceCity city) : IClassFixture<TwoInstanceCity>
{
    private const string Password = "một mật khẩu đủ dài cho hai máy";

    /// <summary>So long an instance may take to finish what it has begun.</summary>
    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(15);

    /// <summary>What a browser says again by itself; everything else must not be seen.</summary>
    private static readonly int[] Retried = [0, 409, 429, 503];

    [Fact]
    public async Task Whoever_signs_in_on_one_instance_is_signed_in_on_the_other_which_sees_what_he_changed()
    {
        var account = await city.Database.ScalarAsync<Guid>("select account from access.grants where role = 'CityOfficer' limit 1");
        var hash = await new PasswordHashing().HashAsync(Password, CancellationToken.None);
        var name = await city.Database.ScalarAsync<string>($"update access.accounts set password_hash = '{hash}' where id = '{account}' returning sign_in_name");
        var (one, other) = (city.Instances[0].Client, city.Instances[1].Client);

        using var answer = await one.Call(HttpMethod.Post, "/sign-in", new { signInName = name, password = Password });
        ((int)answer.StatusCode).ShouldBe(200, await answer.Content.ReadAsStringAsync());
        var cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using var here = Browser(one.BaseAddress!, cookie);
        using var there = Browser(other.BaseAddress!, cookie);

        (await there.Get("/me").Json()).GetProperty("account").GetGuid().ShouldBe(account);
        using var written = await here.Edit("/reach", Reach("mot@donvi.gov.vn"), 0);
        written.EnsureSuccessStatusCode();
        using var read = await there.Get("/reach");
        (await read.Content.ReadAsStringAsync()).ShouldContain("mot@donvi.gov.vn");
        using var stale = await there.Edit("/reach", Reach("hai@donvi.gov.vn"), 0);
        stale.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        using var ended = await here.Call(HttpMethod.Post, "/sign-out");
        ended.EnsureSuccessStatusCode();
        using var afterwards = await there.Get("/me");
        afterwards.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Both_restarted_one_after_the_other_under_load_lose_no_request_that_is_said_again()
    {
        city.Fortunes.Forget();
        using var enough = new CancellationTokenSource();
        var work = city.City.WriteAsync(int.MaxValue / 2, enough.Token);
        for (var restart = 0; restart < Tier.Of(quick: 1, full: 5); restart++)
        {
            foreach (var instance in city.Instances)
            {
                await WriteSomeAsync();
                var drain = Stopwatch.StartNew();
                (await instance.StopAsync()).ShouldBe(0, instance.Output);
                drain.Elapsed.ShouldBeLessThan(LongestDrain);
                await WriteSomeAsync();
                await instance.StartAgainAsync();
                await instance.UntilReadyAsync();
            }
        }

        await WriteSomeAsync();
        await enough.CancelAsync();
        await work;

        await EverythingIsThereAndOnlyRetriesWereSeenAsync();
    }

    [Fact]
    public async Task One_that_is_killed_costs_the_users_a_repetition_at_most()
    {
        city.Fortunes.Forget();
        using var enough = new CancellationTokenSource();
        var work = city.City.WriteAsync(int.MaxValue / 2, enough.Token);
        for (var kill = 0; kill < Tier.Of(quick: 2, full: 10); kill++)
        {
            var instance = city.Instances[kill % 2];
            await WriteSomeAsync();
            await instance.KillAsync();
            await WriteSomeAsync();
            await instance.StartAgainAsync();
            await instance.UntilReadyAsync();
        }

        await enough.CancelAsync();
        await work;

        await EverythingIsThereAndOnlyRetriesWereSeenAsync();
    }

    [Fact]
    public async Task The_proxy_says_who_asked_answers_in_one_form_and_shows_no_metrics()
    {
        using var browser = city.Proxy.Browser();
        (await browser.Get("/me").Refusal(401)).ShouldBe("kernel.sign-in-required");
        using var metrics = await browser.GetAsync(new Uri("/metrics", UriKind.Relative));
        metrics.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var page = await browser.GetAsync(new Uri("/health/ready", UriKind.Relative));
        page.Version.ShouldBe(HttpVersion.Version20);
        page.Headers.Contains("Server").ShouldBeTrue();
        page.Headers.GetValues("Server").Single().ShouldBe("nginx", "its version is nobody's business");
        await using var nobodyBehind = await ReverseProxy.StartAsync([new Uri("http://127.0.0.1:1"), new Uri("http://127.0.0.1:2")]);
        using var alone = nobodyBehind.Browser();
        (await alone.Get("/me").Refusal(503)).ShouldBe("kernel.unavailable");
        (await alone.Edit("/reach", Reach("a@b.vn"), 1).Refusal(503)).ShouldBe("kernel.unavailable");
    }

    private async Task EverythingIsThereAndOnlyRetriesWereSeenAsync()
    {
        await city.City.EverythingIsThereOnceAsync($"{city.Fortunes}");
        city.Fortunes.ByStatus.Keys.Where(status => status is < 200 or > 299).ShouldBeSubsetOf(Retried, $"{city.Fortunes}");
    }

    private Task WriteSomeAsync()
    {
        var until = city.City.Acknowledged + 20;
        return Patience.UntilAsync(() => city.City.Acknowledged >= until);
    }

    private static object Reach(string address) => new { mailAddress = address, phone = (string?)null, byMail = true, byGateway = false, digestAt = (string?)null };

    private static HttpClient Browser(Uri address, string cookie)
    {
        var browser = new HttpClient { BaseAddress = address };
        browser.DefaultRequestHeaders.Add("X-LearningCity", "1");
        browser.DefaultRequestHeaders.Add("Cookie", cookie);
        return browser;
    }
}
