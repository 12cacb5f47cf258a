using System.Text.RegularExpressions;
using LearningCity.AdminUi.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Reminders;

public sealed class ReachScreenTests(AdminUiApp app) : ScreenTests(app)
{
    [Fact]
    public async Task A_person_chooses_one_mail_a_day_at_nine_and_finds_it_so_again()
    {
        var reporter = await VisitAsync("bao-cao-phuong-01");
        await reporter.GoAsync("/");
        await reporter.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tài khoản: ") }).ClickAsync();
        await reporter.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Cách nhận nhắc" }).ClickAsync();
        await Expect(reporter.Page).ToHaveURLAsync(new Regex("/profile/reminders$"));
        await Expect(reporter.Page.GetByRole(AriaRole.Switch, new() { Name = "Nhắc tôi qua tin nhắn của thành phố" })).ToBeDisabledAsync();
        await MailAddressOf(reporter).FillAsync("phuong01@haiphong.gov.vn");
        await reporter.Page.GetByRole(AriaRole.Switch, new() { Name = "Nhắc tôi qua thư điện tử" }).ClickAsync();
        await reporter.Page.GetByRole(AriaRole.Radio, new() { Name = "Gộp thành một thư mỗi ngày" }).CheckAsync();
        await reporter.Page.GetByRole(AriaRole.Combobox, new() { Name = "Giờ gửi thư tổng hợp" }).ClickAsync();
        await reporter.Page.Locator(".ant-select-dropdown:visible .ant-select-item-option").Filter(new() { HasText = "09:00" }).ClickAsync();

        await reporter.Page.GetByRole(AriaRole.Link, new() { Name = "Mở hộp thư" }).ClickAsync();
        var question = reporter.Page.GetByRole(AriaRole.Dialog).Filter(new() { HasText = "Rời trang mà không lưu?" });
        await question.GetByRole(AriaRole.Button, new() { Name = "Ở lại" }).ClickAsync();
        await SaveAsync(reporter);
        await Expect(reporter.Page.GetByText("Đã lưu.")).ToBeVisibleAsync();
        await reporter.GoAsync("/profile/reminders");

        await Expect(MailAddressOf(reporter)).ToHaveValueAsync("phuong01@haiphong.gov.vn");
        await Expect(reporter.Page.GetByRole(AriaRole.Switch, new() { Name = "Nhắc tôi qua thư điện tử" })).ToBeCheckedAsync();
        await Expect(reporter.Page.GetByRole(AriaRole.Radio, new() { Name = "Gộp thành một thư mỗi ngày" })).ToBeCheckedAsync();
        await Expect(reporter.Page.Locator(".ant-form-item").Filter(new() { HasText = "Giờ gửi thư tổng hợp" })).ToContainTextAsync("09:00");
        await reporter.ShouldBeAccessibleInBothLanguagesAsync();
        await reporter.PhotographAsync("reach");
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_at_its_field()
    {
        var auditor = await VisitAsync("thanh-tra");
        auditor.Watch.Foresee(422, "/api/v1/reach");
        await auditor.GoAsync("/profile/reminders");
        await auditor.Page.GetByRole(AriaRole.Switch, new() { Name = "Nhắc tôi qua thư điện tử" }).ClickAsync();
        await SaveAsync(auditor);
        await Expect(FieldOf(auditor, "Địa chỉ thư điện tử").Locator(".ant-form-item-explain-error")).ToContainTextAsync("cần có địa chỉ thư");

        await MailAddressOf(auditor).FillAsync("thanh tra");
        await SaveAsync(auditor);
        await Expect(FieldOf(auditor, "Địa chỉ thư điện tử").Locator(".ant-form-item-explain-error")).ToContainTextAsync("Địa chỉ thư điện tử không đúng");
        await auditor.PhotographAsync("reach-refused");
        await MailAddressOf(auditor).FillAsync("thanh-tra@haiphong.gov.vn");
        await auditor.Page.GetByLabel("Số điện thoại").FillAsync("không có");
        await SaveAsync(auditor);

        await Expect(FieldOf(auditor, "Số điện thoại").Locator(".ant-form-item-explain-error")).ToContainTextAsync("Số điện thoại không đúng");
        await Expect(FieldOf(auditor, "Địa chỉ thư điện tử").Locator(".ant-form-item-explain-error")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_a_mail_server_or_a_gateway_a_switch_says_why_it_cannot_be_used()
    {
        var auditor = await VisitAsync("thanh-tra");
        await auditor.Page.RouteAsync("**/api/v1/reach", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = (await answer.TextAsync()).Replace("\"caught\"", "\"none\"", StringComparison.Ordinal) });
        });

        await auditor.GoAsync("/profile/reminders");

        await Expect(auditor.Page.GetByRole(AriaRole.Switch, new() { Name = "Nhắc tôi qua thư điện tử" })).ToBeDisabledAsync();
        await Expect(FieldOf(auditor, "Nhắc tôi qua thư điện tử")).ToContainTextAsync("hệ thống chưa có máy chủ thư");
        await Expect(FieldOf(auditor, "Nhắc tôi qua tin nhắn của thành phố")).ToContainTextAsync("chưa có cổng Zalo hoặc SMS");
        await Expect(auditor.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi thư thử" })).ToHaveCountAsync(0);
        await auditor.ShouldBeAccessibleInBothLanguagesAsync();
        await auditor.PhotographAsync("reach-no-server");
    }

    [Fact]
    public async Task Whoever_chooses_while_the_office_enters_an_address_is_told_and_loses_nothing()
    {
        var (leader, head) = (await VisitAsync("lanh-dao"), await VisitAsync("chu-tich-phuong-01"));
        head.Watch.Foresee(412, "/api/v1/reach");
        await head.GoAsync("/profile/reminders");
        await EnterAsync(leader, "Chủ tịch Phường 01", "van-phong@haiphong.gov.vn");
        await head.Page.GetByLabel("Số điện thoại").FillAsync("0912 345 678");

        await SaveAsync(head);

        var told = head.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Người khác vừa sửa cách nhận nhắc của bạn" });
        await Expect(told).ToContainTextAsync("thư van-phong@haiphong.gov.vn");
        await Expect(head.Page.GetByLabel("Số điện thoại")).ToHaveValueAsync("0912 345 678");
        await head.ShouldBeAccessibleAsync();
        await head.PhotographAsync("reach-stale");
        await told.GetByRole(AriaRole.Button, new() { Name = "Bỏ bản của tôi, lấy bản đang lưu" }).ClickAsync();
        await Expect(MailAddressOf(head)).ToHaveValueAsync("van-phong@haiphong.gov.vn");
        await Expect(told).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_test_mail_is_seen_in_the_test_mailbox_as_a_phone_shows_it()
    {
        var administrator = await VisitAsync("quan-tri");
        await administrator.GoAsync("/profile/reminders");
        await Expect(administrator.Page.GetByText("Lưu địa chỉ thư rồi mới gửi thử được.")).ToBeVisibleAsync();
        await MailAddressOf(administrator).FillAsync("quan-tri@haiphong.gov.vn");
        await SaveAsync(administrator);
        await administrator.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi thư thử" }).ClickAsync();
        await Expect(administrator.Page.GetByText("Thư thử cho quan-tri@haiphong.gov.vn nằm ở Hộp thư thử sau vài giây.")).ToBeVisibleAsync();
        await administrator.ShouldBeAccessibleInBothLanguagesAsync();
        await administrator.PhotographAsync("reach-tested");
        await SendMailsAsync();

        await administrator.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Hộp thư thử" }).ClickAsync();
        await administrator.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "quan-tri@haiphong.gov.vn" }).GetByRole(AriaRole.Link).ClickAsync();
        var drawer = administrator.Page.GetByRole(AriaRole.Dialog);
        await Expect(drawer.GetByRole(AriaRole.Heading, new() { Name = "Thư thử: nhắc hạn tới được địa chỉ này" })).ToBeVisibleAsync();
        await Expect(drawer.GetByText("Đây là thư thử bạn vừa gửi từ hệ thống.")).ToBeVisibleAsync();
        (await drawer.Locator(".sheet").EvaluateAsync<string>("sheet => getComputedStyle(sheet).maxWidth")).ShouldBe("600px");
        await administrator.ShouldBeAccessibleInBothLanguagesAsync();
        await administrator.PhotographAsync("caught-mail");
        await drawer.GetByText("Điện thoại (360 px)").ClickAsync();
        (await drawer.Locator(".mail").EvaluateAsync<int>("mail => mail.clientWidth")).ShouldBe(360);
        await administrator.PhotographAsync("caught-mail-phone");
        await drawer.GetByText("Chữ thuần").ClickAsync();
        await Expect(drawer.Locator("pre")).ToContainTextAsync("Đổi cách nhận nhắc: http");
        await administrator.ShouldStandInBothLanguagesAsync(("caught-mails", "/caught-mails"));
    }

