using System.Text.RegularExpressions;
using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Evidence;

public sealed class DocumentScreenTests(AdminUiApp app) : ScreenTests(app)
{
    [Fact]
    public async Task The_library_stands_in_both_languages()
    {
        var visit = await VisitAsync("chuyen-vien");
        var document = (await visit.ListAsync("/documents?size=1"))[0].GetProperty("id").GetString()!;

        await visit.ShouldStandInBothLanguagesAsync(
            ("document", $"/documents/{document}"), ("document-correction", $"/documents/{document}?act=describe"),
            ("document-adding", "/documents?adds=true"), ("documents", "/documents"));
    }

    [Fact]
    public async Task A_document_is_added_found_without_accents_and_withdrawn_with_a_reason()
    {
        var visit = await VisitAsync("bao-cao-phuong-01");
        var page = visit.Page;
        var paper = await page.PdfAsync();
        await visit.GoAsync("/documents?adds=true");
        var adding = page.GetByRole(AriaRole.Dialog);
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "quyet-dinh.pdf", MimeType = "application/pdf", Buffer = paper });
        await adding.GetByLabel("Trích yếu").FillAsync("Quyết định thành lập trung tâm học tập cộng đồng");
        await adding.GetByLabel("Số/ký hiệu").FillAsync("12/QĐ-UBND");
        await adding.GetByRole(AriaRole.Button, new() { Name = "Thêm văn bản" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/documents/"));
        await Expect(page.GetByRole(AriaRole.Dialog).Locator("canvas").First).ToBeVisibleAsync();

        await visit.GoAsync("/documents");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("trung tam hoc tap");
        await Expect(page).ToHaveURLAsync(new Regex("search=trung\\+tam\\+hoc\\+tap"));
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("trung tâm học tập cộng đồng") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Thu hồi" }).ClickAsync();
        var asking = page.GetByRole(AriaRole.Dialog).Filter(new() { HasText = "Thu hồi văn bản 12/QĐ-UBND?" });
        await asking.GetByRole(AriaRole.Button, new() { Name = "Thu hồi" }).ClickAsync();
        await Expect(asking).ToContainTextAsync("Hãy ghi lý do.");
        await asking.GetByLabel("Lý do thu hồi").FillAsync("Ban hành nhầm.");
        await asking.GetByRole(AriaRole.Button, new() { Name = "Thu hồi" }).ClickAsync();

        await Expect(page.GetByText("Thu hồi: Ban hành nhầm.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sửa thông tin" })).ToHaveCountAsync(0);
        await visit.ShouldBeAccessibleAsync();
        await visit.PhotographAsync("document-withdrawn");
    }
}
