using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Criteria;

/// <summary>What was planned wrongly is put right before the round is opened.</summary>
public sealed class RoundDraftScreenTests(AdminUiApp app) : ScreenTests(app)
{
    private const string Set = "Bộ tiêu chí mẫu cho xã, phường (dữ liệu minh hoạ)";
    private const string Office = "Sở, ban, ngành số 01";

    [Fact]
    public async Task A_unit_that_was_added_by_mistake_leaves_the_round_after_it_was_named()
    {
        var visit = await VisitAsync("chuyen-vien");
        await visit.GoAsync($"/rounds/{await PlannedAsync(visit, "Đợt thêm nhầm phường")}/plan");

        await visit.Page.GetByLabel("Tìm đơn vị trong đợt").FillAsync("phuong 07");
        await Expect(visit.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Chọn ") })).ToHaveCountAsync(1);
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Chọn Phường 07" }).CheckAsync();
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("round-plan-remove");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đưa ra khỏi đợt: 1 đơn vị" }).ClickAsync();
        var dialog = visit.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("Đưa Phường 07 ra khỏi đợt “Đợt thêm nhầm phường”?");
        await visit.ShouldBeAccessibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Đưa ra khỏi đợt" }).ClickAsync();

        await Expect(visit.Page.GetByText("Đã có 33 đơn vị trong đợt.")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Chọn Phường 07" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_a_round_is_can_be_said_anew_and_another_set_asks_before_it_takes_the_assignments_away()
    {
        var visit = await VisitAsync("chuyen-vien");
        var round = await PlannedAsync(visit, "Đợt ghi sai tên");
        await AssignEverythingAsync(visit, round);
        await visit.GoAsync($"/rounds/{round}");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sửa thông tin đợt" }).ClickAsync();
        await visit.Page.GetByLabel("Tên đợt").FillAsync("Đợt ghi đúng tên");
        await visit.Page.GetByLabel("Kỳ báo cáo từ ngày").EnterDayAsync(CityDays.Today.AddDays(-800));
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("round-plan-what");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu thông tin đợt" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Đợt ghi đúng tên" })).ToBeVisibleAsync();

        await visit.Page.GetByLabel("Bộ tiêu chí").ClickAsync();
        await visit.Page.Locator($".ant-select-item-option:not([title='{Set} – phiên bản 1'])").First.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu thông tin đợt" }).ClickAsync();
        var dialog = visit.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("Đổi bộ tiêu chí của đợt “Đợt ghi đúng tên”?");
        await visit.ShouldBeAccessibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Đổi bộ tiêu chí" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);

        await visit.GoAsync($"/rounds/{round}/plan?step=opening");
        await Expect(visit.Page.GetByText("34 đơn vị tham gia")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("Chưa phân công chỉ báo")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_round_that_is_not_to_be_is_discarded_by_its_name_with_a_reason_and_leaves_the_list()
    {
        var visit = await VisitAsync("chuyen-vien");
        var round = await PlannedAsync(visit, "Đợt lập nhầm kỳ");
        await visit.GoAsync($"/rounds/{round}/plan");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bỏ đợt" }).ClickAsync();
        var dialog = visit.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("Bỏ đợt “Đợt lập nhầm kỳ”?");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Bỏ đợt" }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("Hãy ghi lý do.");
        await visit.ShouldBeAccessibleAsync();
        await dialog.GetByLabel("Lý do").FillAsync("Nhầm kỳ báo cáo");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Bỏ đợt" }).ClickAsync();

        await Expect(visit.Page.GetByText("Nhầm kỳ báo cáo")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("Đợt đã bỏ; được giữ lại để tra cứu")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("round-discarded");
        await visit.GoAsync("/rounds");
        await Expect(visit.Page.GetByRole(AriaRole.Table).Last).Not.ToContainTextAsync("Đợt lập nhầm kỳ");
        await visit.GoAsync("/rounds?state=discarded");
        await Expect(visit.Page.GetByRole(AriaRole.Table).Last).ToContainTextAsync("Đợt lập nhầm kỳ");
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
    }

    /// <summary>A survey that asks every ward and an office, planned past the page.</summary>
    private static async Task<string> PlannedAsync(Visit visit, string title)
    {
        var set = (await visit.ListAsync("/criteria-sets?state=published&size=200")).First(one => one.GetProperty("title").GetString() == Set);
        var made = await visit.CallAsync("/rounds", new
        {
            set = set.GetProperty("id").GetString(), title, kind = "baseline", subject = await visit.UnitAsync("Thành phố Mẫu"),
            from = $"{CityDays.Today.AddDays(-700):yyyy-MM-dd}", to = $"{CityDays.Today.AddDays(-400):yyyy-MM-dd}",
            dates = new { cutOff = $"{CityDays.Today:yyyy-MM-dd}", due = $"{CityDays.Today.AddDays(20):yyyy-MM-dd}", dueForm = "before" },
        });
        var round = made!.Value.GetProperty("id").GetString()!;
        await visit.CallAsync($"/rounds/{round}/participants", new { tree = "hanh-chinh", units = new object[] { new { type = "phuong" }, new { unit = await visit.UnitAsync(Office) } } }, seen: 1);
        return round;
    }

    private static async Task AssignEverythingAsync(Visit visit, string round)
    {
        await visit.GoAsync($"/rounds/{round}/plan?step=assignments");
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Đơn vị cho “Cơ quan thường trực”" }).ChooseAsync(Office);
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Đơn vị cho “các xã, phường”" }).ChooseAsync("Mọi Phường");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu phân công" }).ClickAsync();
        await Expect(visit.Page.GetByText("lượt phân công.")).ToBeVisibleAsync();
    }
}
