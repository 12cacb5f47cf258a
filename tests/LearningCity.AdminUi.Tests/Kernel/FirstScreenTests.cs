using System.Collections.Concurrent;

namespace LearningCity.AdminUi.Tests.Kernel;

/// <summary>What a browser that was never here has to fetch before the first screen stands.</summary>
public sealed class FirstScreenTests(AdminUiApp app) : ScreenTests(app)
{
    private const int MostScriptBytes = 320_000;

    [Fact]
    public async Task The_scripts_of_the_sign_in_page_are_small() => await MeasureAsync("/sign-in", null);

    [Theory]
    [InlineData("chuyen-vien")]
    [InlineData("bao-cao-phuong-01")]
    [InlineData("lanh-dao")]
    public async Task The_scripts_of_home_are_small(string account) => await MeasureAsync("/", account);

    private async Task MeasureAsync(string path, string? account)
    {
        var visit = await VisitAsync();
        var scripts = new ConcurrentBag<IRequest>();
        visit.Page.RequestFinished += (_, request) =>
        {
            if (request.ResourceType == "script")
            {
                scripts.Add(request);
            }
        };
        if (account is not null)
        {
            await visit.BringSessionAsync(account);
        }

        await visit.GoAsync(path);
        var sizes = await Task.WhenAll(scripts.Select(async script => (await script.SizesAsync()).ResponseBodySize));
        var sent = sizes.Sum();

        TestContext.Current.TestOutputHelper!.WriteLine($"{path}: {scripts.Count} scripts, {sent} bytes as sent (Brotli), at most {MostScriptBytes}");
        sent.ShouldBeInRange(10_000, MostScriptBytes);
    }
}
