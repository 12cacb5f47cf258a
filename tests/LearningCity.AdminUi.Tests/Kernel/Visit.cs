using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LearningCity.Api.Demonstration;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Kernel;

/// <summary>One person at one browser: his page, what he does on every screen, and everything his browser says.</summary>
internal sealed class Visit
{
    /// <summary>For the machine of the office.</summary>
    private static readonly ViewportSize Desk = new() { Width = 1366, Height = 768 };

    /// <summary>For the phone of a reporter.</summary>
    private static readonly ViewportSize Phone = new() { Width = 390, Height = 844 };

    private const string Still =
        """
        () => document.readyState === 'complete'
            && !document.querySelector('.ant-skeleton, .ant-spin-spinning, [aria-busy="true"]')
            && document.getAnimations().every(motion => motion.playState !== 'running' || motion.effect.getComputedTiming().endTime === Infinity)
            && document.getElementById('app').innerText.trim()
            && document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))))
        """;

    /// <summary>How much of the page lies below what can be seen without scrolling.</summary>
    private const string Hidden = "() => Math.max(...[document.documentElement, ...document.querySelectorAll('main')].map(part => part.scrollHeight - part.clientHeight))";

    private static readonly TimeSpan GivenUp = TimeSpan.FromSeconds(5);

    private const int LongestPicture = 6000;

    private readonly AdminUiApp app;
    private readonly IBrowserContext browser;

    private Visit(AdminUiApp app, IBrowserContext browser, IPage page)
    {
        this.app = app;
        this.browser = browser;
        Page = page;
        Watch = new Watch(browser, app.Address);
    }

    public IPage Page { get; }

    public Watch Watch { get; }

    /// <summary>A browser nobody has used before, in Vietnam.</summary>
    public static async Task<Visit> BeginAsync(AdminUiApp app)
    {
        var browser = await app.Browser.NewContextAsync(new()
        {
            BaseURL = app.Address.ToString(),
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            ViewportSize = Desk,
            ReducedMotion = ReducedMotion.Reduce,
        });
        browser.SetDefaultTimeout((float)Chromium.Patience.TotalMilliseconds);
        if (app.Time.HasPassed)
        {
            await browser.Clock.InstallAsync(new() { TimeDate = app.Time.GetUtcNow().UtcDateTime });
        }

        await browser.Tracing.StartAsync(new() { Snapshots = true });
        return new Visit(app, browser, await browser.NewPageAsync());
    }

