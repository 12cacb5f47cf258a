using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Criteria;

public sealed class RoundPlanScreenTests(AdminUiApp app) : ScreenTests(app)
{
    private const string Title = "Khảo sát học tập cộng đồng";

    [Fact]
    public async Task The_office_plans_a_round_step_by_step_and_opens_it()
    {
        var visit = await VisitAsync("chuyen-vien");
        await visit.GoAsync("/rounds");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lập đợt mới" }).ClickAsync();
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("round-new");
        await SayWhatItIsAsync(visit.Page);

        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Chọn cả loại" }).ChooseAsync("Mọi Phường");
        await visit.Page.GetByLabel("Tìm đơn vị trong cây").FillAsync("nganh so 01");
        await visit.Page.GetByRole(AriaRole.Checkbox).Last.ClickAsync();
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Thêm vào đợt" }).ClickAsync();
        await Expect(visit.Page.GetByText("Đã có 34 đơn vị trong đợt.")).ToBeVisibleAsync();
        await visit.PhotographAsync("round-plan-units");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tiếp: Các ngày" }).ClickAsync();
        await Expect(visit.Page.GetByText($"Ngày cuối còn hợp lệ: {CityDays.Today.AddDays(19):dd/MM/yyyy}")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tiếp: Phân công" }).ClickAsync();
        await AssignAsync(visit);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tiếp: Khoá" }).ClickAsync();
        await LockAsync(visit);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Mở đợt", Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Mở đợt" }).ClickAsync();

        await Expect(visit.Page.GetByText("Đã mở đợt.")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Main).GetByText("đang mở").First).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Các trang của đợt" }).GetByRole(AriaRole.Link, new() { Name = "Theo dõi báo cáo" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "33 tất cả" })).ToBeVisibleAsync();
    }

    private static async Task SayWhatItIsAsync(IPage page)
    {
        await page.GetByLabel("Bộ tiêu chí").ClickAsync();
        await page.GetByTitle("Bộ tiêu chí mẫu cho xã, phường (dữ liệu minh hoạ) – phiên bản 1").ClickAsync();
        await page.GetByLabel("Tên đợt").FillAsync(Title);
        await page.GetByText("Khảo sát hiện trạng: kết thúc khi khoá").ClickAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Thành phố" }).FillAsync("Thành phố Mẫu");
        await page.GetByTitle("Thành phố Mẫu", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Kỳ báo cáo từ ngày").EnterDayAsync(CityDays.Today.AddDays(-300));
        await page.GetByLabel("đến hết ngày").EnterDayAsync(CityDays.Today);
        await page.GetByLabel("Chốt số liệu").EnterDayAsync(CityDays.Today);
        await page.GetByLabel("Ngày ghi trong văn bản").EnterDayAsync(CityDays.Today.AddDays(20));
        await Expect(page.GetByText($"Ngày cuối còn hợp lệ: {CityDays.Today.AddDays(19):dd/MM/yyyy}")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu và chọn đơn vị" }).ClickAsync();
    }

    /// <summary>What was chosen and not saved is there again when the page is opened anew.</summary>
    private static async Task AssignAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Đơn vị cho “Cơ quan thường trực”" }).ChooseAsync("Sở, ban, ngành số 01");
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Đơn vị cho “các xã, phường”" }).ChooseAsync("Mọi Phường");
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("round-plan-assignments");
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.GetByText("chưa lưu, còn giữ trên máy này")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu phân công" }).ClickAsync();
        await Expect(visit.Page.GetByText("Đã lưu 136 lượt phân công.")).ToBeVisibleAsync();
    }

    /// <summary>Khoá before the last good day is refused, with the day.</summary>
    private static async Task LockAsync(Visit visit)
    {
        visit.Watch.Foresee(422, "/api/v1/rounds");
        var locksAt = visit.Page.GetByLabel("Khoá", new() { Exact = true });
        var enter = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ấn định thời điểm khoá" });
        await locksAt.EnterAsync($"17:00 {CityDays.Today.AddDays(5):dd/MM/yyyy}");
        await enter.ClickAsync();
        await Expect(visit.Page.GetByText("Thời điểm khoá phải từ sau khi hết ngày nộp cuối cùng")).ToBeVisibleAsync();
        await locksAt.EnterAsync($"17:00 {CityDays.Today.AddDays(30):dd/MM/yyyy}");
        await enter.ClickAsync();
        await Expect(visit.Page.GetByText("136 lượt phân công cho 4 chỉ báo")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("round-plan-opening");
    }
}
