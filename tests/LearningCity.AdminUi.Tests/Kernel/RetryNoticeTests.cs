using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Kernel;

/// <summary>Whoever opens a page while the database is away for a moment is told so, and sees the page once it is back, without doing anything.</summary>
public sealed class RetryNoticeTests(AdminUiApp app) : ScreenTests(app)
{
    private const string Sentence = "Máy chủ chưa trả lời, đang thử lại…";

    [Theory]
    [InlineData("**/api/v1/me", "retry-before-the-frame")]
    [InlineData("**/api/v1/rounds?**", "retry-in-the-frame")]
    public async Task What_is_asked_again_by_itself_is_said(string path, string picture)
    {
        var officer = await VisitAsync("chuyen-vien");
        var asked = 0;
        officer.Watch.Foresee(503, path.Trim('*').TrimEnd('?'));
        await officer.Page.RouteAsync(path, route => Interlocked.Increment(ref asked) > 1
            ? route.ContinueAsync()
            : route.FulfillAsync(new() { Status = 503, Headers = [new("Retry-After", "6")], Body = "{}" }));

        await officer.Page.GotoAsync("/rounds");
        await Expect(officer.Page.GetByText(Sentence)).ToBeVisibleAsync();
        await officer.PhotographAsync(picture);

        await Expect(officer.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Đợt đánh giá" })).ToBeVisibleAsync();
        await Expect(officer.Page.GetByText(Sentence)).ToHaveCountAsync(0);
        asked.ShouldBeGreaterThan(1);
    }
}