    /// <summary>Opens an address of the product and waits until it stands still.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await SettleAsync();
    }

    /// <summary>Signs in past the page, so that the browser has fetched nothing yet.</summary>
    /// <param name="name">Of an account of the demonstration.</param>
    public async Task BringSessionAsync(string name)
    {
        var answer = await browser.APIRequest.PostAsync("/api/v1/sign-in", new()
        {
            Headers = new Dictionary<string, string> { ["X-LearningCity"] = "1" },
            DataObject = new { signInName = name, password = app.Password },
        });
        answer.Status.ShouldBe(200);
    }

    /// <summary>Calls the API as whoever sits at this browser, to prepare what a test does not drive at the screen.</summary>
    /// <param name="path">After <c>/api/v1</c>.</param>
    /// <param name="seen">Goes into <c>If-Match</c>, where the call wants one.</param>
    /// <param name="method">Of HTTP.</param>
    /// <returns>The answer; null where it has none.</returns>
    public async Task<JsonElement?> CallAsync(string path, object? body = null, int? seen = null, string method = "POST")
    {
        var headers = Signed();
        if (seen is { } revision)
        {
            headers["If-Match"] = string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");
        }

        return await AnsweredAsync(await browser.APIRequest.FetchAsync("/api/v1" + path, new() { Method = method, Headers = headers, DataObject = body }));
    }

    /// <summary>Puts a paper into the library of a unit, past the page.</summary>
    /// <param name="words">Of its text, in ASCII.</param>
    public async Task<string> AddPaperAsync(string unit, string summary, string words)
    {
        var form = browser.APIRequest.CreateFormData();
        form.Set("unit", unit);
        form.Set("summary", summary);
        form.Set("file", new FilePayload { Name = "paper.pdf", MimeType = "application/pdf", Buffer = SamplePaper.Pdf(words) });
        return (await AnsweredAsync(await browser.APIRequest.PostAsync("/api/v1/documents", new() { Headers = Signed(), Multipart = form })))!.Value.GetProperty("id").GetString()!;
    }

    /// <summary>Fills in the sign-in page and sends it.</summary>
    public async Task FillInAsync(string name, string password)
    {
        await Page.GetByLabel("Tên đăng nhập").FillAsync(name);
        await Page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
    }

    /// <summary>Switches the page to English, as a person does.</summary>
    public Task SpeakEnglishAsync() => SpeakAsync("English", "en");

    /// <summary>Switches back; the language stays with the account, also in the next browser.</summary>
    public Task SpeakVietnameseAsync() => SpeakAsync("Tiếng Việt", "vi");

    /// <summary>Waits until nothing is shown as loading, the letters are there, nothing moves any more, and nothing is on its way. The browser does not always tell what became of
    /// a call that the page gave up: what the page shows no sign of waiting for is over after five seconds.</summary>
    public async Task SettleAsync()
    {
        var waited = Stopwatch.StartNew();
        do
        {
            await Page.WaitForFunctionAsync(Still);
        }
        while (Watch.UnderWay.Count > 0 && waited.Elapsed < GivenUp);
    }

    /// <summary>Writes how the screen looks at a desk and on a phone to <c>artifacts/screenshots</c>, and once more whole where it is longer than the window.</summary>
    /// <param name="name">Of the screen.</param>
    public async Task PhotographAsync(string name)
    {
        foreach (var size in new[] { Phone, Desk })
        {
            await PhotographAsync($"{name}-{size.Width}x{size.Height}", size.Width, size.Height);
            if (await Page.EvaluateAsync<int>(Hidden) is > 0 and var hidden)
            {
                await PhotographAsync($"{name}-{size.Width}-whole", size.Width, Math.Min(size.Height + hidden, LongestPicture));
            }
        }

        await Page.SetViewportSizeAsync(Desk.Width, Desk.Height);
    }

    /// <summary>Closes the browser.</summary>
    /// <param name="trace">Where to keep what it did; nowhere when null.</param>
    public async Task EndAsync(string? trace)
    {
        await browser.Tracing.StopAsync(new() { Path = trace });
        await browser.CloseAsync();
    }

    private static Dictionary<string, string> Signed() => new() { ["X-LearningCity"] = "1", ["Idempotency-Key"] = Guid.NewGuid().ToString() };

    private static async Task<JsonElement?> AnsweredAsync(IAPIResponse answer)
    {
        answer.Ok.ShouldBeTrue($"{answer.Status} {answer.Url} {await answer.TextAsync()}");
        return (await answer.BodyAsync()).Length == 0 ? null : await answer.JsonAsync();
    }

    private async Task SpeakAsync(string button, string language)
    {
        var switching = Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true, IncludeHidden = true });
        if (await Page.GetByRole(AriaRole.Dialog).CountAsync() > 0)
        {
            // What lies over the page keeps the pointer from it, and has to be judged in both languages all the same.
            await switching.DispatchEventAsync("click");
        }
        else
        {
            await switching.ClickAsync();
        }

        await Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Expect(switching).ToHaveCountAsync(0);
        await SettleAsync();
    }

    private async Task PhotographAsync(string file, int width, int height)
    {
        await Page.SetViewportSizeAsync(width, height);
        await SettleAsync();
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Workspace.Artifacts("screenshots"), file + ".png"), Animations = ScreenshotAnimations.Disabled });
    }
}
