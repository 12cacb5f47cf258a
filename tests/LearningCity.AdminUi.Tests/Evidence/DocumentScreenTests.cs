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
        var document = (await visit.ListAsync("/documents?size=1&state=active"))[0].GetProperty("id").GetString()!;

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
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("document-withdrawing");
        await asking.GetByRole(AriaRole.Button, new() { Name = "Thu hồi" }).ClickAsync();

        await Expect(page.GetByText("Thu hồi: Ban hành nhầm.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sửa thông tin" })).ToHaveCountAsync(0);
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("document-withdrawn");
    }

    [Fact]
    public async Task The_file_of_a_withdrawn_document_is_given_up_by_a_decision_after_one_more_question()
    {
        var head = await VisitAsync("chu-tich-phuong-01");
        var document = await head.AddPaperAsync(await head.UnitAsync("Phường 01"), "Danh sách gửi nhầm", "Sent by mistake");
        await head.CallAsync($"/documents/{document}/withdrawal", new { reason = "Gửi nhầm" }, seen: 1);
        var leader = await VisitAsync("lanh-dao");
        await leader.GoAsync($"/documents/{document}?act=erase");
        var drawer = leader.Page.GetByRole(AriaRole.Dialog).First;
        await drawer.GetByLabel("Số quyết định").FillAsync("21/QĐ-UBND");
        await drawer.GetByLabel("Ngày quyết định").EnterDayAsync(CityDays.Today);
        await drawer.GetByLabel("Lý do").FillAsync("Có thông tin cá nhân của trẻ em");
        await leader.ShouldBeAccessibleInBothLanguagesAsync();
        await leader.PhotographAsync("document-erasing");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Huỷ nội dung tệp" }).ClickAsync();
        var question = leader.Page.GetByRole(AriaRole.Dialog).Last;
        await Expect(question).ToContainTextAsync("Huỷ nội dung tệp paper.pdf?");
        await leader.ShouldBeAccessibleInBothLanguagesAsync();
        await leader.PhotographAsync("document-erasing-question");

        await question.GetByRole(AriaRole.Button, new() { Name = "Huỷ nội dung tệp" }).ClickAsync();
        await Expect(leader.Page.GetByText("Nội dung tệp đã được huỷ; chỉ còn thông tin văn bản và mã băm.")).ToBeVisibleAsync();
    }
}
