using System.Text;
using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Criteria;

/// <summary>A set comes into the house as a file, and every fault of it is seen before anything is kept.</summary>
public sealed class SetImportScreenTests(AdminUiApp app) : ScreenTests(app)
{
    private const string Good =
        """
        {
          "formatVersion": 1,
          "code": "bo-tieu-chi-nap-thu",
          "title": "Bộ tiêu chí nạp từ tệp",
          "layers": ["Tiêu chí", "Chỉ báo"],
          "source": { "document": "Kế hoạch xây dựng thành phố học tập" },
          "rule": null,
          "units": [
            { "key": "thuong-truc", "name": "Cơ quan thường trực", "kind": "unit" }
          ],
          "nodes": [
            {
              "code": "1",
              "name": "Sự tham gia của các đơn vị",
              "children": [
                {
                  "code": "1.1",
                  "name": "Ban hành quy chế phối hợp",
                  "indicator": {
                    "kind": "document",
                    "inputs": [{ "key": "met", "label": "Đạt / Không đạt", "type": "boolean", "required": true }],
                    "met": "met",
                    "documents": { "minimum": 1 },
                    "assignments": [{ "unit": "thuong-truc", "part": "lead" }],
                    "rollUp": { "kind": "lead" }
                  }
                }
              ]
            }
          ]
        }
        """;

    private static readonly string Faulty = Good
        .Replace("\"document\": \"Kế hoạch xây dựng thành phố học tập\"", "\"tai-lieu\": \"Kế hoạch\"", StringComparison.Ordinal)
        .Replace("\"unit\": \"thuong-truc\"", "\"unit\": \"khong-co\"", StringComparison.Ordinal)
        .Replace("\"minimum\": 1", "\"minimum\": 21", StringComparison.Ordinal);

    [Fact]
    public async Task Every_fault_of_a_file_is_shown_at_its_line_and_the_corrected_file_becomes_a_draft()
    {
        var visit = await VisitAsync("chuyen-vien");
        await visit.GoAsync("/criteria-sets");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Nạp bộ tiêu chí từ tệp" }).ClickAsync();

        await ChooseAsync(visit, "Chọn tệp", Good.Replace("\"layers\": [", "\"layers\" [", StringComparison.Ordinal));
        await ExpectLinesAsync(visit, 5);

        await ChooseAsync(visit, "Chọn lại tệp đã sửa", Faulty);
        await ExpectLinesAsync(visit, 6, 6, 23, 24);
        var faults = visit.Page.GetByRole(AriaRole.Table, new() { Name = "Các lỗi của tệp" });
        await Expect(faults).ToContainTextAsync("1.1 › Phân công 1 › Đơn vị");
        await Expect(faults).ToContainTextAsync("\"assignments\": [{ \"unit\": \"khong-co\", \"part\": \"lead\" }],");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Nạp thành bản nháp" })).Not.ToBeVisibleAsync();
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("set-import-faults");

        await ChooseAsync(visit, "Chọn lại tệp đã sửa", Good);
        await Expect(visit.Page.GetByText("Tệp không có lỗi.")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Nạp thành bản nháp" }).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Bộ tiêu chí nạp từ tệp" })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("không có lỗi", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Ban hành quy chế phối hợp" })).ToBeVisibleAsync();
    }

    private static async Task ChooseAsync(Visit visit, string button, string text)
    {
        var chooser = await visit.Page.RunAndWaitForFileChooserAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = "bo-tieu-chi.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(text) });
        await visit.SettleAsync();
    }

    private static Task ExpectLinesAsync(Visit visit, params int[] lines) =>
        Expect(visit.Page.GetByRole(AriaRole.Table, new() { Name = "Các lỗi của tệp" }).Locator("tbody tr td:first-child"))
            .ToHaveTextAsync(lines.Select(line => $"{line}"));
}
