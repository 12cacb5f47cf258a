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
        await JudgedNextAsync(visit);

        await visit.ChooseAsync("Đơn vị thứ 1", "phuong 01", "Phường 01");
        await visit.ChooseAsync("Đơn vị thứ 2", "phuong 02", "Phường 02");
        await JudgedNextAsync(visit);

        await page.GetByLabel("Tên chính thức").FillAsync("Phường Sông Mới");
        await page.GetByLabel("Mã đơn vị").FillAsync("mau-phuong-03");
        await visit.ChooseAsync("Loại đơn vị", "Phường", "Phường");
        await JudgedNextAsync(visit);
        await JudgedNextAsync(visit);

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Mã mau-phuong-03 đã được dùng.");
        await Expect(Do(page, "Sáp nhập")).ToBeDisabledAsync();
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sửa ở bước “Đơn vị kế thừa”" }).ClickAsync();
        await Expect(page.GetByLabel("Tên chính thức")).ToHaveValueAsync("Phường Sông Mới");
        await page.GetByLabel("Mã đơn vị").FillAsync("mau-song-moi");
        await NextAsync(visit);
        await NextAsync(visit);

        var consequences = page.GetByRole(AriaRole.Region, new() { Name = "Hệ quả của thay đổi" });
        await Expect(consequences).ToContainTextAsync("Cần quyết định: 2");
        await Expect(consequences).ToContainTextAsync("Quyền «Cán bộ báo cáo»");
        await Expect(consequences).ToContainTextAsync("Báo cáo thành phố học tập năm 2026");
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("merging-preview");
        await Do(page, "Sáp nhập").ClickAsync();
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("merging-question");
        await Do(page.GetByRole(AriaRole.Dialog), "Sáp nhập").ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/unit-mergers/"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sáp nhập Phường 01, Phường 02 thành Phường Sông Mới" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Quyền tại đơn vị cũ" })).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("merger");

        await Do(page, "Hoàn tác").ClickAsync();
        await page.GetByLabel("Lý do hoàn tác").FillAsync("Nghị quyết được thay thế.");
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("merger-undoing");
        await Do(page.GetByRole(AriaRole.Dialog), "Hoàn tác").ClickAsync();
        await Expect(page.GetByText(new Regex("đã hoàn tác [0-9]"))).ToBeVisibleAsync();
        (await visit.ListAsync("/units?on=2099-01-01&search=mau-song-moi")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_ward_gives_a_part_of_itself_to_a_new_one_step_by_step_in_both_languages()
    {
        var visit = await VisitAsync("chuyen-vien");
        var page = visit.Page;
        await visit.GoAsync("/units/split");
        await page.GetByLabel("Số/ký hiệu văn bản").FillAsync("16/NQ-HĐND");
        await page.GetByLabel("Ngày ban hành", new() { Exact = true }).EnterAsync("20/11/2025");
        await page.GetByLabel("Có hiệu lực từ ngày", new() { Exact = true }).EnterAsync("01/01/2098");
        await JudgedNextAsync(visit);
        await visit.ChooseAsync("Đơn vị được chia, tách", "phuong 05", "Phường 05");
        await JudgedNextAsync(visit);
        await page.GetByLabel("Tên chính thức").FillAsync("Phường Bến Mới");
        await page.GetByLabel("Mã đơn vị").FillAsync("mau-ben-moi");
        await visit.ChooseAsync("Loại đơn vị", "Phường", "Phường");
        await visit.PhotographAsync("splitting-successors");
        await JudgedNextAsync(visit);
        await JudgedNextAsync(visit);

        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Hệ quả của thay đổi" })).ToContainTextAsync("Phường Bến Mới");
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("splitting-preview");
        await Do(page, "Chia, tách").ClickAsync();
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("splitting-question");
        await Do(page.GetByRole(AriaRole.Dialog), "Chia, tách").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Chia, tách Phường 05" })).ToBeVisibleAsync();
        (await visit.ListAsync("/units?on=2098-01-01&search=mau-ben-moi")).ShouldHaveSingleItem();
    }

    private static ILocator Do(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Do(ILocator place, string name) => place.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The step as it is filled in outlives the other language, and goes on.</summary>
    private static async Task JudgedNextAsync(Visit visit)
    {
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await NextAsync(visit);
    }

    private static async Task NextAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tiếp tục" }).ClickAsync();
        await visit.SettleAsync();
    }
}
