using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Criteria;

/// <summary>A draft is worked on by one person and put in force by another.</summary>
public sealed class SetDraftScreenTests(AdminUiApp app) : ScreenTests(app)
{
    private const string Indicator = "Tối thiểu 70% hộ gia đình đăng ký xây dựng gia đình học tập";

    [Fact]
    public async Task A_fault_shows_while_it_is_typed_is_mended_and_another_person_publishes()
    {
        var officer = await VisitAsync("chuyen-vien");
        var set = await DraftAsync(officer);

        await ChooseAsync(officer);
        var percent = Percent(officer);
        await percent.FillAsync("170");
        await Expect(officer.Page.GetByText("1 lỗi").First).ToBeVisibleAsync();
        await Expect(percent).ToHaveAttributeAsync("aria-invalid", "true");
        await officer.ShouldBeAccessibleInBothLanguagesAsync();
        await officer.PhotographAsync("set-draft-fault");

        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "1.2 › Mục tiêu › Tỷ lệ (%)" }).ClickAsync();
        await Expect(percent).ToBeFocusedAsync();
        await SaveAsync(officer);
        var leader = await VisitAsync("lanh-dao");
        leader.Watch.Foresee(422, $"/api/v1/criteria-sets/{set}/publication");
        await leader.GoAsync($"/criteria-sets/{set}");
        await PublishAsync(leader);
        await Expect(leader.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Alert)).ToContainTextAsync("1 lỗi");

        await percent.FillAsync("75");
        await Expect(officer.Page.GetByText("không có lỗi", new() { Exact = true })).ToBeVisibleAsync();
        await SaveAsync(officer);
        await leader.GoAsync($"/criteria-sets/{set}");
        await PublishAsync(leader);
        await Expect(leader.Page.GetByText("Đã ban hành.")).ToBeVisibleAsync();
        await Expect(leader.Page.GetByRole(AriaRole.Button, new() { Name = "Thu hồi", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whoever_edited_a_draft_is_told_that_somebody_else_has_to_publish_it()
    {
        var leader = await VisitAsync("lanh-dao");
        var set = await DraftAsync(leader);
        leader.Watch.Foresee(422, $"/api/v1/criteria-sets/{set}/publication");

        await PublishAsync(leader);

        await Expect(leader.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Alert)).ToContainTextAsync("phải là người khác với người soạn");
        await leader.ShouldBeAccessibleInBothLanguagesAsync();
    }

    [Fact]
    public async Task What_is_typed_stays_when_somebody_else_has_saved_meanwhile()
    {
        var officer = await VisitAsync("chuyen-vien");
        var set = await DraftAsync(officer);
        officer.Watch.Foresee(412, $"/api/v1/criteria-sets/{set}/nodes/1.2");
        await ChooseAsync(officer);
        await Percent(officer).FillAsync("80");
        var leader = await VisitAsync("lanh-dao");
        await leader.GoAsync($"/criteria-sets/{set}");
        await ChooseAsync(leader);
        await Percent(leader).FillAsync("65");
        await SaveAsync(leader);

        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();

        var conflict = officer.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Người khác vừa lưu bản nháp này" });
        await Expect(conflict.GetByRole(AriaRole.Row, new() { Name = "Mục tiêu › Tỷ lệ (%) 65 80" })).ToBeVisibleAsync();
        await Expect(Percent(officer)).ToHaveValueAsync("80");
        await officer.ShouldBeAccessibleInBothLanguagesAsync();
        await officer.PhotographAsync("set-draft-conflict");

        await conflict.GetByRole(AriaRole.Button, new() { Name = "Lưu bản của tôi" }).ClickAsync();
        await Expect(officer.Page.GetByText("Đã lưu.")).ToBeVisibleAsync();
        await Expect(Percent(officer)).ToHaveValueAsync("80");
    }

    [Fact]
    public async Task An_indicator_is_added_moved_and_removed_by_keyboard()
    {
        var officer = await VisitAsync("chuyen-vien");
        await DraftAsync(officer);
        await ChooseAsync(officer);

        await PressAsync(officer, "Thêm mục ngay sau");
        var dialog = officer.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Tên", new() { Exact = true }).FillAsync("Số buổi sinh hoạt chuyên đề");
        await officer.ShouldBeAccessibleInBothLanguagesAsync();
        await officer.PhotographAsync("set-node-adding");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Thêm", Exact = true }).PressAsync("Enter");
        await Expect(officer.Page.GetByRole(AriaRole.Heading, new() { Name = "Chỉ báo 1.3" })).ToBeVisibleAsync();
        await Expect(officer.Page.GetByRole(AriaRole.Row, new() { NameRegex = new("^1.3 .*lỗi") })).ToBeVisibleAsync();

        await PressAsync(officer, "Lên");
        await Expect(officer.Page.Locator("tbody th[scope=row]")).ToHaveTextAsync(["1", "1.1", "1.3", "1.2", "2", "2.1", "2.2"]);

        await PressAsync(officer, "Bỏ mục này");
        await Expect(dialog).ToContainTextAsync("Bỏ mục 1.3 Số buổi sinh hoạt chuyên đề khỏi bản nháp?");
        await officer.ShouldBeAccessibleInBothLanguagesAsync();
        await officer.PhotographAsync("set-node-removing");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Bỏ mục này" }).PressAsync("Enter");
        await Expect(officer.Page.Locator("tbody th[scope=row]")).ToHaveTextAsync(["1", "1.1", "1.2", "2", "2.1", "2.2"]);
        await Expect(officer.Page.GetByText("không có lỗi", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_asked_before_a_set_is_taken_on_is_asked_in_both_languages()
    {
        var leader = await VisitAsync("lanh-dao");
        var published = (await leader.ListAsync("/criteria-sets")).Last(set => set.GetProperty("code").GetString() == "ha-long-mau").GetProperty("id").GetString()!;
        var draft = await DraftAsync(leader);

        await leader.ShouldOpenInBothLanguagesAsync(
            ("set-next", $"/criteria-sets/{published}", "Lập phiên bản tiếp theo"), ("set-withdrawing", $"/criteria-sets/{published}", "Thu hồi"),
            ("set-publishing", $"/criteria-sets/{draft}", "Ban hành"), ("set-discarding", $"/criteria-sets/{draft}", "Bỏ bản nháp"));
        await leader.GoAsync($"/criteria-sets/{draft}");
        await ChooseAsync(leader);
        await Percent(leader).FillAsync("80");
        await leader.Page.GetByRole(AriaRole.Link, new() { Name = "Trang đầu" }).ClickAsync();
        await Expect(leader.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Rời đi khi chưa lưu?");
        await leader.ShouldBeAccessibleInBothLanguagesAsync();
        await leader.PhotographAsync("set-leaving");
        await leader.InDialog("Ở lại").ClickAsync();
        await Expect(Percent(leader)).ToHaveValueAsync("80");
    }

    /// <summary>Drafts the next version of the wards' set and opens it.</summary>
    /// <returns>Its identity.</returns>
    private static async Task<string> DraftAsync(Visit visit)
    {
        var first = (await visit.ListAsync("/criteria-sets")).Last(set => set.GetProperty("code").GetString() == "ha-long-mau").GetProperty("id").GetString()!;
        await visit.GoAsync($"/criteria-sets/{first}");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lập phiên bản tiếp theo" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lập bản nháp" }).ClickAsync();
        await visit.Page.WaitForURLAsync(address => address.Contains("/criteria-sets/", StringComparison.Ordinal) && !address.Contains(first, StringComparison.Ordinal));
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).Not.ToBeVisibleAsync();
        await visit.SettleAsync();
        return new Uri(visit.Page.Url).Segments[^1];
    }

    private static async Task ChooseAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = Indicator }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sửa", Exact = true }).ClickAsync();
        await visit.SettleAsync();
    }

    private static async Task SaveAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Expect(visit.Page.GetByText("Đã lưu.")).ToBeVisibleAsync();
        await visit.SettleAsync();
    }

    private static async Task PublishAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ban hành", Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Ban hành" }).ClickAsync();
    }

    private static Task PressAsync(Visit visit, string button) => visit.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).PressAsync("Enter");

    private static ILocator Percent(Visit visit) => visit.Page.GetByLabel("Tỷ lệ (%)", new() { Exact = true }).First;
}
