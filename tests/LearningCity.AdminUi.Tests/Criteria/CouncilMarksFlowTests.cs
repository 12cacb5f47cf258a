using System.Text.RegularExpressions;
using LearningCity.AdminUi.Tests.Kernel;
using LearningCity.Application.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Criteria;

/// <summary>A set that goes by points, in the council room.</summary>
public sealed class CouncilMarksFlowTests(AdminUiApp app) : ScreenTests(app)
{
    [Fact]
    public async Task The_council_marks_a_unit_otherwise_than_it_marked_itself_and_says_why()
    {
        var planner = await VisitAsync("lanh-dao");
        var round = await planner.RoundAsync("Đánh giá, xếp loại đơn vị học tập");
        var judged = (await planner.ListAsync($"/reports?round={round}&state=accepted&size=200"))[0];
        var unit = judged.GetProperty("unit").GetString()!;
        App.Time.Pass(TimeSpan.FromDays(34));
        var leader = await VisitAsync("lanh-dao");
        await leader.CallAsync($"/rounds/{round}/locking", seen: SmallRound.Revision(await leader.ReadAsync($"/rounds/{round}")));
        var marked = (await leader.ReadAsync($"/rounds/{round}/council-results?unit={unit}")).GetProperty("lines").EnumerateArray()
            .First(line => line.GetProperty("selfMark").ValueKind is System.Text.Json.JsonValueKind.Number).GetProperty("indicator").GetString()!;

        await leader.GoAsync($"/rounds/{round}/council?unit={unit}&met={App.Time.Today():yyyy-MM-dd}&at={marked}");
        var line = leader.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasTextRegex = new($"^{Regex.Escape(marked)} ") });
        leader.Watch.Foresee(422, $"/api/v1/rounds/{round}/council-results");
        await line.GetByRole(AriaRole.Button, new() { NameRegex = new("^Kết luận khác") }).ClickAsync();
        await line.GetByLabel("Điểm", new() { Exact = true }).FillAsync("0,5");
        await line.GetByRole(AriaRole.Button, new() { Name = "Ghi kết luận" }).ClickAsync();
        await Expect(line.GetByRole(AriaRole.Alert)).ToContainTextAsync("nêu lý do");
        await leader.ShouldBeAccessibleInBothLanguagesAsync();
        await leader.PhotographAsync("council-mark");
        await line.GetByLabel("Lý do (bắt buộc khi khác tự đánh giá)").FillAsync("Biên bản kiểm tra chỉ xác nhận một phần");
        await line.GetByRole(AriaRole.Button, new() { Name = "Ghi kết luận" }).ClickAsync();

        await Expect(line).ToContainTextAsync("0,5 điểm");
        await Expect(line).ToContainTextAsync("khác tự đánh giá");
        await leader.ShouldBeAccessibleInBothLanguagesAsync();
        await leader.Page.ReloadAsync();
        await Expect(line).ToContainTextAsync("0,5 điểm");
    }
}
