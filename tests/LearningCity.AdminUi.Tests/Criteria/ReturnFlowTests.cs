using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Criteria;

/// <summary>A report goes to the office, comes back with a reason, is mended and accepted: three people at three browsers.</summary>
public sealed class ReturnFlowTests(AdminUiApp app) : ScreenTests(app)
{
    private const string Reason = "Mẫu số chưa gồm học sinh tiểu học. Hãy cộng đủ ba cấp học.";

    [Fact]
    public async Task A_returned_report_says_beside_the_answer_why_and_is_mended_sent_again_and_accepted()
    {
        var reporter = await VisitAsync("bao-cao-phuong-01");
        var report = await reporter.OpenReportAsync();
        await reporter.Numerator().FillAsync("1");
        await reporter.Denominator().FillAsync("900");
        await reporter.ShouldBeSavedAsync();
        await reporter.UploadPaperAsync("Báo cáo an toàn trường học");
        await HandOnAsync(reporter);

        var head = await VisitAsync("chu-tich-phuong-01");
        await SendAsync(head, report);

        await head.Button("Rút lại").ClickAsync();
        await JudgeAsync(head, "report-recalling");
        await head.InDialog("Không").ClickAsync();
        var officer = await VisitAsync("chuyen-vien");
        await BeginReviewAsync(officer, report);
        await officer.Button("Trả lại (R)").ClickAsync();
        await officer.Page.GetByLabel("Lý do trả lại (đơn vị sẽ đọc)").FillAsync(Reason);
        await officer.Button("Trả lại 1 chỉ báo").ClickAsync();
        await Expect(officer.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync(Reason);
        await JudgeAsync(officer, "report-returning");
        await officer.InDialog("Trả lại").ClickAsync();
        await Expect(officer.Page.GetByText("Đã trả lại báo cáo của Phường 01.")).ToBeVisibleAsync();

        await reporter.GoAsync($"/reports/{report}");
        await Expect(reporter.Page.Locator("[data-indicator='3.2.3']").GetByText(Reason)).ToBeVisibleAsync();
        await Expect(reporter.Page.GetByText("Cơ quan thường trực trả lại 1 chỉ báo.")).ToBeVisibleAsync();
        await reporter.ShouldBeAccessibleInBothLanguagesAsync();
        await reporter.PhotographAsync("report-returned");
        await reporter.Denominator().FillAsync("2.001");
        await reporter.ShouldBeSavedAsync();
        await HandOnAsync(reporter);
        await SendAsync(head, report);

        await BeginReviewAsync(officer, report);
        await officer.Button("Được (A)").ClickAsync();
        await JudgeAsync(officer, "report-accepting");
        await officer.InDialog("Chấp nhận").ClickAsync();

        await Expect(officer.Page.GetByText("Đã chấp nhận báo cáo của Phường 01.")).ToBeVisibleAsync();
        await reporter.GoAsync($"/reports/{report}");
        await Expect(reporter.Page.GetByText("đã chấp nhận").First).ToBeVisibleAsync();
        await Expect(reporter.Denominator()).Not.ToBeVisibleAsync();
    }

    private static async Task JudgeAsync(Visit visit, string picture)
    {
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync(picture);
    }

    private static async Task HandOnAsync(Visit reporter)
    {
        await reporter.Button("Lập xong").ClickAsync();
        await Expect(reporter.Page.GetByText("đã lập xong").First).ToBeVisibleAsync();
    }

    private static async Task SendAsync(Visit head, string report)
    {
        await head.GoAsync($"/reports/{report}");
        await head.Button("Gửi báo cáo").ClickAsync();
        await JudgeAsync(head, "report-sending");
        await head.InDialog("Gửi báo cáo").ClickAsync();
        await Expect(head.Page.GetByText("đã gửi", new() { Exact = true }).First).ToBeVisibleAsync();
    }

    private static async Task BeginReviewAsync(Visit officer, string report)
    {
        await officer.GoAsync($"/review?report={report}");
        await officer.Button("Bắt đầu thẩm định").ClickAsync();
        await JudgeAsync(officer, "report-review-beginning");
        await officer.InDialog("Bắt đầu thẩm định").ClickAsync();
        await Expect(officer.Button("Được (A)")).ToBeVisibleAsync();
    }
}
