using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Access;

/// <summary>What a merger of units leaves to decide about grants.</summary>
public sealed class MergerGrantsScreenTests(AdminUiApp app) : ScreenTests(app)
{
    [Fact]
    public async Task Grants_on_a_merged_unit_are_decided_one_by_one_and_written_at_once()
    {
        var officer = await VisitAsync("chuyen-vien");
        await MergeAsync(officer, "Phường 01", "Phường 02");
        await officer.GoAsync("/grants");
        await officer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("Phường 01 – 2 quyền") }).ClickAsync();
        var head = officer.Page.GetByLabel("Quyết định cho Chủ tịch Phường 01, Thủ trưởng đơn vị, Phường 01");
        await Expect(head).ToBeVisibleAsync();
        await officer.ShouldBeAccessibleInBothLanguagesAsync();
        await officer.PhotographAsync("merger-grants");

        await head.ClickAsync();
        await officer.Page.GetByTitle("Chỉ giữ ở đơn vị cũ").Last.ClickAsync();
        await officer.Page.GetByLabel("Quyết định cho Cán bộ báo cáo Phường 01, Cán bộ báo cáo, Phường 01").ClickAsync();
        await officer.Page.GetByTitle("Cấp ở đơn vị kế thừa, giữ quyền cũ").Last.ClickAsync();
        await officer.Page.GetByLabel("Căn cứ, lý do").FillAsync("Nghị quyết sáp nhập số 12/NQ-HĐND");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Ghi quyết định cho 2 quyền" }).ClickAsync();

        await Expect(officer.Page.GetByText("Không còn quyền nào chờ quyết định.")).ToBeVisibleAsync();
        await officer.GoAsync("/grants");
        await Expect(officer.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Nghị quyết sáp nhập" })).ToContainTextAsync("Phường 02");
        await Expect(officer.Page.GetByText("còn quyền chưa được quyết định")).ToHaveCountAsync(0);
    }

    /// <summary>One unit becomes part of another from the first of next month on.</summary>
    private static async Task MergeAsync(Visit officer, string ending, string taking)
    {
        var merging = new
        {
            on = $"{new DateOnly(CityDays.Today.Year, CityDays.Today.Month, 1).AddMonths(1):yyyy-MM-dd}",
            ground = new { number = "12/NQ-HĐND", issuedOn = $"{CityDays.Today:yyyy-MM-dd}" },
            predecessors = new[] { new { unit = await officer.UnitAsync(ending), extent = "whole" } },
            successor = new { groups = Array.Empty<string>(), unit = await officer.UnitAsync(taking) },
            moves = Array.Empty<string>(),
        };
        var check = (await officer.CallAsync("/unit-mergers/check", merging))!.Value.GetProperty("check").GetString();
        await officer.CallAsync("/unit-mergers", new { merging, check });
    }
}
