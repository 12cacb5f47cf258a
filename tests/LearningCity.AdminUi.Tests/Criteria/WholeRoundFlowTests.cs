using System.Globalization;
using LearningCity.AdminUi.Tests.Kernel;
using LearningCity.Application.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Criteria;

/// <summary>A round from its plan to its published result, driven by three people: an officer, the head of a ward, the leader of the office.</summary>
public sealed class WholeRoundFlowTests(AdminUiApp app) : ScreenTests(app)
{
    private const string Title = "Kỹ năng số của các phường";

    private const string Indicator = "1.1";

    private DateOnly Today => App.Time.Today();

    [Fact]
    public async Task A_round_is_planned_opened_answered_accepted_locked_assessed_decided_and_published()
    {
        var officer = await VisitAsync("chuyen-vien");
        var leader = await VisitAsync("lanh-dao");
        await SmallRound.PublishSetAsync(officer, leader, "round-set.json");
        var round = await PlanAsync(officer);

        var head = await VisitAsync("chu-tich-phuong-01");
        var report = await AnswerAsync(head);
        await AcceptAsync(officer, round, report);

        App.Time.Pass(TimeSpan.FromDays(12));
        var later = await VisitAsync("lanh-dao");
        await AssessAsync(later, round);
        await DecideAsync(later, round);

        var reader = await VisitAsync("ban-chi-dao");
        await reader.GoAsync($"/rounds/{round}/scoreboard/{Indicator}");
        await Expect(reader.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("8 / 10 = 80,00 %");
        await reader.PhotographAsync("whole-round-read");
    }

    private async Task<string> PlanAsync(Visit officer)
    {
        var page = officer.Page;
        await officer.GoAsync("/rounds");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lập đợt mới" }).ClickAsync();
        await page.GetByLabel("Bộ tiêu chí", new() { Exact = true }).ClickAsync();
        await page.GetByTitle("Bộ tiêu chí kỹ năng số – phiên bản 1").ClickAsync();
        await page.GetByLabel("Tên đợt").FillAsync(Title);
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Thành phố" }).FillAsync("Thành phố Mẫu");
        await page.GetByTitle("Thành phố Mẫu", new() { Exact = true }).ClickAsync();
        await officer.Page.GetByLabel("Kỳ báo cáo từ ngày", new() { Exact = true }).EnterDayAsync(Today.AddYears(-1));
        await officer.Page.GetByLabel("đến hết ngày", new() { Exact = true }).EnterDayAsync(Today.AddDays(-1));
        await officer.Page.GetByLabel("Chốt số liệu", new() { Exact = true }).EnterDayAsync(Today);
        await officer.Page.GetByLabel("Ngày ghi trong văn bản", new() { Exact = true }).EnterDayAsync(Today.AddDays(10));
        await Expect(page.GetByText($"Ngày cuối còn hợp lệ: {Written(Today.AddDays(9))}")).ToBeVisibleAsync();
        await officer.Button("Lưu và chọn đơn vị").ClickAsync();

        foreach (var unit in new[] { "phuong 01", "nganh so 01" })
        {
            await page.GetByLabel("Tìm đơn vị trong cây (có dấu hoặc không)").FillAsync(unit);
            await page.GetByRole(AriaRole.Treeitem).Filter(new() { HasTextRegex = new(" 01$") }).GetByRole(AriaRole.Checkbox).ClickAsync();
        }

        await officer.Button("Thêm vào đợt").ClickAsync();
        await Expect(page.GetByText("Đã có 2 đơn vị trong đợt.")).ToBeVisibleAsync();
        await officer.Button("Tiếp: Các ngày").ClickAsync();
        await officer.Button("Tiếp: Phân công").ClickAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Đơn vị cho “Cơ quan thường trực”" }).ChooseAsync("Sở, ban, ngành số 01");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Đơn vị cho “các phường”" }).ChooseAsync("Phường 01");
        await officer.Button("Lưu phân công").ClickAsync();
        await Expect(page.GetByText("Đã lưu 2 lượt phân công.")).ToBeVisibleAsync();
        await officer.Button("Tiếp: Khoá").ClickAsync();
        await page.GetByLabel("Khoá", new() { Exact = true }).EnterAsync("00:00 " + Written(Today.AddDays(11)));
        await officer.Button("Ấn định thời điểm khoá").ClickAsync();
        await officer.Button("Mở đợt").ClickAsync();
        await officer.InDialog("Mở đợt").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Title })).ToBeVisibleAsync();
        await officer.SettleAsync();
        await officer.PhotographAsync("round-opened");
        return await officer.RoundAsync(Title);
    }

    /// <summary>In a small unit one person fills and sends; the report says so.</summary>
    private static async Task<string> AnswerAsync(Visit head)
    {
        await head.GoAsync("/");
        await head.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Title }).GetByRole(AriaRole.Link).ClickAsync();
        await head.SettleAsync();
        await head.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Số cơ quan có kế hoạch") }).FillAsync("8");
        await head.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Tổng số cơ quan") }).FillAsync("10");
        await head.ShouldBeSavedAsync();
        await head.UploadPaperAsync("Báo cáo thống kê kỹ năng số");
        await head.Button("Lập xong").ClickAsync();
        await head.Button("Gửi báo cáo").ClickAsync();
        await head.InDialog("Gửi báo cáo").ClickAsync();
        await Expect(head.Page.GetByText("đã gửi", new() { Exact = true }).First).ToBeVisibleAsync();
        return new Uri(head.Page.Url).Segments[^1];
    }

    private static async Task AcceptAsync(Visit officer, string round, string report)
    {
        await officer.GoAsync($"/rounds/{round}/board");
        await Expect(officer.Page.GetByRole(AriaRole.Link, new() { Name = "Phường 01" })).ToBeVisibleAsync();
        await officer.PhotographAsync("round-board-sent");
        await officer.GoAsync($"/review?round={round}&report={report}");
        await officer.Button("Bắt đầu thẩm định").ClickAsync();
        await officer.InDialog("Bắt đầu thẩm định").ClickAsync();
        await officer.Button("Được (A)").ClickAsync();
        await officer.InDialog("Chấp nhận").ClickAsync();
        await Expect(officer.Page.GetByText("Đã chấp nhận báo cáo của Phường 01.")).ToBeVisibleAsync();
    }

    private async Task AssessAsync(Visit leader, string round)
    {
        await leader.GoAsync($"/rounds/{round}");
        await leader.Button("Ghi nhận đã khoá").ClickAsync();
        await leader.InDialog("Ghi nhận đã khoá").ClickAsync();
        await leader.Button("Đến hội đồng thẩm định").ClickAsync();
        await leader.Page.GetByLabel("Ngày họp hội đồng", new() { Exact = true }).EnterDayAsync(Today);
        await leader.Button("Lấy phần còn lại theo tự đánh giá").ClickAsync();
        await leader.InDialog("Lấy phần còn lại theo tự đánh giá").ClickAsync();
        await Expect(leader.Page.GetByText("hội đồng đã ghi đủ 1 chỉ báo.")).ToBeVisibleAsync();
        await leader.Button("Kết luận thẩm định").ClickAsync();
        await leader.InDialog("Kết luận thẩm định").ClickAsync();
        await Expect(leader.Page.GetByText("Hội đồng đã kết luận. Đợt chờ quyết định.")).ToBeVisibleAsync();
    }

    private async Task DecideAsync(Visit leader, string round)
    {
        var page = leader.Page;
        await leader.GoAsync($"/rounds/{round}");
        await leader.Button("Quyết định kết quả").ClickAsync();
        await page.GetByLabel("Quyết định", new() { Exact = true }).FillAsync("12/QĐ-UBND");
        await leader.Page.GetByLabel("Ngày quyết định", new() { Exact = true }).EnterDayAsync(Today);
        await page.GetByLabel("Người ký").FillAsync("Chủ tịch Ủy ban nhân dân");
        await page.GetByLabel("Cơ quan ban hành").FillAsync("Ủy ban nhân dân thành phố");
        await leader.InDialog("Quyết định kết quả").ClickAsync();
        await leader.Button("Công bố kết quả").ClickAsync();
        await leader.InDialog("Công bố kết quả").ClickAsync();
        await Expect(page.GetByText("Đã công bố kết quả.")).ToBeVisibleAsync();
        await leader.GoAsync($"/rounds/{round}");
        await leader.PhotographAsync("round-published");
    }

    private static string Written(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
