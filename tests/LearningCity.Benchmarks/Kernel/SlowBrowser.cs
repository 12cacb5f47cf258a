using LearningCity.AdminUi.Tests.Kernel;
using LearningCity.Benchmarks.Criteria;
using Microsoft.Playwright;

namespace LearningCity.Benchmarks.Kernel;

/// <summary>A browser as a unit has it: a quarter of this machine's speed, and a line of 20 Mbit/s.</summary>
internal sealed class SlowBrowser(IPlaywright playwright, IBrowser browser) : IAsyncDisposable
{
    private const int Slowdown = 4;

    private const int BytesPerSecond = 20_000_000 / 8;

    public static async Task<SlowBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new SlowBrowser(
            playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumProgram.Find(), Args = ChromiumProgram.Switches }));
    }

    /// <summary>A person at the office's machine, signed in, whose browser has fetched nothing yet.</summary>
    /// <param name="name">Of an account.</param>
    public async Task<IBrowserContext> BeginAsync(RunningCity city, string name)
    {
        var person = await browser.NewContextAsync(new()
        {
            BaseURL = city.Product.Address.ToString(),
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            ViewportSize = new() { Width = 1366, Height = 768 },
        });
        var answer = await person.APIRequest.PostAsync("/api/v1/sign-in", new()
        {
            Headers = new Dictionary<string, string> { ["X-LearningCity"] = "1" },
            DataObject = new { signInName = name, password = city.City.People.Password },
        });
        return answer.Ok ? person : throw new InvalidOperationException($"{name}: {answer.Status} at the sign-in");
    }

    /// <summary>A page of that person that runs slowly.</summary>
    public static async Task<IPage> OpenAsync(IBrowserContext person)
    {
        var page = await person.NewPageAsync();
        var session = await person.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new()
        {
            ["offline"] = false, ["latency"] = 0, ["downloadThroughput"] = BytesPerSecond, ["uploadThroughput"] = BytesPerSecond,
        });
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Slowdown });
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        playwright.Dispose();
    }
}
