using System.Text.RegularExpressions;
using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Units;

public sealed class MergerScreenTests(AdminUiApp app) : ScreenTests(app)
{
    [Fact]
    public async Task Two_wards_are_merged_as_the_preview_said_and_the_merger_is_undone()
    {
        var visit = await VisitAsync("chuyen-vien");
        var page = visit.Page;
        await visit.GoAsync("/units/merge");
        await page.GetByLabel("Số/ký hiệu văn bản").FillAsync("15/NQ-HĐND");
        await page.GetByLabel("Ngày ban hành", new() { Exact = true }).EnterAsync("20/11/2025");
        await page.GetByLabel("Có hiệu lực từ ngày", new() { Exact = true }).EnterAsync("01/01/2099");
        await NextAsync(visit);

        await visit.ChooseAsync("Đơn vị thứ 1", "phuong 01", "Phường 01");
        await visit.ChooseAsync("Đơn vị thứ 2", "phuong 02", "Phường 02");
        await NextAsync(visit);

        await page.GetByLabel("Tên chính thức").FillAsync("Phường Sông Mới");
        await page.GetByLabel("Mã đơn vị").FillAsync("mau-phuong-03");
        await visit.ChooseAsync("Loại đơn vị", "Phường", "Phường");
        await NextAsync(visit);
        await NextAsync(visit);

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Mã mau-phuong-03 đã được dùng.");
        await Expect(Do(page, "Sáp nhập")).ToBeDisabledAsync();
        await visit.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sửa ở bước “Đơn vị kế thừa”" }).ClickAsync();
        await Expect(page.GetByLabel("Tên chính thức")).ToHaveValueAsync("Phường Sông Mới");
        await page.GetByLabel("Mã đơn vị").FillAsync("mau-song-moi");
        await NextAsync(visit);
        await NextAsync(visit);

        var consequences = page.GetByRole(AriaRole.Region, new() { Name = "Hệ quả của thay đổi" });
        await Expect(consequences).ToContainTextAsync("Cần quyết định: 2");
        await Expect(consequences).ToContainTextAsync("Quyền «Cán bộ báo cáo»");
        await Expect(consequences).ToContainTextAsync("Báo cáo thành phố học tập năm 2026");
        await visit.ShouldBeAccessibleAsync();
        await visit.PhotographAsync("merging-preview");
        await Do(page, "Sáp nhập").ClickAsync();
        await Do(page.GetByRole(AriaRole.Dialog), "Sáp nhập").ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/unit-mergers/"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sáp nhập Phường 01, Phường 02 thành Phường Sông Mới" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Quyền tại đơn vị cũ" })).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync();
        await visit.PhotographAsync("merger");

        await Do(page, "Hoàn tác").ClickAsync();
        await page.GetByLabel("Lý do hoàn tác").FillAsync("Nghị quyết được thay thế.");
        await Do(page.GetByRole(AriaRole.Dialog), "Hoàn tác").ClickAsync();
        await Expect(page.GetByText(new Regex("đã hoàn tác [0-9]"))).ToBeVisibleAsync();
        (await visit.ListAsync("/units?on=2099-01-01&search=mau-song-moi")).ShouldBeEmpty();
    }

    private static ILocator Do(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Do(ILocator place, string name) => place.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task NextAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tiếp tục" }).ClickAsync();
        await visit.SettleAsync();
    }
}
