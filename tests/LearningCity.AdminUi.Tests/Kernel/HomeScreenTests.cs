using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Kernel;

public sealed class HomeScreenTests(AdminUiApp app) : ScreenTests(app)
{
    [Theory]
    [InlineData("chuyen-vien", "officer")]
    [InlineData("lanh-dao", "leader")]
    [InlineData("bao-cao-phuong-01", "reporter")]
    [InlineData("thanh-tra", "auditor")]
    public async Task Home_is_open_to_everybody_in_both_languages(string account, string role)
    {
        var visit = await VisitAsync(account);
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Việc cần làm" })).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync();
        await visit.PhotographAsync($"home-{role}");

        await visit.SpeakEnglishAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Việc cần làm" })).Not.ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync();
    }
}
