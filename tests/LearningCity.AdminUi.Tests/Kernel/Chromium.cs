using LearningCity.AdminUi.Tests.Kernel;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace LearningCity.AdminUi.Tests.Kernel;

/// <summary>The machine's own browser, one for all tests of this process. Without it every test fails: a screen nobody has seen is not shown.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;

    /// <summary>How long anything may take, on a machine that does other things besides.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(60);

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var program = ChromiumProgram.Find();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ChromiumProgram.Switches, Timeout = (float)Patience.TotalMilliseconds });
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
}
