using System.Text;
using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Units;

public sealed class UnitImportScreenTests(AdminUiApp app) : ScreenTests(app)
{
    private const string Heading = "Mã;Tên;Loại;Hiệu lực từ;Hiệu lực đến;Trực thuộc\r\n";

    [Fact]
    public async Task Every_fault_of_a_file_is_shown_with_its_row_and_nothing_is_written_before_it_is_mended()
    {
        var visit = await VisitAsync("chuyen-vien");
        var page = visit.Page;
        await visit.GoAsync("/units/import");
        await page.GetByLabel("Căn cứ").FillAsync("Quyết định 12/QĐ-UBND");

        await CheckAsync(visit, "mau-truong-99;Trường THPT Ven Sông;truong-thpt;31/02/2027;;thanh-pho-mau\r\nmau-truong-98;Trường THPT Ven Biển;truong-thpt;01/01/2027;;khong-co\r\n");
        var faults = page.GetByRole(AriaRole.Table, new() { Name = "Các lỗi của tệp" });
        await Expect(faults.GetByRole(AriaRole.Row).Filter(new() { HasText = "Hiệu lực từ" })).ToContainTextAsync("2");
        await Expect(faults.GetByRole(AriaRole.Row).Filter(new() { HasText = "Trực thuộc" })).ToContainTextAsync("Không tìm thấy đơn vị khong-co.");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Nhập vào hệ thống" })).ToHaveCountAsync(0);
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("unit-import-faults");

        await CheckAsync(visit, "mau-truong-99;Trường THPT Ven Sông;truong-thpt;01/01/2027;;thanh-pho-mau\r\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nhập vào hệ thống" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Đã nhập xong" })).ToBeVisibleAsync();
        (await visit.ListAsync("/units?on=2027-01-01&search=ven%20song")).ShouldHaveSingleItem();
    }

    private static async Task CheckAsync(Visit visit, string rows)
    {
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "don-vi.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Heading + rows) });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Kiểm tra tệp" }).ClickAsync();
        await visit.SettleAsync();
    }
}