    [Fact]
    public async Task Two_test_mails_within_a_minute_are_one_too_many()
    {
        var officer = await VisitAsync("chuyen-vien");
        officer.Watch.Foresee(429, "/api/v1/reach/test-mails");
        await officer.CallAsync("/reach", new { mailAddress = "chuyen-vien@haiphong.gov.vn", phone = (string?)null, byMail = true, byGateway = false, digestAt = (string?)null }, seen: 0, method: "PUT");
        await officer.GoAsync("/profile/reminders");
        var test = officer.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi thư thử" });
        var refused = officer.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Thư thử vừa được gửi đi" });

        // A minute may end between two of them.
        for (var times = 0; times < 3 && await refused.CountAsync() is 0; times++)
        {
            await test.ClickAsync();
            await officer.SettleAsync();
            await SendMailsAsync();
        }

        await Expect(refused).ToContainTextAsync("Thử lại sau");
        await officer.PhotographAsync("reach-too-often");
    }

    [Fact]
    public async Task The_office_enters_an_address_for_somebody_who_has_none()
    {
        var officer = await VisitAsync("chuyen-vien");
        officer.Watch.Foresee(422, "/api/v1/reminder-addresses");
        await officer.GoAsync("/");
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Địa chỉ người nhận" }).ClickAsync();
        await officer.Page.GetByRole(AriaRole.Button, new() { NameRegex = new(@"chưa có địa chỉ$") }).ClickAsync();
        await officer.Page.GetByPlaceholder("Tìm theo tên người nhận").FillAsync("phong gdtx");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Sửa địa chỉ của Cán bộ báo cáo Phòng GDTX-CN&ĐH Sở GD&ĐT" }).ClickAsync();
        var drawer = officer.Page.GetByRole(AriaRole.Dialog);
        await drawer.GetByLabel("Địa chỉ thư điện tử").FillAsync("phong-gdtx");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Expect(drawer.Locator(".ant-form-item-explain-error")).ToContainTextAsync("Địa chỉ thư điện tử không đúng");
        await officer.PhotographAsync("addresses-entering");
        await drawer.GetByLabel("Địa chỉ thư điện tử").FillAsync("phong-gdtx@haiphong.gov.vn");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Expect(drawer).ToHaveCountAsync(0);
        await officer.Page.GetByRole(AriaRole.Button, new() { NameRegex = new(@"^\d+ ?có địa chỉ$") }).ClickAsync();

        var line = officer.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Cán bộ báo cáo Phòng GDTX-CN&ĐH Sở GD&ĐT" });
        await Expect(line).ToContainTextAsync("phong-gdtx@haiphong.gov.vn");
        await Expect(line).ToContainTextAsync("thư: ngay từng lời nhắc");
    }

    private static ILocator MailAddressOf(Visit visit) => visit.Page.GetByLabel("Địa chỉ thư điện tử");

    private static ILocator FieldOf(Visit visit, string label) => visit.Page.Locator(".ant-form-item").Filter(new() { Has = visit.Page.GetByLabel(label) });

    private static Task SaveAsync(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();

    /// <summary>The office enters the first address of somebody, past the page.</summary>
    private static async Task EnterAsync(Visit office, string name, string address)
    {
        var line = (await office.ListAsync($"/reminder-addresses?search={Uri.EscapeDataString(name)}")).Single();
        await office.CallAsync($"/reminder-addresses/{line.GetProperty("account").GetString()}", new { mailAddress = address, phone = (string?)null }, seen: 0, method: "PUT");
    }

    private Task SendMailsAsync() => App.Services.GetRequiredService<OutboxRunner>().RunAsync(OutboxChannel.Mail, TestContext.Current.CancellationToken);
}
