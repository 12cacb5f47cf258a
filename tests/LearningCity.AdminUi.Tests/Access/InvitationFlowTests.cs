using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Access;

/// <summary>From the invitation to the first sign-in, at two browsers.</summary>
public sealed class InvitationFlowTests(AdminUiApp app) : ScreenTests(app)
{
    private const string Password = "một câu dài dễ nhớ của phường";

    [Fact]
    public async Task Whoever_is_invited_sets_a_password_by_the_link_and_finds_his_report_at_home()
    {
        var officer = await VisitAsync("chuyen-vien");
        await officer.GoAsync("/");
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Tài khoản và quyền" }).ClickAsync();
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Mời người dùng" }).ClickAsync();
        await officer.Page.GetByLabel("Tên hiển thị").FillAsync("Cán bộ báo cáo thứ hai Phường 01");
        await officer.Page.GetByLabel("Chức danh").FillAsync("Công chức văn hoá – xã hội");
        await officer.Page.GetByLabel("Tên đăng nhập").FillAsync("bao-cao-2-phuong-01");
        await officer.Page.GetByLabel("Vai trò").ClickAsync();
        await officer.Page.GetByTitle("Cán bộ báo cáo").ClickAsync();
        await officer.Page.GetByLabel("Phạm vi").FillAsync("phuong 01");
        await officer.Page.GetByTitle("Phường 01", new() { Exact = true }).ClickAsync();
        await officer.Page.GetByLabel("Căn cứ, lý do").FillAsync("Quyết định phân công số 5/QĐ-UBND");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Tạo tài khoản và lấy liên kết" }).ClickAsync();
        var link = await officer.Page.GetByText("/accept-invitation#").TextContentAsync();
        await Expect(officer.Page.GetByText("Dùng được đến")).ToBeVisibleAsync();
        await officer.ShouldBeAccessibleInBothLanguagesAsync();
        await officer.PhotographAsync("people-invited");

        var invited = await VisitAsync();
        await invited.GoAsync(link!);
        await Expect(invited.Page.GetByText("Cán bộ báo cáo thứ hai Phường 01")).ToBeVisibleAsync();
        invited.Page.Url.ShouldNotContain("#");
        await invited.ShouldBeAccessibleInBothLanguagesAsync();
        await invited.Page.GetByLabel("Mật khẩu mới", new() { Exact = true }).FillAsync(Password);
        await invited.Page.GetByLabel("Nhập lại mật khẩu mới").FillAsync(Password);
        await invited.Page.GetByRole(AriaRole.Button, new() { Name = "Đặt mật khẩu" }).ClickAsync();
        await invited.Page.GetByRole(AriaRole.Button, new() { Name = "Đến trang đăng nhập" }).ClickAsync();
        await invited.FillInAsync("bao-cao-2-phuong-01", Password);

        await Expect(invited.Page.GetByRole(AriaRole.Heading, new() { Name = "Việc cần làm" })).ToBeVisibleAsync();
        await Expect(invited.Page.GetByRole(AriaRole.Link, new() { Name = "Phường 01" })).ToBeVisibleAsync();
        await Expect(invited.Page.GetByText("Báo cáo thành phố học tập năm 2026").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_forgotten_password_is_set_anew_by_a_link_in_whatever_language()
    {
        var officer = await VisitAsync("chuyen-vien");
        var person = (await officer.ListAsync("/accounts?text=bao-cao-gdtx-hp")).Single().GetProperty("id").GetString()!;
        await officer.GoAsync($"/people/{person}");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Đặt lại mật khẩu" }).ClickAsync();
        await officer.Page.GetByRole(AriaRole.Dialog).GetByLabel("Lý do").FillAsync("Quên mật khẩu, đã gặp trực tiếp");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Tạo liên kết" }).ClickAsync();
        var link = await officer.Page.GetByText("/accept-invitation#").TextContentAsync();
        await officer.ShouldBeAccessibleInBothLanguagesAsync();
        await officer.PhotographAsync("person-reset-link");

        var reporter = await VisitAsync();
        await reporter.GoAsync(link!);
        await Expect(reporter.Page.GetByRole(AriaRole.Heading, new() { Name = "Đặt lại mật khẩu" })).ToBeVisibleAsync();
        await reporter.Page.GetByLabel("Mật khẩu mới", new() { Exact = true }).FillAsync(Password);
        await reporter.Page.GetByLabel("Nhập lại mật khẩu mới").FillAsync(Password);
        await reporter.ShouldBeAccessibleInBothLanguagesAsync();
        await reporter.PhotographAsync("password-reset");
        await reporter.Page.GetByRole(AriaRole.Button, new() { Name = "Đặt mật khẩu" }).ClickAsync();
        await Expect(reporter.Page.GetByText("Đã đặt mật khẩu.")).ToBeVisibleAsync();
        await reporter.ShouldBeAccessibleInBothLanguagesAsync();
        await reporter.PhotographAsync("password-set");
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var officer = await VisitAsync("chuyen-vien");
        var invited = (await officer.ListAsync("/accounts?state=invited&role=unit-reporter"))[0].GetProperty("id").GetString()!;
        await officer.GoAsync($"/people/{invited}");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Cấp liên kết kích hoạt" }).ClickAsync();
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Tạo liên kết" }).ClickAsync();
        var link = await officer.Page.GetByText("/accept-invitation#").TextContentAsync();
        var first = await VisitAsync();
        await first.GoAsync(link!);
        await first.Page.GetByLabel("Mật khẩu mới", new() { Exact = true }).FillAsync(Password);
        await first.Page.GetByLabel("Nhập lại mật khẩu mới").FillAsync(Password);
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Đặt mật khẩu" }).ClickAsync();
        await Expect(first.Page.GetByText("Đã đặt mật khẩu.")).ToBeVisibleAsync();

        var second = await VisitAsync();
        second.Watch.Foresee(400, "/api/v1/invitations/look-at");
        await second.GoAsync(link!);

        await Expect(second.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await second.ShouldBeAccessibleInBothLanguagesAsync();
        await second.PhotographAsync("link-used");
        await Expect(second.Page.GetByLabel("Mật khẩu mới", new() { Exact = true })).Not.ToBeVisibleAsync();
    }
}
