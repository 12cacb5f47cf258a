using LearningCity.Application.Kernel;
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
        await visit.GoAsync("/");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Việc cần làm" })).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync($"home-{role}");
    }

    [Fact]
    public async Task Search_everywhere_stands_over_the_page_in_both_languages()
    {
        var visit = await VisitAsync("chuyen-vien");
        await visit.GoAsync("/");
        await visit.Page.Keyboard.PressAsync("Control+k");
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Tìm đơn vị, chỉ báo, văn bản, tài khoản…" }).FillAsync("phuong 01");
        await Expect(visit.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = "Phường 01" }).First).ToBeVisibleAsync();

        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("search");
    }

    [Fact]
    public async Task Days_go_by_the_products_clock_however_wrong_that_of_the_device_is()
    {
        var reporter = await VisitAsync("bao-cao-phuong-01");
        await reporter.Page.Clock.SetSystemTimeAsync(App.Time.GetUtcNow().UtcDateTime.AddDays(-5));

        await reporter.GoAsync("/");

        await Expect(reporter.Page.GetByText($"hôm nay {App.Time.Today():dd/MM/yyyy}")).ToBeVisibleAsync();
    }
}
