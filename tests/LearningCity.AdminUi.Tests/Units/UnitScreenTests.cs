using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Units;

public sealed class UnitScreenTests(AdminUiApp app) : ScreenTests(app)
{
    [Fact]
    public async Task Units_and_their_history_stand_in_both_languages()
    {
        var visit = await VisitAsync("chuyen-vien");
        var unit = await visit.UnitAsync("Phường 05");

        await visit.ShouldStandInBothLanguagesAsync(
            ("unit-adding", "/units?adds=true"), ("unit-renaming", $"/units/{unit}?act=rename"), ("unit", $"/units/{unit}"),
            ("units", "/units"), ("units-list", "/units?view=list"), ("units-that-changed", "/units?date=2025-07-01&changes=true"));
    }

    [Fact]
    public async Task Mergers_imports_and_types_stand_in_both_languages()
    {
        var visit = await VisitAsync("chuyen-vien");

        await visit.ShouldStandInBothLanguagesAsync(
            ("merging", "/units/merge"), ("splitting", "/units/split"), ("mergers", "/unit-mergers"), ("unit-import", "/units/import"),
            ("unit-types", "/unit-structure"), ("unit-groups", "/unit-structure?part=groups"));
    }

    [Fact]
    public async Task Every_change_of_a_unit_and_of_the_structure_opens_in_both_languages()
    {
        var visit = await VisitAsync("chuyen-vien");
        var unit = await visit.UnitAsync("Phường 05");
        var group = (await visit.ListAsync("/unit-groups"))[0].GetProperty("id").GetString()!;

        await visit.ShouldOpenInBothLanguagesAsync(
            ("unit-retyping", $"/units/{unit}?act=retype", null), ("unit-moving", $"/units/{unit}?act=move", null),
            ("unit-succession", $"/units/{unit}?act=succession", null), ("unit-closing", $"/units/{unit}?act=close", null),
            ("unit-type-adding", "/unit-structure?adds=true", null), ("unit-group-adding", "/unit-structure?part=groups&adds=true", null),
            ("unit-group", $"/unit-structure?part=groups&group={group}", null), ("unit-type-retiring", "/unit-structure", "Ngừng dùng"),
            ("unit-group-retiring", "/unit-structure?part=groups", "Ngừng dùng"));
    }

    [Fact]
    public async Task A_closing_is_looked_at_and_asked_about_in_both_languages()
    {
        var visit = await VisitAsync("chuyen-vien");
        await visit.GoAsync($"/units/{await visit.UnitAsync("Sở, ban, ngành số 12")}?act=close");
        var drawer = visit.Page.GetByRole(AriaRole.Dialog).First;
        await drawer.GetByLabel("Ngày hoạt động cuối cùng").EnterAsync("31/12/2098");
        await drawer.GetByLabel("Căn cứ").FillAsync("Quyết định số 9/QĐ-UBND");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Xem hệ quả" }).ClickAsync();
        await Expect(drawer.GetByRole(AriaRole.Button, new() { Name = "Kết thúc hoạt động" })).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("unit-closing-consequences");

        await drawer.GetByRole(AriaRole.Button, new() { Name = "Kết thúc hoạt động" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Dialog).Last).ToContainTextAsync("vào ngày 31/12/2098?");
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("unit-closing-question");
    }

    [Fact]
    public async Task The_tree_of_a_day_shows_what_ended_the_day_before_and_is_searched_without_accents()
    {
        var visit = await VisitAsync("thanh-tra");
        await visit.GoAsync("/units?date=2025-07-01");
        var ended = visit.Page.GetByText("đã kết thúc 30/06/2025");
        await Expect(ended.First).ToBeVisibleAsync();

        await visit.Page.GetByRole(AriaRole.Searchbox).FillAsync("bach dang");
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Phường Bạch Đằng" }).First).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Phường 01", Exact = true })).ToHaveCountAsync(0);
        visit.Page.Url.ShouldContain("search=bach+dang");
    }

    [Fact]
    public async Task Whoever_changes_no_units_is_offered_no_change()
    {
        var visit = await VisitAsync("bao-cao-phuong-01");
        var unit = await visit.UnitAsync("Phường 01");
        await visit.GoAsync($"/units/{unit}?act=close");

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Lịch sử đơn vị" })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đổi tên" })).ToHaveCountAsync(0);
    }
}
