using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Access;

public sealed class PeopleScreenTests(AdminUiApp app) : ScreenTests(app)
{
    [Fact]
    public async Task People_grants_and_invitation_stand_in_both_languages()
    {
        var visit = await VisitAsync("chuyen-vien");
        var person = (await visit.ListAsync("/accounts?text=bao-cao-phuong-01")).Single().GetProperty("id").GetString()!;

        await visit.ShouldStandInBothLanguagesAsync(
            ("people", "/people"), ("person", $"/people/{person}"), ("person-grant", $"/people/{person}?open=grant"),
            ("person-description", $"/people/{person}?open=description"), ("grants", "/grants"), ("people-invite", "/people/invite"));
    }

    [Fact]
    public async Task What_is_asked_before_somebody_is_stopped_or_handed_a_link_is_asked_in_both_languages()
    {
        var visit = await VisitAsync("chuyen-vien");
        var person = (await visit.ListAsync("/accounts?text=bao-cao-phuong-01")).Single().GetProperty("id").GetString()!;
        var invited = (await visit.ListAsync("/accounts?state=invited&role=unit-reporter"))[0].GetProperty("id").GetString()!;

        await visit.ShouldOpenInBothLanguagesAsync(
            ("person-disabling", $"/people/{person}", "Khoá tài khoản"), ("person-sessions", $"/people/{person}", "Kết thúc mọi phiên"),
            ("person-grant-ending", $"/people/{person}", "Kết thúc quyền"), ("person-reset", $"/people/{person}", "Đặt lại mật khẩu"),
            ("person-invitation", $"/people/{invited}", "Cấp liên kết kích hoạt"));
    }

    [Fact]
    public async Task A_role_is_given_and_taken_back_with_a_reason_and_both_stay_to_be_read()
    {
        var visit = await VisitAsync("chuyen-vien");
        var person = (await visit.ListAsync("/accounts?text=bao-cao-gdtx-hp")).Single().GetProperty("id").GetString()!;
        await visit.GoAsync($"/people/{person}");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Cấp quyền" }).ClickAsync();
        var form = visit.Page.GetByRole(AriaRole.Dialog);
        await form.GetByLabel("Vai trò").ClickAsync();
        await visit.Page.GetByTitle("Thủ trưởng đơn vị").ClickAsync();
        await form.GetByLabel("Phạm vi").FillAsync("Phường 02");
        await visit.Page.GetByTitle("Phường 02", new() { Exact = true }).ClickAsync();
        await form.GetByLabel("Căn cứ, lý do").FillAsync("Quyết định phân công số 12/QĐ-UBND");
        await form.GetByRole(AriaRole.Button, new() { Name = "Cấp quyền" }).ClickAsync();

        var grant = visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Thủ trưởng đơn vị" });
        await Expect(grant).ToContainTextAsync("đang có hiệu lực");
        await grant.GetByRole(AriaRole.Button, new() { Name = "Kết thúc quyền Thủ trưởng đơn vị, Phường 02" }).ClickAsync();
        var question = visit.Page.GetByRole(AriaRole.Dialog).Filter(new() { HasText = "Kết thúc quyền" });
        await question.GetByRole(AriaRole.Button, new() { Name = "Kết thúc" }).ClickAsync();
        await Expect(question).ToContainTextAsync("Hãy ghi lý do.");
        await question.GetByLabel("Lý do").FillAsync("Chuyển công tác");
        await question.GetByRole(AriaRole.Button, new() { Name = "Kết thúc" }).ClickAsync();

        await Expect(grant).ToContainTextAsync("đã kết thúc");
        await Expect(grant).ToContainTextAsync("Chuyển công tác");
    }

    [Fact]
    public async Task Whoever_may_not_give_a_role_is_told_which_field_and_why()
    {
        var visit = await VisitAsync("chuyen-vien");
        visit.Watch.Foresee(422, "/api/v1/accounts");
        await visit.GoAsync("/people/invite");
        await visit.Page.GetByLabel("Tên hiển thị").FillAsync("Cán bộ báo cáo");
        await visit.Page.GetByLabel("Chức danh").FillAsync("Cán bộ báo cáo");
        await visit.Page.GetByLabel("Tên đăng nhập").FillAsync("có dấu");
        await visit.Page.GetByLabel("Vai trò").ClickAsync();
        await visit.Page.GetByTitle("Cán bộ báo cáo").ClickAsync();
        await visit.Page.GetByLabel("Căn cứ, lý do").FillAsync("Phân công");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tạo tài khoản và lấy liên kết" }).ClickAsync();

        await Expect(visit.Page.GetByLabel("Tên đăng nhập")).ToBeFocusedAsync();
        await Expect(visit.Page.GetByLabel("Tên đăng nhập")).ToHaveAttributeAsync("aria-invalid", "true");
    }
}
