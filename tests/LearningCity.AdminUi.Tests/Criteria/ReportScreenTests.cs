using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Criteria;

public sealed class ReportScreenTests(AdminUiApp app) : ScreenTests(app)
{
    [Fact]
    public async Task The_reporter_finds_fills_and_hands_on_the_report_and_what_is_typed_is_saved_by_itself()
    {
        var visit = await VisitAsync("bao-cao-phuong-01");
        var report = (await visit.ListAsync("/reports")).Single().GetProperty("id").GetString()!;
        await visit.GoAsync($"/reports/{report}");
        var numerator = visit.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Số học sinh bị bắt nạt") });

        await numerator.FillAsync("1");
        await visit.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Tổng số học sinh") }).FillAsync("2.001");
        await Expect(visit.Page.GetByText(new System.Text.RegularExpressions.Regex("[Đđ]ã lưu")).First).ToBeVisibleAsync();
        await visit.SettleAsync();

        await visit.Page.ReloadAsync();
        await visit.SettleAsync();
        await Expect(numerator).ToHaveValueAsync("1");
        await Expect(visit.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Tổng số học sinh") })).ToHaveValueAsync("2.001");
    }

    [Fact]
    public async Task The_report_of_a_unit_stands_in_both_languages()
    {
        var visit = await VisitAsync("chu-tich-phuong-01");
        var report = (await visit.ListAsync("/reports")).Single().GetProperty("id").GetString()!;

        await visit.ShouldStandInBothLanguagesAsync(("reports-of-unit", "/reports"), ("report", $"/reports/{report}"));
    }

    [Fact]
    public async Task The_office_reads_the_list_and_reviews_in_both_languages()
    {
        var visit = await VisitAsync("chuyen-vien");
        var round = await visit.RoundAsync("Báo cáo thành phố học tập năm 2026");

        await visit.ShouldStandInBothLanguagesAsync(("reports", "/reports"), ("review", $"/review?round={round}"));
    }

    [Fact]
    public async Task The_paper_is_read_beside_the_figure_it_proves()
    {
        var visit = await VisitAsync("chuyen-vien");
        var report = (await visit.ListAsync("/reports?state=sent&search=Cao+Xanh"))[0];
        await visit.GoAsync($"/review?round={report.GetProperty("round").GetString()}&report={report.GetProperty("id").GetString()}");

        await Expect(visit.Page.GetByRole(AriaRole.Group, new() { Name = "bao-cao-minh-hoa.docx" })).ToContainTextAsync("Phường Cao Xanh");
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
    }
}
