using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Criteria;

/// <summary>Two people of a unit type the same answer.</summary>
public sealed class TwoEditorsFlowTests(AdminUiApp app) : ScreenTests(app)
{
    [Fact]
    public async Task Whoever_saves_second_sees_both_versions_and_neither_is_lost()
    {
        var reporter = await VisitAsync("bao-cao-phuong-01");
        var head = await VisitAsync("chu-tich-phuong-01");
        head.Watch.Foresee(412, "/api/v1/reports/");
        await reporter.OpenReportAsync();
        var report = await head.OpenReportAsync();

        await reporter.Numerator().FillAsync("4");
        await reporter.ShouldBeSavedAsync();
        await head.Numerator().FillAsync("5");

        var conflict = head.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Cả hai bản còn nguyên" });
        await Expect(conflict).ToBeVisibleAsync();
        await Expect(conflict.GetByText("Bản của bạn (chưa lưu)").Locator("..")).ToContainTextAsync("5");
        await Expect(conflict.GetByText("Bản đã lưu lúc").Locator("..")).ToContainTextAsync("4");
        await head.ShouldBeAccessibleInBothLanguagesAsync();
        await head.PhotographAsync("report-two-versions");

        await head.Button("Giữ bản của tôi").ClickAsync();
        await head.ShouldBeSavedAsync();
        await Expect(head.Numerator()).ToHaveValueAsync("5");
        await Expect(head.Page.GetByText("Bản không được chọn, để đối chiếu:")).ToBeVisibleAsync();
        await head.Button("Lấy bản này").ClickAsync();
        await Expect(head.Numerator()).ToHaveValueAsync("4");
        await head.ShouldBeSavedAsync();

        await reporter.GoAsync($"/reports/{report}");
        await Expect(reporter.Numerator()).ToHaveValueAsync("4");
    }
}
