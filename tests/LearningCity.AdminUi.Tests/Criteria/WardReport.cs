using System.Text.RegularExpressions;
using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Criteria;

/// <summary>The report of Phường 01 in the running round of the demonstration, as whoever fills it works in it.</summary>
internal static class WardReport
{
    /// <summary>Opens it and waits until it can be typed into.</summary>
    /// <returns>Its identity.</returns>
    public static async Task<string> OpenReportAsync(this Visit visit)
    {
        var report = (await visit.ListAsync("/reports")).Single().GetProperty("id").GetString()!;
        await visit.GoAsync($"/reports/{report}");
        return report;
    }

    public static ILocator Numerator(this Visit visit) => visit.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Số học sinh bị bắt nạt") });

    public static ILocator Denominator(this Visit visit) => visit.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Tổng số học sinh") });

    public static ILocator Note(this Visit visit) => visit.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Ghi chú") });

    public static ILocator Button(this Visit visit, string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator InDialog(this Visit visit, string name) => visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static Task ShouldBeSavedAsync(this Visit visit) => Expect(visit.Page.GetByRole(AriaRole.Status).Filter(new() { HasTextRegex = new Regex("^ ?Đã lưu") })).ToBeVisibleAsync();

    /// <summary>Uploads a paper at the indicator and describes it.</summary>
    public static async Task UploadPaperAsync(this Visit visit, string summary)
    {
        var paper = new FilePayload { Name = "bao-cao.pdf", MimeType = "application/pdf", Buffer = Api.Demonstration.SamplePaper.Pdf("School safety report") };
        await visit.Page.GetByLabel("Tải tệp lên").Last.SetInputFilesAsync(paper);
        await visit.Page.GetByLabel("Trích yếu").FillAsync(summary);
        await visit.Button("Thêm văn bản").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = summary })).ToBeVisibleAsync();
        await visit.ShouldBeSavedAsync();
    }
}
