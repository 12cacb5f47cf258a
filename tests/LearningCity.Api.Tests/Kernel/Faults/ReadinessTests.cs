using System.Diagnostics;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>Whether an instance is ready is told in time, also while its database hears nothing (trust O8, F01, F07).</summary>
public sealed class ReadinessTests
{
    private static readonly TimeSpan ToBeTold = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ToBeBack = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task An_instance_whose_connections_stand_still_says_so_and_comes_back()
    {
        await using var app = new App();
        await app.InitializeAsync();
        using var browser = app.Browser();
        (await StatusAsync(browser, "/health/ready")).ShouldBe(200);

        _ = app.Proxy!.StandAsync(_ => Fate.StandsBefore);
        var asked = Stopwatch.StartNew();
        (await StatusAsync(browser, "/health/ready")).ShouldBe(503);
        asked.Elapsed.ShouldBeLessThan(ToBeTold);
        (await StatusAsync(browser, "/health/live")).ShouldBe(200);

        app.Proxy.Judge = _ => Fate.Passes;
        for (asked.Restart(); await StatusAsync(browser, "/health/ready") != 200;)
        {
            asked.Elapsed.ShouldBeLessThan(ToBeBack);
        }
    }

    private static async Task<int> StatusAsync(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
        return (int)answer.StatusCode;
    }

    private sealed class App : LearningCityApp
    {
        public PostgresProxy? Proxy { get; private set; }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            if (Proxy is not null)
            {
                await Proxy.DisposeAsync();
            }
        }

        protected override string ReachedBy(string connectionString) => (Proxy = new PostgresProxy(connectionString)).ConnectionString;
    }
}
