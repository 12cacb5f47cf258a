using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Criteria;

public sealed class CouncilScreenTests(AdminUiApp app) : ScreenTests(app)
{
    private const string Locked = "Báo cáo học tập cộng đồng của các xã, phường Hạ Long sau sắp xếp năm 2025";

    [Fact]
    public async Task A_leader_of_the_office_decides()
    {
        var visit = await VisitAsync("lanh-dao");
        var round = await visit.RoundAsync(Locked);
        await visit.ShouldStandInBothLanguagesAsync(("council", $"/rounds/{round}/council"));
        await visit.GoAsync("/");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = Locked }).ClickAsync();

        await ConcludeTooEarlyAsync(visit);
        await JudgeByKeyboardAsync(visit);
        await ConcludeAsync(visit.Page);
        await Expect(visit.Page.GetByText("Hội đồng đã kết luận. Đợt chờ quyết định.")).ToBeVisibleAsync();
        await visit.ShouldOpenInBothLanguagesAsync(("assessment-reopening", $"/rounds/{round}?step=assessment-reopening", null));
        await visit.GoAsync($"/rounds/{round}");
        await DecideAsync(visit);
        await PublishAsync(visit);
        await CheckAsync(visit);
    }

    private static async Task ConcludeTooEarlyAsync(Visit visit)
    {
        visit.Watch.Foresee(422, "/api/v1/rounds");
        await ConcludeAsync(visit.Page);

        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("còn 4 chỗ hội đồng phải ghi");
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
    }

    /// <summary>The first as computed, the second otherwise and with a reason, the rest at one go.</summary>
    private static async Task JudgeByKeyboardAsync(Visit visit)
    {
        var page = visit.Page;
        await page.GetByLabel("Ngày họp hội đồng").EnterDayAsync(CityDays.Today.AddDays(-2));
        await page.GetByRole(AriaRole.Heading, new() { Name = "Hội đồng thẩm định" }).ClickAsync();
        await page.Keyboard.PressAsync("a");
        await Expect(page.GetByText("còn 3/4 chỉ báo hội đồng chưa ghi")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("e");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Hội đồng" }).ClickAsync();
        await page.GetByTitle("chưa có số liệu", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi kết luận" }).ClickAsync();
        await Expect(page.GetByText("hội đồng kết luận khác tự đánh giá thì phải nêu lý do")).ToBeVisibleAsync();
        await page.GetByLabel("Lý do (bắt buộc khi khác tự đánh giá)").FillAsync("Sổ đăng ký chưa được xác nhận");
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await page.GetByLabel("Lý do (bắt buộc khi khác tự đánh giá)").PressAsync("Control+Enter");
        await Expect(page.GetByText("Lý do: Sổ đăng ký chưa được xác nhận")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Lấy phần còn lại theo tự đánh giá" }).ClickAsync();
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("council-rest");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Lấy phần còn lại" }).ClickAsync();
        await Expect(page.GetByText("hội đồng đã ghi đủ 4 chỉ báo")).ToBeVisibleAsync();
    }

    private static async Task ConcludeAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Kết luận thẩm định" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Kết luận thẩm định" }).ClickAsync();
    }

    private static async Task DecideAsync(Visit visit)
    {
        var page = visit.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Quyết định kết quả" }).ClickAsync();
        var drawer = page.GetByRole(AriaRole.Dialog);
        await Expect(drawer).ToContainTextAsync("1 chưa có số liệu");
        await drawer.GetByLabel("Quyết định", new() { Exact = true }).FillAsync("77/QĐ-UBND");
        await drawer.GetByLabel("Ngày quyết định").EnterDayAsync(CityDays.Today);
        await drawer.GetByLabel("Người ký").FillAsync("Chủ tịch Ủy ban nhân dân");
        await drawer.GetByLabel("Cơ quan ban hành").FillAsync("Ủy ban nhân dân thành phố");
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("decision");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Quyết định kết quả" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Kết quả số 1 – Quyết định 77/QĐ-UBND" })).ToBeVisibleAsync();
    }

    private static async Task PublishAsync(Visit visit)
    {
        var page = visit.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Công bố kết quả" }).ClickAsync();
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("publication");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Công bố kết quả" }).ClickAsync();
        await Expect(page.GetByText("Đã công bố kết quả.")).ToBeVisibleAsync();
    }

    private static async Task CheckAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Kết quả số 1" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Kiểm tra lại ngay" }).ClickAsync();
        await Expect(visit.Page.GetByText("Nguyên vẹn")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
    }
}
