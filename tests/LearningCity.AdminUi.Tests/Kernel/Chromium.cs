using LearningCity.AdminUi.Tests.Kernel;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace LearningCity.AdminUi.Tests.Kernel;

/// <summary>The machine's own browser, one for all tests of this process. Without it every test fails: a screen nobody has seen is not shown.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

    /// <summary>No name of another host is ever found, whatever a page asks for. Root, as in most build machines, has no sandbox.</summary>
    private static readonly string[] Switches =
        ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost", "--no-sandbox", "--disable-dev-shm-usage", "--font-render-hinting=none"];

    private IPlaywright? playwright;

    /// <summary>How long anything may take, on a machine that does other things besides.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(60);

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var program = Find();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Switches, Timeout = (float)Patience.TotalMilliseconds });
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
    }

    public async ValueTask DisposeAsync()
    {
        if (playwright is not null)
        {
            await Browser.CloseAsync();
            playwright.Dispose();
        }
    }

    private static string Find() =>
        Names.SelectMany(name => Folders().Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException(
            "Chưa có trình duyệt Chromium cho các bài kiểm thử giao diện: hãy cài (Debian, Ubuntu: apt-get install chromium) rồi chạy lại. / "
            + "The tests of the user interface need the browser Chromium: install it (Debian, Ubuntu: apt-get install chromium) and run this again.");

    private static string[] Folders() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
